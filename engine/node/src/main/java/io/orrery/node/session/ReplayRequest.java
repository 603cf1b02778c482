package io.orrery.node.session;

import io.orrery.node.home.Session;
import java.util.OptionalLong;

/**
 * A session to be turned again, to look at it.
 *
 * @param to the last sequence
 * @param speed times the session's own pace; 0 is as fast as it goes
 */
public record ReplayRequest(Session session, OptionalLong to, double speed) {
}
