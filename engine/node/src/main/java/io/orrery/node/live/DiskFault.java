package io.orrery.node.live;

import io.orrery.codecs.sbe.HaltReason;

/** What a failure of the disk means, in a code and in words. */
final class DiskFault {
    private static final String[] FULL = {"No space left", "ENOSPC", "quota exceeded", "not enough space"};

    private DiskFault() {
    }

    static HaltReason reason(Throwable failure) {
        return isFull(failure) ? HaltReason.DISK_FULL : HaltReason.SYNC_FAILED;
    }

    static String words(Throwable failure) {
        return (isFull(failure) ? "the disk is full: " : "the disk does not keep what it is given: ") + failure.getMessage();
    }

    private static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (String full : FULL) {
                if (cause.getMessage() != null && cause.getMessage().contains(full)) {
                    return true;
                }
            }
        }
        return false;
    }
}
