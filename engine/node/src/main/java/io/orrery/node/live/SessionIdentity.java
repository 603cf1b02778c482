package io.orrery.node.live;

/**
 * Under what a session is recorded.
 *
 * @param parent the session that this one follows in its home, or empty
 */
record SessionIdentity(String session, String parent, String build, String jdk, long seed, byte[] configHash) {
}
