package io.orrery.simulator.faults;

/** The classes of faults that a venue can cause. O: orders, S: streams, P: payloads, V: limits, time and accounts. */
public enum Fault {
    O01("an order is executed, its answer is lost"),
    O02("an order is lost before it is executed, and so is its answer"),
    O03("an order is executed, and answered with a server error"),
    O05("an order just placed is said not to exist"),
    O06("a fill comes before the answer to its order"),
    O08("a private event comes twice"),
    O12("a private event is lost, the stream goes on"),
    O22("the venue cancels an order by itself"),
    O24("an order is answered without its id"),
    S01("a book update is lost"),
    S02("a book update comes twice"),
    S03("a snapshot is older than the updates that came with it"),
    S05("a level of the book differs from the truth"),
    S06("a checksum is wrong"),
    S09("a book's channel falls silent, its connection lives on"),
    S11("the venue closes a stream, with its word of shutdown where it has one"),
    S13("a token of a private stream is no longer taken"),
    S14("a connection is refused"),
    S15("a subscription is made, its acknowledgement is lost"),
    S17("a stream stalls for five seconds, then all comes at once"),
    S21("a frame is cut in the middle"),
    S22("a small compressed frame becomes a giant one"),
    P01("a field that nobody knows"),
    P02("null in place of a value"),
    P03("an object in place of a number"),
    P04("a number in scientific notation"),
    P08("a page of HTML in place of JSON, with status 200"),
    P10("a value nested a thousand times"),
    V01("too many requests, says the venue, and when to come back"),
    V02("the address is banned for two minutes"),
    V04("the venue's clock jumps for ten seconds"),
    V06("the venue is closed for maintenance"),
    V07("the key is no longer valid"),
    V09("answers take seconds");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
