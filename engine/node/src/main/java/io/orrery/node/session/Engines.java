package io.orrery.node.session;

import io.orrery.node.home.Session;
import io.orrery.node.screen.Display;
import io.orrery.node.screen.Progress;

/** What the commands ask of the engine: to run a session, to turn one again, and to prove one. */
public interface Engines {

    /** Starts a session. The home's lock is taken and its epoch counted inside. */
    LiveSession start(LiveRequest request);

    /** Re-executes a session and shows it. Returns when it is turned, or when the thread is interrupted. */
    SessionSummary replay(ReplayRequest request, Display display, Progress progress);

    /** Re-executes a session's inputs and compares every output. A damaged journal is a difference, not an exception. */
    VerifySummary verify(Session session, Progress progress);
}
