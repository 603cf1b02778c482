package io.orrery.patch.module;

/** What flows through a cable. */
public enum PortType {
    /** In the currency that the instrument is quoted in. */
    PRICE('P'),
    /** In units of the instrument, below 0 short. */
    QUANTITY('Q'),
    /** How much of something is wanted or believed: from -1 to 1. */
    SIGNAL('S'),
    /** A number of no unit, or of a unit that the types don't know. */
    NUMBER('N'),
    /** Open or closed: not 0, or 0. */
    GATE('G'),
    /** A moment, without a value. */
    EVENT('E'),
    /** A bar that was completed. */
    BAR('B'),
    /** An instrument's book. */
    BOOK('K');

    private final char letter;

    PortType(char letter) {
        this.letter = letter;
    }

    /** Stands for the type where there is no room for its name. */
    public char letter() {
        return letter;
    }

    /** True if an inlet of this type takes a cable from an outlet of the other: a plain number may be any that has a unit. */
    public boolean takes(PortType outlet) {
        return this == outlet || this == NUMBER && (outlet == PRICE || outlet == QUANTITY || outlet == SIGNAL);
    }

    /** True if what flows is one number. */
    public boolean isNumber() {
        return this == PRICE || this == QUANTITY || this == SIGNAL || this == NUMBER || this == GATE;
    }
}
