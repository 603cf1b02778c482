package io.orrery.engine.order;

/** Where an order stands. Codes are what a snapshot holds. */
public enum OrderState {
    /** Recorded and handed over, not yet answered. */
    PENDING_NEW(1),
    /** Known to be at the venue. */
    WORKING(2),
    /** A cancel is under way; it can still be filled. */
    PENDING_CANCEL(3),
    FILLED(4),
    CANCELED(5),
    REJECTED(6);

    private static final OrderState[] BY_CODE = {null, PENDING_NEW, WORKING, PENDING_CANCEL, FILLED, CANCELED, REJECTED};

    private final int code;

    OrderState(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static OrderState of(int code) {
        return BY_CODE[code];
    }

    public boolean isTerminal() {
        return code >= FILLED.code;
    }

    /** True if an order may go from here to there. Terminal is terminal. */
    boolean mayBecome(OrderState to) {
        return switch (this) {
            case PENDING_NEW -> to != PENDING_NEW;
            case WORKING -> to == PENDING_CANCEL || to == FILLED || to == CANCELED;
            case PENDING_CANCEL -> to == PENDING_NEW || to == WORKING || to == FILLED || to == CANCELED || to == REJECTED;
            case FILLED, CANCELED, REJECTED -> false;
        };
    }
}
