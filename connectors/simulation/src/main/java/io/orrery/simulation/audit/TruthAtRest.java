package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * I3: when all has been told, positions, balances and open orders are those of the venue. A venue rounds gains in its own way,
 * and tells fees and costs in fewer decimals than it counts: the least unit of money for each such fill is no difference.
 */
final class TruthAtRest implements Check {
    private final Scene scene;

    TruthAtRest(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void quiet() {
        for (VenueTruth truth : scene.truths.values()) {
            balances(truth, positions(truth));
            orders(truth);
        }
    }

    /** Returns by how much a balance may differ. */
    private BigInteger positions(VenueTruth truth) {
        BigInteger tolerance = BigInteger.ZERO;
        for (Traded instrument : scene.venues.instruments()) {
            Listing listing = truth.listing(instrument);
            if (listing != null) {
                scene.findings.same("I3", "position of account " + truth.accountId() + " in " + instrument.symbol(),
                    truth.traded(instrument), scene.claims.position(truth.accountId(), instrument.id()));
                tolerance = tolerance.add(
                    instrument.leastTold().multiply(BigInteger.valueOf(truth.fills(listing).size())));
            }
        }
        return tolerance;
    }

    private void balances(VenueTruth truth, BigInteger tolerance) {
        truth.balances().forEach((asset, total) -> {
            BigInteger claimed = scene.claims.holding(truth.accountId(), asset);
            if (total.subtract(claimed).abs().compareTo(tolerance) > 0) {
                scene.findings.add("I3", "balance of account " + truth.accountId() + " in " + asset, total, claimed);
            }
        });
    }

    private void orders(VenueTruth truth) {
        List<String> live = new ArrayList<>();
        for (Order order : truth.liveOrders()) {
            Traded instrument = truth.instrument(order.listing());
            if (instrument != null) {
                long price = VenueTruth.price(instrument, order.listing(), order.price());
                live.add(name(VenueTruth.idOf(order), instrument.id(), order.side() == Side.BUY, price,
                    VenueTruth.quantity(instrument, order.listing(), order.leaves())));
            }
        }
        List<String> claimed = new ArrayList<>();
        scene.claims.openOrders(order -> {
            if (order.account() == truth.accountId() && !order.standing().isOver()) {
                claimed.add(
                    name(order.adopted() ? 0 : order.id(), order.instrument(), order.buys(), order.price(), order.leaves()));
            }
        });
        Collections.sort(live);
        Collections.sort(claimed);
        scene.findings.same("I3", "open orders of account " + truth.accountId(), live, claimed);
    }

    /** How much of somebody else's order is left is known as of the last statement. */
    private static String name(long id, int instrument, boolean buys, long price, long leaves) {
        String terms = (buys ? " buy" : " sell") + " in " + instrument + " at " + price;
        return id != 0 ? id + terms + " left " + leaves : "foreign" + terms;
    }
}
