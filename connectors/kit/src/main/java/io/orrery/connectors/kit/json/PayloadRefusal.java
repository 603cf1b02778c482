package io.orrery.connectors.kit.json;

import io.orrery.codecs.DecimalRefusal;

/**
 * A payload that can't be taken as it stands. Each {@link JsonCursor} has one, without a stack, that it throws again and again: a
 * flood of bad payloads allocates nothing. Whoever keeps a refusal keeps its reason and position instead.
 */
public final class PayloadRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a payload was refused. */
    public enum Reason {
        TRUNCATED("ends too early"),
        MALFORMED("is no JSON"),
        TRAILING("goes on behind its value"),
        NESTING("is nested too deeply"),
        ESCAPE("has an escape in a name"),
        WRONG_TYPE("has a value of another type"),
        NOT_A_NUMBER("has no number where one must be"),
        NOT_A_TIME("has no time where one must be"),
        TOO_FINE("has more decimals than the scale"),
        OVERFLOW("has a number too large for its scale"),
        OUT_OF_RANGE("has a number that makes no sense there"),
        DUPLICATE_KEY("has a key twice"),
        MISSING_KEY("lacks a key"),
        TOO_MANY_LEVELS("has more levels than a book may have");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        static Reason of(DecimalRefusal.Reason reason) {
            return switch (reason) {
                case EMPTY, MALFORMED -> NOT_A_NUMBER;
                case TOO_FINE -> TOO_FINE;
                case OVERFLOW -> OVERFLOW;
            };
        }
    }

    private Reason reason = Reason.MALFORMED;
    private int position;

    PayloadRefusal() {
        super(null, null, false, false);
    }

    PayloadRefusal at(int where, Reason why) {
        position = where;
        reason = why;
        return this;
    }

    public Reason reason() {
        return reason;
    }

    /** Bytes of the payload before the place of the refusal, or of the value that was refused. */
    public int position() {
        return position;
    }

    @Override
    public String getMessage() {
        return "the payload " + reason.words + " (at byte " + position + ")";
    }
}
