package io.orrery.engine.position;

import io.orrery.codecs.Money;
import io.orrery.engine.instrument.Instrument;

/**
 * What accounts are worth: what they have of each asset, and the gains of open contracts that are not realised, at the prices
 * that positions are valued at. {@link #trust} says how far the last answer can be trusted. Looks at all positions, and
 * allocates nothing.
 */
public final class Equity {
    /** Stands for all accounts. */
    public static final int ALL = 0;

    private final Portfolio portfolio;
    private final Prices prices;
    private final Valuation valuation;
    private Trust trust = Trust.KNOWN;

    public Equity(Portfolio portfolio, Prices prices, Valuation valuation) {
        this.portfolio = portfolio;
        this.prices = prices;
        this.valuation = valuation;
    }

    /** Of one account in one asset, in so many decimals. */
    public long of(int accountId, String asset, int scale) {
        trust = Trust.KNOWN;
        Holding holding = portfolio.holding(accountId, asset);
        long sum = holding == null ? 0 : holding.total(scale);
        for (int i = 0; i < portfolio.size(); i++) {
            Position position = portfolio.at(i);
            Instrument instrument = position.instrument();
            if (position.accountId() == accountId && !instrument.isSpot() && instrument.moneyAsset().equals(asset)) {
                sum = Math.addExact(sum, rescaled(unrealised(position), instrument.quoteScale(), scale));
            }
        }
        return sum;
    }

    /** Of an account, or {@link #ALL}, in the base asset. */
    public long inBase(int accountId) {
        trust = Trust.KNOWN;
        long sum = 0;
        for (int i = 0; i < portfolio.holdings(); i++) {
            Holding holding = portfolio.holding(i);
            if (isMeant(accountId, holding.accountId())) {
                sum = Math.addExact(sum, valued(holding.asset(), holding.total(holding.scale()), holding.scale()));
            }
        }
        for (int i = 0; i < portfolio.size(); i++) {
            Position position = portfolio.at(i);
            if (isMeant(accountId, position.accountId()) && !position.instrument().isSpot()) {
                sum = Math.addExact(sum, valued(position, unrealised(position)));
            }
        }
        return sum;
    }

    /** What trading brought an account, or {@link #ALL}, in the base asset: gains, realised or not, and funding, less fees. */
    public long profitInBase(int accountId) {
        trust = Trust.KNOWN;
        long sum = 0;
        for (int i = 0; i < portfolio.size(); i++) {
            Position position = portfolio.at(i);
            if (isMeant(accountId, position.accountId())) {
                sum = Math.addExact(sum, valued(position, Math.addExact(position.settled(), unrealised(position))));
            }
        }
        for (int i = 0; i < portfolio.holdings(); i++) {
            Holding holding = portfolio.holding(i);
            if (isMeant(accountId, holding.accountId())) {
                long fees = holding.feesApart(holding.scale());
                sum = Math.subtractExact(sum, valued(holding.asset(), fees, holding.scale()));
            }
        }
        return sum;
    }

    /** How far the last answer can be trusted. */
    public Trust trust() {
        return trust;
    }

    /** The gain of a position at its price, in its money; 0 where there is none. */
    public long unrealised(Position position) {
        int id = position.instrument().id();
        if (position.quantity() == 0) {
            return 0;
        }
        trust = trust.and(prices.trust(id));
        return prices.price(id) == 0 ? 0 : position.unrealised(prices.price(id), prices.scale(id));
    }

    private long valued(Position position, long money) {
        return valued(position.instrument().moneyAsset(), money, position.instrument().quoteScale());
    }

    private long valued(String asset, long amount, int scale) {
        if (amount == 0) {
            return 0;
        }
        long worth = valuation.inBase(asset, amount, scale);
        trust = trust.and(valuation.trust());
        return worth;
    }

    private static boolean isMeant(int wanted, int accountId) {
        return wanted == ALL || wanted == accountId;
    }

    private static long rescaled(long amount, int from, int to) {
        return Money.product(amount, 1, to - from);
    }
}
