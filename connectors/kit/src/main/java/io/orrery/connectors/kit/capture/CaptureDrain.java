package io.orrery.connectors.kit.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.agrona.concurrent.Agent;

/** Brings a capture to its file. When that fails it goes on to take, and writes nothing any more. */
final class CaptureDrain implements Agent {
    private final CaptureRing ring;
    private final FileChannel file;
    private volatile Throwable failure;

    CaptureDrain(CaptureRing ring, FileChannel file) {
        this.ring = ring;
        this.file = file;
    }

    /** Why the file can't be written any more; null if it can. */
    Throwable failure() {
        return failure;
    }

    void failed(Throwable thrown) {
        failure = thrown;
    }

    @Override
    public int doWork() {
        if (failure != null) {
            return 0;
        }
        try {
            return ring.drainTo(file);
        } catch (IOException unwritable) {
            failed(unwritable);
            return 0;
        }
    }

    @Override
    public void onClose() {
        while (doWork() > 0) {
            continue;
        }
        try {
            file.force(true);
            file.close();
        } catch (IOException unwritable) {
            failed(unwritable);
        }
    }

    @Override
    public String roleName() {
        return "capture";
    }
}
