package io.orrery.connectors.kit.ws;

/** What came is no WebSocket frame that a server may send, or one that is too large. The connection can't be read any further. */
public final class FrameRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int TOO_BIG = 1009;

    /** Why. */
    public enum Reason {
        RESERVED_BIT("has a reserved bit set"),
        RESERVED_OPCODE("has an opcode that means nothing"),
        MASKED("is masked, and comes from a server"),
        LENGTH("has a length in the wrong form"),
        CONTROL("is a control frame that is fragmented or longer than 125 bytes"),
        CONTINUATION("continues no message, or begins one within another"),
        CLOSE("closes with half a code"),
        DEFLATE("can't be inflated"),
        TOO_LARGE("is larger than a message may be");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;

    FrameRefusal(Reason reason) {
        this(reason, null);
    }

    FrameRefusal(Reason reason, Throwable cause) {
        super("a frame " + reason.words, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The code to close with. */
    public int closeCode() {
        return reason == Reason.TOO_LARGE ? TOO_BIG : PROTOCOL_ERROR;
    }
}
