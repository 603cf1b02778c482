package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.TradingState;
import java.util.Map;

/**
 * I10: once KILL is decided on, a cancel of each order that it is about has been sent in the same event, and when all has been
 * told none of them lives at the venue. That no order follows is I5.
 */
final class KillEndsAll implements Check {
    /** Further cancels of an order that the venue refused to end twice wait for its statement. */
    private static final int REFUSALS = 2;

    private final Scene scene;
    private boolean decided;

    KillEndsAll(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void recorded(Entry entry) {
        decided |= entry.template() == StateRequestedDecoder.TEMPLATE_ID;
    }

    /** A process may die between a kill and what it decides on it; the next one ends what the other left, like anything. */
    @Override
    public void restarted() {
        decided = false;
    }

    @Override
    public void rested() {
        if (!decided) {
            return;
        }
        for (Map.Entry<KnownLimits.Restriction, TradingState> each : scene.limits.restrictions().entrySet()) {
            if (isKill(each)) {
                scene.claims.openOrders(claimed -> asked(each.getKey(), claimed));
            }
        }
    }

    private static boolean isKill(Map.Entry<KnownLimits.Restriction, TradingState> each) {
        return each.getKey().reason() == StateReason.KILL && each.getValue() == TradingState.HALTED;
    }

    private void asked(KnownLimits.Restriction kill, ClaimedOrder claimed) {
        Sent sent = scene.orders.get(claimed.id());
        if (sent == null || claimed.standing().isOver() || claimed.standing() == Standing.DOUBTED || sent.adopted) {
            return;
        }
        boolean about = KnownLimits.holdsFor(kill, scene.venues.instrument(sent.instrument).venue(), sent);
        if (about && !sent.cancelAsked && sent.cancelRefusals == 0) {
            scene.findings.add("I10", sent.toString(), "a cancel in the event of the kill", claimed.standing());
        }
    }

    @Override
    public void quiet() {
        for (Map.Entry<KnownLimits.Restriction, TradingState> each : scene.limits.restrictions().entrySet()) {
            if (isKill(each)) {
                for (VenueTruth truth : scene.truths.values()) {
                    truth.liveOrders().forEach(order -> ended(each.getKey(), VenueTruth.idOf(order)));
                }
            }
        }
    }

    private void ended(KnownLimits.Restriction kill, long id) {
        Sent sent = scene.orders.get(id);
        if (sent != null && sent.cancelRefusals < REFUSALS
            && KnownLimits.holdsFor(kill, scene.venues.instrument(sent.instrument).venue(), sent)) {
            scene.findings.add("I10", sent.toString(), "ended after the kill", "lives at the venue");
        }
    }
}
