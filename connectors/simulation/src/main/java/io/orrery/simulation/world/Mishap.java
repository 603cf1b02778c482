package io.orrery.simulation.world;

/** What goes wrong outside venues: in processes (D) and networks (S). What venues cause is the simulator's own list. */
public enum Mishap {
    D01("the process dies"),
    D04("the process dies again while it recovers"),
    D12("a strategy throws"),
    D13("the ring is full: the engine stands still while its venues talk"),
    D14("the process stands still for up to 30 seconds"),
    K01("an operator kills all trade; two people release it some seconds later"),
    S10("a connection lives, and carries nothing any more"),
    S12("a connection breaks, with what was on its way"),
    S16("a venue's messages stall, and come later all at once"),
    S23("no connection comes about for a while");

    private final String text;

    Mishap(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
