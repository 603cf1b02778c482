package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * I6: what could be executed at worst, counted at the venue and on the way to it, is within the limits whenever an order is added
 * to it; so are its quantity, its messages, and how many are open.
 */
final class WithinLimits implements Check {
    private static final int RESERVED = 5;

    private record Sender(Scope scope, long id) {
    }

    private final Scene scene;
    private final LiveQuantities live;
    private final Map<Sender, Deque<Long>> messages = new HashMap<>();

    WithinLimits(Scene scene, LiveQuantities live) {
        this.scene = scene;
        this.live = live;
    }

    @Override
    public void recorded(Entry entry) {
        boolean isNew = entry.template() == NewOrderDecoder.TEMPLATE_ID;
        if (entry.sent() == null || !isNew && entry.template() != CancelOrderDecoder.TEMPLATE_ID) {
            return;
        }
        Sent sent = entry.sent();
        Traded instrument = scene.venues.instrument(sent.instrument);
        message(new Sender(Scope.VENUE, instrument.venue()), entry.time(), sent, isNew);
        message(new Sender(Scope.STRATEGY, sent.strategy), entry.time(), sent, isNew && sent.strategy != 0);
        VenueTruth truth = scene.truths.get(sent.account);
        if (isNew && truth != null && truth.listing(instrument) != null) {
            scene.findings.atMost("I6", () -> sent + " quantity", bound(sent, Limit.MAX_QUANTITY), sent.quantity);
            scene.findings.atMost("I6", () -> sent + " position at worst", bound(sent, sent.buys ? Limit.LONG : Limit.SHORT),
                live.reach(truth, instrument, sent.buys));
            scene.findings.atMost("I6", () -> sent + " open orders",
                scene.limits.bound(Scope.VENUE, instrument.venue(), Limit.OPEN_ORDERS), live.orders(instrument.venue()));
        }
    }

    private long bound(Sent sent, Limit limit) {
        return scene.limits.bound(Scope.INSTRUMENT, sent.instrument, limit);
    }

    /** A fifth of the messages is for cancels alone. */
    private void message(Sender sender, long time, Sent sent, boolean bounded) {
        long bound = scene.limits.bound(sender.scope(), sender.id(), Limit.MESSAGES);
        long window = scene.limits.bound(sender.scope(), sender.id(), Limit.MESSAGE_WINDOW);
        if (bound == Long.MAX_VALUE || window == Long.MAX_VALUE) {
            return;
        }
        Deque<Long> times = messages.computeIfAbsent(sender, none -> new ArrayDeque<>());
        times.addLast(time);
        while (times.peekFirst() <= time - window) {
            times.removeFirst();
        }
        if (bounded) {
            scene.findings.atMost("I6", () -> sent + " messages of " + sender.scope() + " " + sender.id(),
                bound - (bound + RESERVED - 1) / RESERVED, times.size());
        }
    }
}
