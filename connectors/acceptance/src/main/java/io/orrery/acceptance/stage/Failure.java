package io.orrery.acceptance.stage;

/** What a venue should have done and did not. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String text) {
        super(text);
    }
}
