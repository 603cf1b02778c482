package io.orrery.engine;

import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.VenueReason;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.agrona.DirectBuffer;

/** A seeded session of the reversal strategy on a toy market that wanders, jumps, and answers orders at random. */
public final class RandomSession {
    private static final long STEP = 20_000_000L;

    /** What was sent and is not answered yet. */
    private record Sent(boolean cancel, long orderId, Side side, long price, long quantity) {
    }

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private final SplittableRandom random;
    private final Rig rig;
    private long mid = 100_000;
    private long nextBeat;

    public RandomSession(Rig rig, long seed) {
        this.rig = rig;
        random = new SplittableRandom(seed);
        rig.gateway = this::onCommand;
        nextBeat = rig.now();
    }

    private boolean onCommand(DirectBuffer message, int offset, int length) {
        if (header.wrap(message, offset).templateId() == NewOrderDecoder.TEMPLATE_ID) {
            newOrder.wrapAndApplyHeader(message, offset, header);
            return sent.add(new Sent(false, newOrder.orderId(), newOrder.side(), newOrder.price(), newOrder.quantity()));
        }
        cancelOrder.wrapAndApplyHeader(message, offset, header);
        return sent.add(new Sent(true, cancelOrder.orderId(), null, 0, 0));
    }

    /** Starts the engine with the strategy, and lets so many market events pass. */
    public RandomSession run(int steps) {
        rig.feed(rig.events.engineStarted(7, 1));
        rig.feed(rig.events.instrument());
        rig.feed(rig.events.limits(3_000, 500_00000000L, 100_000));
        rig.feed(rig.events.strategy(1, "reversal", "value=1000;quote=900;take=2500"));
        return go(steps);
    }

    public RandomSession go(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        return this;
    }

    public RandomSession stop() {
        rig.feed(rig.events.stop(StopPolicy.CANCEL));
        while (!sent.isEmpty()) {
            answer();
            rig.run();
        }
        return this;
    }

    private void step() {
        rig.passTime(random.nextLong(STEP));
        mid += random.nextInt(5) - 2 + (random.nextInt(150) == 0 ? random.nextInt(81) - 40 : 0);
        long spread = 1 + random.nextInt(2);
        long[] bids = {mid - spread, 5 + random.nextInt(9), mid - spread - 1, 9};
        rig.publish(rig.events.book(true, bids, new long[] {mid + spread, 4, mid + spread + 2, 8}));
        if (random.nextInt(3) == 0) {
            rig.publish(rig.events.trade(mid, 1 + random.nextInt(5), random.nextBoolean() ? Side.BUY : Side.SELL));
        }
        if (rig.now() >= Math.min(nextBeat, rig.engine().nextDeadline())) {
            rig.publish(rig.events.time(rig.engine().nextDeadline()));
            nextBeat = rig.now() + 100_000_000L;
        }
        if (!sent.isEmpty() && random.nextInt(3) == 0) {
            answer();
        }
        if (random.nextInt(4) == 0) {
            rig.run();
        }
    }

    private void answer() {
        Sent command = sent.poll();
        if (command.cancel()) {
            rig.publish(random.nextInt(5) == 0
                ? rig.events.cancelRejected(command.orderId())
                : rig.events.canceled(command.orderId(), 1));
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> rig.publish(rig.events.rejected(command.orderId(), VenueReason.WOULD_TAKE));
            case 1 -> {
                rig.publish(rig.events.accepted(command.orderId()));
                rig.publish(rig.events.canceled(command.orderId(), command.quantity()));
            }
            case 2 -> {
                rig.publish(rig.events.accepted(command.orderId()));
                fill(command, command.quantity(), 0);
            }
            default -> {
                long part = Math.max(1, command.quantity() / 3);
                fill(command, part, command.quantity() - part);
                rig.publish(rig.events.accepted(command.orderId()));
                rig.publish(rig.events.canceled(command.orderId(), command.quantity() - part));
            }
        }
    }

    private void fill(Sent order, long quantity, long leaves) {
        rig.publish(rig.events.filled(order.orderId(), order.side(), order.price(), quantity, leaves, 17, Liquidity.MAKER));
    }
}
