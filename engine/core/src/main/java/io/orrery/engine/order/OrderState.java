package io.orrery.engine.order;

/**
 * Where an order stands. Codes are what a snapshot holds. What may follow what is one table; an event that asks for anything
 * else changes nothing.
 *
 * <pre>
 *                 P_NEW  WORKING  P_CANCEL  P_AMEND  UNKNOWN  FILLED  CANCELED  REJECTED
 * PENDING_NEW               x        x                  x       x        x         x
 * WORKING                            x         x        x       x        x         x
 * PENDING_CANCEL    x       x                  x        x       x        x         x
 * PENDING_AMEND             x        x                  x       x        x         x
 * UNKNOWN           x       x        x         x                x        x         x
 * </pre>
 */
public enum OrderState {
    /** Recorded and handed over, not yet answered. */
    PENDING_NEW(1),
    /** Known to be at the venue. */
    WORKING(2),
    /** A cancel is under way; it can still be filled. */
    PENDING_CANCEL(3),
    /** New terms are under way: until they are answered the worse ones count. */
    PENDING_AMEND(7),
    /** Nobody knows what became of a command, or of executions that the venue counts: only its evidence ends that. */
    UNKNOWN(8),
    FILLED(4),
    CANCELED(5),
    REJECTED(6);

    private static final OrderState[] BY_CODE = {
        null, PENDING_NEW, WORKING, PENDING_CANCEL, FILLED, CANCELED, REJECTED, PENDING_AMEND, UNKNOWN};
    private static final int[] LEGAL = new int[BY_CODE.length];

    static {
        allow(PENDING_NEW, WORKING, PENDING_CANCEL, UNKNOWN, FILLED, CANCELED, REJECTED);
        allow(WORKING, PENDING_CANCEL, PENDING_AMEND, UNKNOWN, FILLED, CANCELED, REJECTED);
        allow(PENDING_CANCEL, PENDING_NEW, WORKING, PENDING_AMEND, UNKNOWN, FILLED, CANCELED, REJECTED);
        allow(PENDING_AMEND, WORKING, PENDING_CANCEL, UNKNOWN, FILLED, CANCELED, REJECTED);
        allow(UNKNOWN, PENDING_NEW, WORKING, PENDING_CANCEL, PENDING_AMEND, FILLED, CANCELED, REJECTED);
    }

    private final int code;

    OrderState(int code) {
        this.code = code;
    }

    private static void allow(OrderState from, OrderState... to) {
        for (OrderState state : to) {
            LEGAL[from.code] |= 1 << state.code;
        }
    }

    int code() {
        return code;
    }

    static OrderState of(int code) {
        return BY_CODE[code];
    }

    public boolean isTerminal() {
        return this == FILLED || this == CANCELED || this == REJECTED;
    }

    /** True while a command is under way. */
    public boolean isPending() {
        return this == PENDING_NEW || this == PENDING_CANCEL || this == PENDING_AMEND;
    }

    /** True if an order may go from here to there. Terminal is terminal. */
    boolean mayBecome(OrderState to) {
        return (LEGAL[code] & 1 << to.code) != 0;
    }
}
