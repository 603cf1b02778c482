package io.orrery.codecs;

/**
 * A text that is no decimal of the wanted scale. Those thrown for a buffer are made once, without a stack: a flood of bad
 * payloads allocates nothing.
 */
public final class DecimalRefusal extends NumberFormatException {
    private static final long serialVersionUID = 1L;

    /** Why a text was refused. */
    public enum Reason {
        EMPTY("nothing where a decimal should be"),
        MALFORMED("not a decimal"),
        TOO_FINE("more decimals than the scale has"),
        OVERFLOW("too large for the scale");

        private final String words;
        private final DecimalRefusal refusal;

        Reason(String words) {
            this.words = words;
            refusal = new DecimalRefusal(words, this);
        }

        DecimalRefusal refusal() {
            return refusal;
        }
    }

    private final Reason reason;

    private DecimalRefusal(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    /** Returns the same refusal with the text in its message, for where it is shown to a person. */
    DecimalRefusal of(CharSequence text, int scale) {
        return new DecimalRefusal("\"" + text + "\": " + reason.words + " (scale " + scale + ")", reason);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
