package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I2: each trade of the venue is applied once, to its order; what was never traded never is; and the fee is the venue's. */
final class EachTradeOnce implements Check {
    /** A venue tells fees in 8 decimals, whatever it counts them in. */
    private static final BigDecimal LEAST_TOLD = BigDecimal.valueOf(1, 8);

    private record Place(int account, int instrument) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && account == that.account && instrument == that.instrument;
        }

        @Override
        public int hashCode() {
            return 31 * account + instrument;
        }
    }

    private final Scene scene;
    private final Map<Long, List<Fill>> untold = new HashMap<>();
    private final Map<Place, Long> positions = new HashMap<>();
    private final Set<Place> touched = new HashSet<>();

    EachTradeOnce(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void filled(VenueTruth venue, Fill fill, long orderId) {
        untold.computeIfAbsent(orderId, none -> new ArrayList<>()).add(fill);
    }

    @Override
    public void recorded(Entry entry) {
        Executed executed = entry.executed();
        if (executed == null) {
            return;
        }
        Place place = new Place(executed.account(), executed.instrument());
        positions.merge(place, executed.signed(), Math::addExact);
        touched.add(place);
        VenueTruth truth = scene.truths.get(executed.account());
        if (truth != null) {
            Sent sent = scene.orders.get(executed.orderId());
            match(truth, executed, sent == null || sent.adopted ? 0 : sent.id);
        }
    }

    private void match(VenueTruth truth, Executed executed, long orderId) {
        List<Fill> fills = untold.getOrDefault(orderId, List.of());
        if (take(truth, executed, fills, true) || take(truth, executed, fills, false)) {
            return;
        }
        scene.findings.add("I2", "trade " + executed.tradeId() + " of order " + orderId, "one that happened and was not told",
            executed);
    }

    /** Takes the fill out that is told: the one with its number, before one that only looks like it. */
    private boolean take(VenueTruth truth, Executed executed, List<Fill> fills, boolean numbered) {
        Traded instrument = scene.venues.instrument(executed.instrument());
        for (Fill fill : fills) {
            if ((!numbered || fill.tradeId() == executed.tradeId()) && isSame(fill, executed, instrument, truth)) {
                fills.remove(fill);
                fee(truth, fill, executed, instrument);
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Fill fill, Executed executed, Traded instrument, VenueTruth truth) {
        Listing listing = fill.listing();
        return listing.equals(truth.listing(instrument))
            && fill.side() == Side.BUY == executed.buys()
            && VenueTruth.price(instrument, listing, fill.price()) == executed.price()
            && VenueTruth.quantity(instrument, listing, fill.quantity()) == executed.quantity();
    }

    private void fee(VenueTruth truth, Fill fill, Executed executed, Traded instrument) {
        boolean inMoney = executed.feeAsset().isEmpty();
        String asset = inMoney ? instrument.money() : executed.feeAsset();
        BigDecimal told = BigDecimal.valueOf(executed.fee(), inMoney ? instrument.moneyScale() : executed.feeScale());
        BigDecimal paid = BigDecimal.valueOf(fill.fee(), truth.moneyScale());
        if (told.subtract(paid).abs().compareTo(LEAST_TOLD) >= 0 || told.signum() != 0 && !asset.equals(fill.feeAsset())) {
            scene.findings.add("I2", "fee of trade " + executed.tradeId(), paid + " " + fill.feeAsset(), told + " " + asset);
        }
    }

    @Override
    public void rested() {
        touched.forEach(this::compare);
        touched.clear();
    }

    @Override
    public void restarted() {
        positions.keySet().forEach(this::compare);
    }

    private void compare(Place place) {
        scene.findings.same("I2", () -> "position of account " + place.account() + " in instrument " + place.instrument(),
            positions.get(place), scene.claims.position(place.account(), place.instrument()));
    }
}
