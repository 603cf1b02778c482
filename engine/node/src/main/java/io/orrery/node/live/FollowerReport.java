package io.orrery.node.live;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.SnapshotTakenEncoder;
import io.orrery.engine.follower.Follower;
import io.orrery.engine.ring.Inlet;
import java.io.IOException;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/** What the follower does is told on: records to the view and to authors, snapshots to the journal, failures to the error log. */
final class FollowerReport implements Follower.Listener {
    private static final int LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + SnapshotTakenEncoder.BLOCK_LENGTH;

    private final UnsafeBuffer message = new UnsafeBuffer(new byte[LENGTH]);
    private final SnapshotTakenEncoder taken = new SnapshotTakenEncoder();
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final TailView view;
    private final PatchDesk patches;
    private final Inlet observations;
    private final EpochNanoClock clock;
    private final ErrorHandler errors;

    FollowerReport(TailView view, PatchDesk patches, Inlet observations, EpochNanoClock clock, ErrorHandler errors) {
        this.view = view;
        this.patches = patches;
        this.observations = observations;
        this.clock = clock;
        this.errors = errors;
    }

    @Override
    public void onRecord(EventRecord record) {
        view.onRecord(record);
        patches.onRecord(record);
    }

    /** That a snapshot was taken may go unrecorded when the ring is full: its file says the same. */
    @Override
    public void onSnapshot(long sequence, long digest, long bytes) {
        taken.wrapAndApplyHeader(message, 0, header).sequence(sequence).digest(digest).bytes(bytes);
        observations.offer(message, 0, LENGTH, clock.nanoTime());
    }

    @Override
    public void onSnapshotFailure(IOException failure) {
        errors.onError(failure);
    }
}
