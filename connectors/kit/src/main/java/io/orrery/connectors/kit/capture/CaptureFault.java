package io.orrery.connectors.kit.capture;

/** A capture can't be read: the message begins with the file, and the line if there is one. */
public final class CaptureFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    CaptureFault(String place, String what, Throwable cause) {
        super(place + ": " + what, cause);
    }
}
