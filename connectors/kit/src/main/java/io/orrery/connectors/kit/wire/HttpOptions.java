package io.orrery.connectors.kit.wire;

import java.util.concurrent.TimeUnit;

/**
 * How {@link Http} behaves.
 *
 * @param connections most of them to one host
 * @param waiting most asks that wait for a connection; another fails as BUSY
 * @param bodyCap largest body of an answer, in bytes
 * @param connectNanos time allowed for a new connection
 * @param idleNanos after which an unused connection is closed
 */
public record HttpOptions(int connections, int waiting, int bodyCap, long connectNanos, long idleNanos) {

    /** 4 connections to a host, 256 waiting, bodies up to 64 MiB, 10 s to connect, closed after 30 s idle. */
    public static final HttpOptions DEFAULTS =
        new HttpOptions(4, 256, 64 << 20, TimeUnit.SECONDS.toNanos(10), TimeUnit.SECONDS.toNanos(30));

    public HttpOptions {
        if (connections < 1 || waiting < 1 || bodyCap < 1 || connectNanos < 1 || idleNanos < 1) {
            throw new IllegalArgumentException("all must be positive: connections=" + connections + ", waiting=" + waiting
                + ", bodyCap=" + bodyCap + ", connectNanos=" + connectNanos + ", idleNanos=" + idleNanos);
        }
    }
}
