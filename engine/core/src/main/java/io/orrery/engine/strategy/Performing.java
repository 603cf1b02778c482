package io.orrery.engine.strategy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which strategy is being called, for whoever watches from another thread. It costs a call two plain stores. Calls are numbered
 * from the session's first one on, so that each has the same number when the session is turned again.
 */
public final class Performing {
    private static final int ID_BITS = 10;
    private static final VarHandle CALL = handle("call");
    private static final VarHandle CUT = handle("cut");

    private long calls;
    private long call;
    private long cut;

    private static VarHandle handle(String field) {
        try {
            return MethodHandles.lookup().findVarHandle(Performing.class, field, long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws CallCut if it is known to come to no end: it is not made */
    void begin(int strategyId) {
        long next = ++calls << ID_BITS | strategyId;
        check(next);
        CALL.setOpaque(this, next);
    }

    /** @throws CallCut if it took so long that nobody waits for it any more: to those who watch it goes on */
    void end() {
        check(call);
        CALL.setOpaque(this, 0L);
    }

    /**
     * What the call waits for from here on is not its own doing, and does not count.
     *
     * @return what {@link #goOn} takes
     * @throws CallCut if it took too long already
     */
    public long pause() {
        long paused = call;
        check(paused);
        CALL.setOpaque(this, 0L);
        return paused;
    }

    /** @throws CallCut if it took too long before: to those who watch it goes on */
    public void goOn(long paused) {
        CALL.setOpaque(this, paused);
        check(paused);
    }

    private void check(long which) {
        if (which != 0 && (long) CUT.getOpaque(this) == which) {
            throw new CallCut(which);
        }
    }

    /** Whoever makes this call, or comes back from it, decides nothing any more. From any thread, and before any call. */
    public void cut(long which) {
        CUT.setOpaque(this, which);
    }

    /** Another number for each call; 0 while none is made. From any thread. */
    public long now() {
        return (long) CALL.getOpaque(this);
    }

    /** Whose call it is. */
    public static int strategyOf(long call) {
        return (int) (call & (1 << ID_BITS) - 1);
    }
}
