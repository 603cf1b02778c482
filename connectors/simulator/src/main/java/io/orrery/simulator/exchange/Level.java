package io.orrery.simulator.exchange;

/** A price of a book, and what can be seen there. */
public record Level(long price, long quantity) {
}
