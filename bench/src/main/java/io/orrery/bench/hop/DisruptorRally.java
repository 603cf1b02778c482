package io.orrery.bench.hop;

import io.orrery.bench.stage.BareRing;
import io.orrery.bench.stage.Sample;
import org.agrona.DirectBuffer;

/** A bare Disruptor there, and one back. */
final class DisruptorRally implements Rally {
    private final DirectBuffer message = Sample.inertMessage();
    private final BareRing there;
    private final BareRing back;
    private long sent;

    DisruptorRally(int slots) {
        there = new BareRing(slots);
        back = new BareRing(slots);
    }

    @Override
    public long play(int numbers) {
        for (int i = 0; i < numbers; i++) {
            there.send(message, ++sent, 0);
            Rally.check(sent, back.take());
        }
        return sent;
    }

    @Override
    public void answer(int numbers) {
        for (int i = 0; i < numbers; i++) {
            back.send(message, there.take(), 0);
        }
    }
}
