package io.orrery.patch.graph;

/** Joins an outlet of one module to an inlet of another. */
public record Cable(String from, String outlet, String to, String inlet) {

    @Override
    public String toString() {
        return from + "." + outlet + " -> " + to + "." + inlet;
    }
}
