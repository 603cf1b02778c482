package io.orrery.acceptance.stage;

/** What a case needs turned out not to be there: it was not executed. */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unsupported(String text) {
        super(text, null, false, false);
    }
}
