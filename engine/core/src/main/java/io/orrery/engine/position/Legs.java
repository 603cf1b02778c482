package io.orrery.engine.position;

import io.orrery.engine.order.Leg;

/**
 * The positions of one account in one instrument: one, or long and short apart where the account hedges. It stays the same object
 * for as long as its portfolio does, so that who asks for it at each event finds it once.
 */
public final class Legs {
    private Position net;
    private Position longs;
    private Position shorts;

    /** The position of a leg, or null if there never was one. */
    Position get(Leg leg) {
        return switch (leg) {
            case NET -> net;
            case LONG -> longs;
            case SHORT -> shorts;
        };
    }

    void put(Position position) {
        switch (position.leg()) {
            case NET -> net = position;
            case LONG -> longs = position;
            case SHORT -> shorts = position;
            default -> throw new IllegalArgumentException(position.leg().name());
        }
    }

    /** What is held in all: below 0 it is short. */
    public long quantity() {
        return Math.addExact(quantity(net), Math.addExact(quantity(longs), quantity(shorts)));
    }

    /** Realised and unrealised gains and funding, less fees, in the instrument's money. */
    public long profit(long price) {
        return Math.addExact(profit(net, price), Math.addExact(profit(longs, price), profit(shorts, price)));
    }

    private static long quantity(Position position) {
        return position == null ? 0 : position.quantity();
    }

    private static long profit(Position position, long price) {
        return position == null ? 0 : position.profit(price);
    }
}
