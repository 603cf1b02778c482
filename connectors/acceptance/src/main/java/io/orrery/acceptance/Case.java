package io.orrery.acceptance;

import java.util.function.Consumer;

/**
 * One thing that is demanded of venues.
 *
 * @param number for good: a case that is dropped leaves its number behind
 * @param name what a venue does that passes, as a sentence
 * @param needs what must be there for it to be tried
 */
public record Case(int number, String name, Needs needs, Consumer<Scene> body) {

    public static Case of(int number, String name, Consumer<Scene> body) {
        return new Case(number, name, Needs.NOTHING, body);
    }

    public static Case of(int number, String name, Needs needs, Consumer<Scene> body) {
        return new Case(number, name, needs, body);
    }

    /** Cases of one area are of the same hundred. */
    public int area() {
        return number / 100;
    }
}
