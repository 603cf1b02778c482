package io.orrery.engine.strategy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Which strategy is being called, for whoever watches from another thread. It costs a call two plain stores. */
public final class Performing {
    private static final int ID_BITS = 10;
    private static final VarHandle CALL = call();

    private long calls;
    @SuppressWarnings("unused") // by its handle
    private long call;

    private static VarHandle call() {
        try {
            return MethodHandles.lookup().findVarHandle(Performing.class, "call", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void begin(int strategyId) {
        CALL.setOpaque(this, ++calls << ID_BITS | strategyId);
    }

    void end() {
        CALL.setOpaque(this, 0L);
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
