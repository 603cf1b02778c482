package io.orrery.patch.plan;

/** Looks at an outlet: what stood there at the last look, and what was told since. Of no consequence to what it looks at. */
public final class Probe {
    private final String module;
    private final String outlet;
    private double least = Double.NaN;
    private double most = Double.NaN;
    private double last = Double.NaN;
    private long count;
    private int slot;

    /** @param least of what stood and what was told; NaN if that is no number, as are the others */
    public record Reading(double least, double most, double last, long count) {
    }

    public Probe(String module, String outlet) {
        this.module = module;
        this.outlet = outlet;
    }

    String module() {
        return module;
    }

    String outlet() {
        return outlet;
    }

    /** The slot where its module was found last: it need not be looked for while it is there. */
    int slot() {
        return slot;
    }

    void lookAt(int found) {
        slot = found;
    }

    /** What stands there when it begins to look. */
    void begin(double number) {
        last = number;
        least = number;
        most = number;
    }

    void tell(double number) {
        if (!Double.isNaN(number)) {
            least = least <= number ? least : number;
            most = most >= number ? most : number;
        }
        last = number;
        count++;
    }

    /** What was since the last look. */
    public Reading look() {
        Reading reading = new Reading(least, most, last, count);
        begin(last);
        count = 0;
        return reading;
    }
}
