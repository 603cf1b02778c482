package io.orrery.node.live;

import io.orrery.codecs.sbe.SessionKind;

/**
 * Under what a session is recorded.
 *
 * @param parent the session that this one follows in its home, or empty
 */
record SessionIdentity(
    SessionKind kind, String session, String parent, String build, String jdk, long seed, byte[] configHash) {
}
