package io.orrery.patch.module;

/**
 * Where a cable ends.
 *
 * @param otherwise what it reads while no cable is there; NaN for nothing
 * @param missing what the module sees where what arrives is no number, or an infinite one
 */
public record Inlet(String name, PortType type, double otherwise, Missing missing, String doc) {
    /** What stands for a number that is none. */
    public enum Missing {
        /** It is passed on as it is: the module knows what to do. */
        PASS,
        /** The last number that was one. */
        HOLD,
        /** What the inlet reads without a cable. */
        OTHERWISE
    }

    /** An inlet that reads nothing without a cable, and passes on what is no number. */
    public static Inlet of(String name, PortType type, String doc) {
        return new Inlet(name, type, Double.NaN, Missing.PASS, doc);
    }
}
