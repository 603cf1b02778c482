package io.orrery.bench.hop;

import io.orrery.bench.stage.Patience;
import io.orrery.bench.stage.Sample;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import org.agrona.DirectBuffer;

/** A ring of the engine there, and one back. The number is the time at which the event was received. */
final class RingRally implements Rally {
    private final DirectBuffer message = Sample.inertMessage();
    private final EventRing there;
    private final EventRing back;
    private final Inlet thereInlet;
    private final Inlet backInlet;
    private long sent;

    RingRally(int slots) {
        there = new EventRing(slots);
        back = new EventRing(slots);
        thereInlet = there.market();
        backInlet = back.market();
    }

    @Override
    public long play(int numbers) {
        for (int i = 0; i < numbers; i++) {
            send(thereInlet, ++sent);
            Rally.check(sent, take(back));
        }
        return sent;
    }

    @Override
    public void answer(int numbers) {
        for (int i = 0; i < numbers; i++) {
            send(backInlet, take(there));
        }
    }

    private void send(Inlet inlet, long number) {
        if (!inlet.offer(message, 0, message.capacity(), number)) {
            throw new IllegalStateException("the ring is full");
        }
    }

    private static long take(EventRing ring) {
        int spins = 0;
        while (ring.available(1) == 0) {
            spins = Patience.once(spins);
        }
        long number = ring.peek(0).receivedTime();
        ring.release(1);
        return number;
    }
}
