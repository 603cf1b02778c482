package io.orrery.patch.module;

/** What a module sees of the patch while it is evaluated. Inlets, outlets and parameters are numbered as in its kind. */
public interface Ports {

    /** Nanoseconds since the epoch. */
    long time();

    /** True ten times a second, when everything is evaluated: what was not told anew is then as it was. */
    boolean isTick();

    /** True if the event is one that this source listens to. */
    boolean isHeard();

    /** What an inlet reads; what is no number as the inlet says. */
    double number(int inlet);

    boolean gate(int inlet);

    /** Whose book an inlet reads: the instrument's place in the strategy's list, or -1. */
    int instrument(int inlet);

    /** A number of the bar that an inlet reads; NaN before the first. */
    double bar(int inlet, BarField field);

    Surroundings around();

    /** True if what the inlet reads was told in this very event, as new or as the same again. */
    boolean isTold(int inlet);

    boolean isJoined(int inlet);

    double parameter(int parameter);

    /** Tells a number, as news even if it is the same again. */
    void tell(int outlet, double number);

    /** Tells a number if it is not the same as before. */
    void show(int outlet, double number);

    /** Opens or closes a gate; it is news if it was not so before. */
    void show(int outlet, boolean open);

    /** Tells a moment. */
    void fire(int outlet);

    /** Tells the book of an instrument, by its place in the strategy's list. */
    void tellBook(int outlet, int instrument);

    /** Tells a number of a bar; told is the bar when it is fired. */
    void bar(int outlet, BarField field, double number);
}
