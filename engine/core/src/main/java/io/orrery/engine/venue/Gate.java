package io.orrery.engine.venue;

/**
 * The last hop of a venue's orders: whoever carries them out asks it just before each leaves. It can be shut from any thread, and
 * from then on nothing passes that could add to what is open.
 */
public final class Gate {
    private volatile boolean shut;
    private volatile boolean passing;
    private volatile long passed;

    /**
     * By the venue's thread, before an order or a change of one is sent. If it may be, {@link #leave} must follow when it was.
     *
     * @return false if nothing may leave any more
     */
    public boolean enter() {
        passing = true;
        if (shut) {
            passing = false;
            return false;
        }
        passed++;
        return true;
    }

    /** By the venue's thread: what had entered was sent, or is not going to be. */
    public void leave() {
        passing = false;
    }

    /** From any thread. What is on its way through at this moment may still leave: see {@link #isTight}. */
    public void shut() {
        shut = true;
    }

    /** From any thread. */
    public void open() {
        shut = false;
    }

    /** True once nothing leaves any more: it is shut, and nothing is between {@link #enter} and {@link #leave}. */
    public boolean isTight() {
        return shut && !passing;
    }

    /** How many entered. From any thread. */
    public long passed() {
        return passed;
    }
}
