package io.orrery.connectors.kit.wire;

/** Why a {@link Wire} is not connected any more, or could not be. */
public enum Parting {
    /** {@link Wire#close()} was called. */
    CLOSED_HERE,
    /** The venue closed it in an orderly way. */
    CLOSED_THERE,
    /** No connection: the name is unknown, nobody listens, or the venue declined the upgrade. */
    REFUSED,
    /** The certificate was not accepted, or no TLS came about. */
    TLS,
    /** No connection within the time allowed. */
    TIMED_OUT,
    /** The venue broke the protocol. */
    PROTOCOL,
    /** A message was larger than it may be. */
    TOO_LARGE,
    /** The connection broke without a word. */
    LOST,
    /** The listener failed. */
    FAILED_HERE
}
