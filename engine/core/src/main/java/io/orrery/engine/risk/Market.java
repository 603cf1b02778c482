package io.orrery.engine.risk;

import io.orrery.codecs.Step;
import io.orrery.engine.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Int2ObjectHashMap;

/** One instrument as risk sees it: its venue, its reference price, our orders in it by price, and who holds how much of it. */
final class Market {
    final Subject subject;
    final Subject venue;
    final Reference reference = new Reference();
    final List<Row> rows = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    private final Int2ObjectHashMap<Row> byAccount = new Int2ObjectHashMap<>();
    private final Int2ObjectHashMap<Holding> byStrategy = new Int2ObjectHashMap<>();
    private final BaseMoney base;
    private Instrument instrument;
    private Step ticks;
    private Step lots;
    private boolean isBase;
    /** Whose row was asked for last: mostly one account trades an instrument. */
    private Row recent;
    private Stake bestBuy;
    private Stake bestSell;

    Market(Instrument instrument, Subject subject, Subject venue, BaseMoney base) {
        this.subject = subject;
        this.venue = venue;
        this.base = base;
        define(instrument);
    }

    /** Instrument or base asset are others now. */
    void define(Instrument as) {
        instrument = as;
        ticks = new Step(as.tickSize());
        lots = new Step(as.lotSize());
        isBase = base.isOf(as);
    }

    Instrument instrument() {
        return instrument;
    }

    /** True of a price above 0 that is on a tick. */
    boolean isPrice(long price) {
        return price > 0 && ticks.measures(price);
    }

    /** True of so many whole lots, more than none. */
    boolean isQuantity(long quantity) {
        return quantity > 0 && lots.measures(quantity);
    }

    /** What a quantity is worth, in the instrument's money; {@link BaseMoney#UNTOLD} if that does not fit. */
    long worth(long price, long quantity) {
        try {
            return instrument.value(price, quantity);
        } catch (ArithmeticException overflow) {
            return BaseMoney.UNTOLD;
        }
    }

    /** Money of the instrument in the base asset, or {@link BaseMoney#UNTOLD}. */
    long inBase(long money) {
        return money == 0 ? 0 : isBase ? base.rescaled(instrument, money) : base.converted(instrument, money);
    }

    /** By how much the rates that {@link #inBase} took last are too old for new exposure; 0 if they are not. */
    long lateness() {
        return isBase ? 0 : base.lateness();
    }

    /** The row of an account, or null if it never had one. */
    Row row(int accountId) {
        if (recent == null || recent.accountId != accountId) {
            Row found = byAccount.get(accountId);
            recent = found == null ? recent : found;
            return found;
        }
        return recent;
    }

    Row open(Subject account, int accountId) {
        Row row = row(accountId);
        if (row == null) {
            row = new Row(account, accountId);
            byAccount.put(accountId, row);
            rows.add(row);
        }
        return row;
    }

    /** What a strategy holds of it. */
    Holding holding(int strategyId) {
        Holding holding = byStrategy.get(strategyId);
        if (holding == null) {
            holding = new Holding(strategyId);
            byStrategy.put(strategyId, holding);
            holdings.add(holding);
        }
        return holding;
    }

    /** The price of our best order on a side, 0 if there is none: what an order of ours on the other side must not reach. */
    long best(boolean buying) {
        Stake best = buying ? bestBuy : bestSell;
        return best == null ? 0 : best.price;
    }

    void list(Stake stake) {
        if (stake.price <= 0) {
            return;
        }
        Stake above = null;
        Stake below = stake.buying ? bestBuy : bestSell;
        while (below != null && !isBetter(stake, below)) {
            above = below;
            below = below.worse;
        }
        stake.better = above;
        stake.worse = below;
        if (below != null) {
            below.better = stake;
        }
        follow(above, stake, stake.buying);
    }

    void unlist(Stake stake) {
        if (stake.price <= 0) {
            return;
        }
        if (stake.worse != null) {
            stake.worse.better = stake.better;
        }
        follow(stake.better, stake.worse, stake.buying);
        stake.better = null;
        stake.worse = null;
    }

    private void follow(Stake above, Stake stake, boolean buying) {
        if (above != null) {
            above.worse = stake;
        } else if (buying) {
            bestBuy = stake;
        } else {
            bestSell = stake;
        }
    }

    private static boolean isBetter(Stake one, Stake other) {
        return one.buying ? one.price > other.price : one.price < other.price;
    }
}
