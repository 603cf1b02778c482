package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.state.EngineState;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** What is at stake, counted the slow way: all orders and all executions, each time. Money of 8 decimals, base asset of 6. */
final class PlainExposure {
    /** An order as it was sent. */
    record Sent(long id, int strategy, int account, int instrument, Side side) {
    }

    /** What somebody holds: quantity, and its cost in money. */
    private static final class Held {
        private long quantity;
        private long cost;

        void trade(long price, long signed) {
            long value = price * signed * 1_000;
            long then = quantity + signed;
            if (quantity == 0 || quantity > 0 == signed > 0) {
                cost += value;
            } else if (then == 0 || then > 0 == quantity > 0) {
                BigInteger part = BigInteger.valueOf(cost).multiply(BigInteger.valueOf(-signed));
                cost -= part.divide(BigInteger.valueOf(quantity)).longValueExact();
            } else {
                cost = price * then * 1_000;
            }
            quantity = then;
        }
    }

    private final Map<String, Held> byAccount = new TreeMap<>();
    private final Map<String, Held> byStrategy = new TreeMap<>();
    private final Map<String, Long> notional = new TreeMap<>();
    private final Map<String, Integer> open = new TreeMap<>();
    private final Map<String, Long> worst = new TreeMap<>();
    private final Map<String, Long> best = new TreeMap<>();
    private long unit = 100;

    void scale(int decimals) {
        unit = decimals == 8 ? 1 : 100;
    }

    void filled(Sent order, boolean known, long price, long quantity) {
        long signed = order.side() == Side.BUY ? quantity : -quantity;
        held(byAccount, order.account(), order.instrument()).trade(price, signed);
        held(byStrategy, known ? order.strategy() : 0, order.instrument()).trade(price, signed);
    }

    private static Held held(Map<String, Held> in, int owner, int instrument) {
        return in.computeIfAbsent(owner + " " + instrument, key -> new Held());
    }

    private long inBase(long money) {
        return (money + unit - 1) / unit;
    }

    void compare(EngineState engine, RiskState risk, String when) {
        count(engine);
        for (int i = 0; i < risk.subjects.size(); i++) {
            Subject subject = risk.subjects.at(i);
            String key = subject.scope + " " + subject.id;
            assertEquals(notional.getOrDefault(key, 0L), subject.notional.value(), () -> when + ": notional of " + key);
            assertEquals(open.getOrDefault(key, 0), subject.openOrders, () -> when + ": open orders of " + key);
        }
        for (int instrument = 1; instrument <= 3; instrument++) {
            compare(risk.markets.get(instrument), instrument, when);
        }
    }

    private void compare(Market market, int instrument, String when) {
        for (boolean buying : new boolean[] {true, false}) {
            String side = instrument + (buying ? " BUY" : " SELL");
            assertEquals(best.getOrDefault(side, 0L), market.best(buying), () -> when + ": best of " + side);
            for (Row row : market.rows) {
                String key = row.held.ownerId + " " + side;
                assertEquals(worst.getOrDefault(key, 0L), row.side(buying).value(), () -> when + ": worst of " + key);
            }
        }
        for (Row row : market.rows) {
            assertEquals(held(byAccount, row.held.ownerId, instrument).quantity, row.held.quantity(), when);
        }
    }

    private void count(EngineState engine) {
        notional.clear();
        open.clear();
        worst.clear();
        best.clear();
        for (Order order = engine.orders().first(); order != null; order = engine.orders().after(order)) {
            if (!order.state().isTerminal()) {
                count(order, engine.instruments().get(order.instrumentId()));
            }
        }
        byAccount.forEach((key, held) -> {
            String[] ids = key.split(" ");
            Instrument instrument = engine.instruments().get(Integer.parseInt(ids[1]));
            add(instrument, ids[0], null, inBase(Math.abs(held.cost)));
        });
        byStrategy.forEach((key, held) ->
            notional.merge(Scope.STRATEGY + " " + key.split(" ")[0], inBase(Math.abs(held.cost)), Long::sum));
    }

    private void count(Order order, Instrument instrument) {
        long leaves = order.worstLeaves();
        long price = Math.max(order.price(), order.askedPrice());
        add(instrument, "" + order.accountId(), "" + order.strategyId(), inBase(price * leaves * 1_000));
        open.merge("FIRM 0", 1, Integer::sum);
        open.merge("VENUE " + instrument.venueId(), 1, Integer::sum);
        open.merge("INSTRUMENT " + instrument.id(), 1, Integer::sum);
        open.merge("ACCOUNT " + order.accountId(), 1, Integer::sum);
        open.merge("STRATEGY " + order.strategyId(), 1, Integer::sum);
        String side = instrument.id() + " " + order.side();
        worst.merge(order.accountId() + " " + side, leaves, Long::sum);
        best.merge(side, order.worstPrice(), order.side() == Side.BUY ? Math::max : Math::min);
    }

    private void add(Instrument instrument, String account, String strategy, long value) {
        notional.merge("FIRM 0", value, Long::sum);
        notional.merge("VENUE " + instrument.venueId(), value, Long::sum);
        notional.merge("INSTRUMENT " + instrument.id(), value, Long::sum);
        notional.merge("ACCOUNT " + account, value, Long::sum);
        if (strategy != null) {
            notional.merge("STRATEGY " + strategy, value, Long::sum);
        }
    }
}
