package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.TradingState;

/**
 * I5: no order from a book that is not good, none in a state that forbids it, none of what has no limits, and none before all is
 * known that was missed.
 */
final class OnlyWhenAllowed implements Check {
    private final Scene scene;
    private final LiveQuantities live;

    OnlyWhenAllowed(Scene scene, LiveQuantities live) {
        this.scene = scene;
        this.live = live;
    }

    @Override
    public void recorded(Entry entry) {
        if (entry.template() != NewOrderDecoder.TEMPLATE_ID) {
            return;
        }
        Sent sent = entry.sent();
        Traded instrument = scene.venues.instrument(sent.instrument);
        if (!scene.venues.isFeedGood(sent.instrument)) {
            scene.findings.add("I5", sent.toString(), "a good book", "sent on a book that is not good");
        }
        if (!scene.venues.isCaughtUp(sent.account)) {
            scene.findings.add("I5", sent.toString(), "a whole statement since the private stream is live", "sent without");
        }
        if (scene.limits.isEnding()) {
            scene.findings.add("I5", sent.toString(), "none after a stop or halt", "sent");
        }
        TradingState worst = scene.limits.worst(instrument.venue(), sent);
        if (worst.value() > TradingState.REDUCING.value() || worst == TradingState.REDUCING && !isReducing(sent)) {
            scene.findings.add("I5", sent.toString(), "ACTIVE, or reducing in REDUCING", "sent in " + worst);
        }
        if (scene.limits.isVersioned() && scene.limits.bound(Scope.INSTRUMENT, sent.instrument, Limit.ALLOWED) != 1) {
            scene.findings.add("I5", sent.toString(), "an instrument that is allowed", "sent");
        }
    }

    /** With all that is open on its side executed first, it does not turn the position over. */
    private boolean isReducing(Sent sent) {
        long held = scene.claims.position(sent.account, sent.instrument);
        long reducible = sent.buys ? -held : held;
        return sent.quantity <= reducible && live.journaled(sent) <= reducible;
    }
}
