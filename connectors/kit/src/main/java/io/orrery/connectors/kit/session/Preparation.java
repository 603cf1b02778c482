package io.orrery.connectors.kit.session;

/** Waits for what a connection needs beforehand. */
public interface Preparation {

    void done(long time);

    void failed(long time);
}
