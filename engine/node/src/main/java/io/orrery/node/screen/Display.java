package io.orrery.node.screen;

/** Shows a running session. Called by one thread, as often as it likes; a display draws as often as is calm. */
public interface Display extends AutoCloseable {

    void show(ScreenModel model);

    /** Shows a line that is news, beside whatever else is shown. */
    void tell(String line);

    /** Leaves the terminal as it was found. May be called twice, and by another thread. */
    @Override
    void close();
}
