package io.orrery.connectors.kit.wire;

/** What of a conversation a capture may hold. Headers are in none. */
public enum Disclosure {
    ALL,
    /** What the venue sends, but not what is sent to it: logins and signed queries. */
    RECEIVED,
    /** Only that and when something was said: the venue answers with a token. */
    NOTHING
}
