package io.orrery.simulation.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * One position by its executions, at its average cost; of contracts in the order in which the venue numbered them. What a
 * division leaves over stays in the cost.
 */
final class Lot {
    private final Traded instrument;
    private final List<Executed> executions = new ArrayList<>();
    private long quantity;
    private long cost;
    private long realised;

    Lot(Traded instrument) {
        this.instrument = instrument;
    }

    long quantity() {
        return quantity;
    }

    long cost() {
        return cost;
    }

    long realised() {
        return realised;
    }

    /** Takes an execution and returns by how much it changes what was realised. */
    long trade(Executed executed) {
        int place = executions.size();
        while (place > 0 && !instrument.isSpot() && executions.get(place - 1).tradeId() > executed.tradeId()) {
            place--;
        }
        executions.add(place, executed);
        return place == executions.size() - 1 ? apply(executed.price(), executed.signed()) : again();
    }

    /** One was told after others that it was executed before. */
    private long again() {
        long before = realised;
        quantity = 0;
        cost = 0;
        realised = 0;
        executions.forEach(each -> apply(each.price(), each.signed()));
        return Math.subtractExact(realised, before);
    }

    private long apply(long price, long signed) {
        long gain = 0;
        boolean grows = quantity == 0 || quantity > 0 == signed > 0;
        long value = instrument.cost(price, signed);
        if (grows) {
            cost = Math.addExact(cost, value);
        } else {
            long closed = Math.abs(signed) > Math.abs(quantity) ? -quantity : signed;
            long received = closed == signed ? value : instrument.cost(price, closed);
            long part = closed == -quantity ? cost : share(cost, -closed, quantity);
            gain = Math.negateExact(Math.addExact(received, part));
            cost = Math.addExact(Math.subtractExact(cost, part), Math.subtractExact(value, received));
        }
        quantity = Math.addExact(quantity, signed);
        realised = Math.addExact(realised, gain);
        return gain;
    }

    /** Towards zero. */
    private static long share(long amount, long part, long whole) {
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).divide(BigInteger.valueOf(whole)).longValueExact();
    }
}
