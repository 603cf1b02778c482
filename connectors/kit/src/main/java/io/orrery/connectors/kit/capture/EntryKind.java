package io.orrery.connectors.kit.capture;

/** What an entry of a capture tells. The order is that of the codes in the file, from 0. */
public enum EntryKind {
    /** A connection was made: the request is its address. */
    CONNECTED,
    /** A message came. */
    FRAME,
    /** A message was sent. */
    SENT,
    /** A connection ended, or was never made: the request is the reason, the payload what was said. */
    DISCONNECTED,
    /** A question was sent: the request is its method and address, the payload its body. */
    ASKED,
    /** An answer came: the request is the address that was asked. */
    ANSWER,
    /** No answer came: the request is the address, the payload the reason. */
    FAILED,
    /** Entries were lost here, because the file could not be written fast enough: the number says how many. */
    DROPPED,
    /** Something was said that may not be kept: the request tells in which direction. */
    WITHHELD;

    private static final EntryKind[] ALL = values();

    /** Null if there is none with this code. */
    static EntryKind of(int code) {
        return code < 0 || code >= ALL.length ? null : ALL[code];
    }
}
