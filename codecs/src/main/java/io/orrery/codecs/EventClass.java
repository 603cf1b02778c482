package io.orrery.codecs;

/** What a record is to a replay. The code is what stands in the journal. */
public enum EventClass {
    /** Fed to the engine again: everything that it may ever know. */
    INPUT(1),
    /** Decided by the engine: decided again by a replay, and compared. */
    OUTPUT(2),
    /** Said about the session: in the chain, never fed and never compared. */
    OBSERVATION(3);

    private static final EventClass[] BY_CODE = {null, INPUT, OUTPUT, OBSERVATION};

    private final byte code;

    EventClass(int code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }

    /** Returns the class with this code, or null if there is none. */
    public static EventClass of(byte code) {
        return code > 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
