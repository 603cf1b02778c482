package io.orrery.patch.module;

/**
 * A number that an author sets, within its range.
 *
 * @param unit as a word, empty if it has none
 * @param whole only whole numbers are taken
 * @param shaping the module is made for this value: with another one it begins anew, without what it kept
 */
public record Parameter(
    String name, String unit, double least, double most, double otherwise, boolean whole, boolean shaping, String doc) {

    public Parameter {
        if (!(least <= otherwise && otherwise <= most)) {
            throw new IllegalArgumentException(name + ": its default " + otherwise + " is not from " + least + " to " + most);
        }
    }

    public boolean allows(double value) {
        return value >= least && value <= most && (!whole || value == Math.rint(value));
    }

    /** Why a value is refused. */
    public String refusal(double value) {
        return whole && value >= least && value <= most
            ? name + "=" + value + ": is not a whole number"
            : name + "=" + value + ": must be from " + least + " to " + most + (unit.isEmpty() ? "" : " " + unit);
    }
}
