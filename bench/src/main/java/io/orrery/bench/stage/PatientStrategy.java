package io.orrery.bench.stage;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;

/** The {@link Patience} of all others, for the Disruptor. */
final class PatientStrategy implements WaitStrategy {

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier) throws AlertException {
        int spins = 0;
        long available = dependent.get();
        while (available < sequence) {
            barrier.checkAlert();
            spins = Patience.once(spins);
            available = dependent.get();
        }
        return available;
    }

    @Override
    public void signalAllWhenBlocking() {
        // nobody blocks
    }
}
