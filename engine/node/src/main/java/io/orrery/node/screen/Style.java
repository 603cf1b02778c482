package io.orrery.node.screen;

/** The few tones of a calm screen; none of them carries a meaning that the text does not. */
public enum Style {
    PLAIN(""),
    QUIET("\u001b[2m"),
    STRONG("\u001b[1m"),
    GOOD("\u001b[36m"),
    ALARM("\u001b[1;33m");

    private static final String RESET = "\u001b[0m";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text in this tone, or as it is without colour. */
    public String paint(String text, boolean colour) {
        return colour && this != PLAIN ? code + text + RESET : text;
    }
}
