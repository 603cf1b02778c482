package io.orrery.connectors.kit.wire;

/** Why an {@link HttpAsk} has no answer. */
public enum Failure {
    /** No connection: the name is unknown, or nobody listens. */
    REFUSED,
    /** The certificate was not accepted, or no TLS came about. */
    TLS,
    /** No whole answer within the time allowed. */
    TIMED_OUT,
    /** The connection broke before the whole answer had come. */
    LOST,
    /** What came was no HTTP. */
    PROTOCOL,
    /** The answer was larger than it may be. */
    TOO_LARGE,
    /** Too many were waiting. */
    BUSY,
    /** The driver was closed. */
    CLOSED_HERE
}
