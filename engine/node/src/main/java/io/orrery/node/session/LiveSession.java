package io.orrery.node.session;

import io.orrery.node.home.Session;
import io.orrery.node.screen.ScreenModel;
import java.util.Optional;

/** A session that runs on its own threads. Called by the thread of the command. */
public interface LiveSession extends AutoCloseable {

    Session session();

    /** What it took up; empty if it began with nothing. */
    Optional<Resumed> resumed();

    /** What is to be told of the rehearsal before it; empty if there was none to be. */
    Optional<String> rehearsed();

    /** What there is to show now. */
    ScreenModel sample();

    /** False once it has stopped itself or was stopped, and all of it is recorded. */
    boolean running();

    /** Begins the orderly stop, with the policy of the configuration. May be called by any thread, and twice. */
    void requestStop();

    /** What it came to. Called when it does not run any more. */
    SessionSummary summary();

    /** Releases everything; stops at once what still runs. */
    @Override
    void close();
}
