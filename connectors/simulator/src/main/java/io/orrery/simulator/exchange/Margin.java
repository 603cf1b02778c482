package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import java.math.BigInteger;

/** Whether an account's money bears its derivatives. */
final class Margin {
    private static final BigInteger PARTS = BigInteger.valueOf(1_000_000);

    private final ExchangeRules rules;
    private final Iterable<Floor> floors;

    Margin(ExchangeRules rules, Iterable<Floor> floors) {
        this.rules = rules;
        this.floors = floors;
    }

    /** True if the account may have this much more in live orders of the listing. */
    boolean bears(Account account, Listing listing, Side side, long more) {
        return equity(account, listing.settlement()) >= required(account, listing.settlement(), listing, side, more);
    }

    /** Balance, and what would be settled if all positions were closed at the mark. */
    long equity(Account account, String asset) {
        long equity = account.balance(asset).total();
        for (Floor floor : floors) {
            Position position = account.position(floor.listing);
            if (position != null && floor.listing.settlement().equals(asset)) {
                equity = Math.addExact(equity, position.unrealised(floor.reference.mark()));
            }
        }
        return equity;
    }

    /** What positions and live orders bind at their worst. */
    long required(Account account, String asset) {
        return required(account, asset, null, Side.BUY, 0);
    }

    private long required(Account account, String asset, Listing changed, Side side, long more) {
        long required = 0;
        for (Floor floor : floors) {
            if (!floor.listing.isSpot() && floor.listing.settlement().equals(asset)) {
                long extra = floor.listing.equals(changed) ? more : 0;
                long worst = worst(account, floor.listing, side == Side.BUY ? extra : 0, side == Side.SELL ? extra : 0);
                long value = floor.listing.value(floor.reference.mark(), worst, rules.moneyScale());
                required = Math.addExact(required, share(value));
            }
        }
        return required;
    }

    private static long worst(Account account, Listing listing, long moreBought, long moreSold) {
        long bought = moreBought;
        long sold = moreSold;
        for (Order order : account.liveOrders(listing)) {
            if (order.reduceOnly()) {
                continue;
            }
            if (order.side() == Side.BUY) {
                bought += order.leaves();
            } else {
                sold += order.leaves();
            }
        }
        Position position = account.position(listing);
        long size = position == null ? 0 : position.size();
        return Math.max(Math.abs(size), Math.max(Math.abs(size + bought), Math.abs(size - sold)));
    }

    private long share(long value) {
        BigInteger parts = BigInteger.valueOf(rules.initialMarginPartsPerMillion());
        return BigInteger.valueOf(value).multiply(parts).divide(PARTS).longValueExact();
    }
}
