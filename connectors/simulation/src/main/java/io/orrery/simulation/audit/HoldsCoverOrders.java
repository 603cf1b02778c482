package io.orrery.simulation.audit;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.MarginRatesSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** L14: each open order holds what the rest of it may cost, in doubt too, and nothing else holds anything. */
final class HoldsCoverOrders implements Check {
    private static final int SCALE = 18;

    private record Line(int account, String asset) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Line that && account == that.account && asset.equals(that.asset);
        }

        @Override
        public int hashCode() {
            return 31 * account + asset.hashCode();
        }
    }

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final MarginRatesSetDecoder rates = new MarginRatesSetDecoder();
    private final Set<Integer> margined = new HashSet<>();
    private final Scene scene;
    private boolean executed;

    HoldsCoverOrders(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void recorded(Entry entry) {
        executed |= entry.executed() != null;
        if (entry.template() == MarginRatesSetDecoder.TEMPLATE_ID) {
            rates.wrapAndApplyHeader(entry.event().buffer(), entry.event().messageOffset(), header);
            margined.add(rates.instrumentId());
        }
    }

    @Override
    public void rested() {
        if (executed) {
            executed = false;
            swept();
        }
    }

    @Override
    public void swept() {
        Map<Line, BigInteger> needed = new HashMap<>();
        scene.claims.openOrders(order -> need(order, needed));
        Set<String> other = new HashSet<>();
        margined.forEach(id -> other.add(scene.venues.instrument(id).money()));
        scene.books().forEach(book -> {
            if (book.code() == ClaimedBook.CASH && !other.contains(book.asset())) {
                BigInteger due = needed.getOrDefault(new Line(book.account(), book.asset()), BigInteger.ZERO);
                scene.findings.same("L14", () -> "account " + book.account() + " " + book.asset() + ": held for open orders",
                    due, book.creditsPending());
            }
        });
    }

    private void need(ClaimedOrder order, Map<Line, BigInteger> needed) {
        Traded instrument = scene.venues.instrument(order.instrument());
        if (order.standing().isOver() || order.price() <= 0 || !instrument.isSpot()) {
            return;
        }
        long units = order.buys() ? instrument.worth(order.price(), order.leaves()) : order.leaves();
        int scale = order.buys() ? instrument.moneyScale() : instrument.quantityScale();
        needed.merge(new Line(order.account(), order.buys() ? instrument.money() : instrument.base()),
            BigInteger.valueOf(units).multiply(BigInteger.valueOf(Decimal.powerOfTen(SCALE - scale))), BigInteger::add);
    }
}
