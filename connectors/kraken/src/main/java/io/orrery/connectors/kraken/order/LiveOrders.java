package io.orrery.connectors.kraken.order;

import io.orrery.codecs.sbe.Side;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.agrona.MutableDirectBuffer;
import org.agrona.collections.IntArrayQueue;
import org.agrona.collections.Long2LongHashMap;

/**
 * The orders of the account that are open or ended lately, ours and others': the venue tells most of what happens to an order
 * without saying what it is. A place that an ended order had is used again when all others were. Does not allocate in the long
 * run.
 */
public final class LiveOrders {
    /** In place of a slot: there is no such order. */
    public static final int NONE = -1;

    /** How far an order is, for us. */
    public enum State {
        /** The slot is free. */
        FREE,
        /** Sent; nothing was heard of it. */
        SENT,
        /** The venue has it. */
        OPEN,
        /** It is over, or nobody knows. */
        ENDED
    }

    private static final float LOAD = 0.5f;
    /** An order of which nothing was heard for so long never came to be, or somebody else has found out. */
    private static final long LOST = TimeUnit.HOURS.toNanos(1);

    private final State[] states;
    private final long[] orderIds;
    private final long[] numbers;
    private final byte[] names;
    private final int[] nameLengths;
    private final int[] instrumentIds;
    private final Side[] sides;
    private final long[] quantities;
    private final int[] amending;
    private final long[] filled;
    private final long[] times;
    private final boolean[] postOnly;
    private final boolean[] limited;
    private final boolean[] atOnce;
    private final boolean[] unwanted;
    private final long[] listings;
    private final Long2LongHashMap byOrderId;
    private final Long2LongHashMap byNumber;
    private final IntArrayQueue reusable;
    private int used;
    private long listing;

    public LiveOrders(int capacity) {
        states = new State[capacity];
        Arrays.fill(states, State.FREE);
        orderIds = new long[capacity];
        numbers = new long[capacity];
        names = new byte[capacity * OrderName.ROOM];
        nameLengths = new int[capacity];
        instrumentIds = new int[capacity];
        sides = new Side[capacity];
        quantities = new long[capacity];
        amending = new int[capacity];
        filled = new long[capacity];
        times = new long[capacity];
        postOnly = new boolean[capacity];
        limited = new boolean[capacity];
        atOnce = new boolean[capacity];
        unwanted = new boolean[capacity];
        listings = new long[capacity];
        byOrderId = new Long2LongHashMap(2 * capacity, LOAD, NONE);
        byNumber = new Long2LongHashMap(2 * capacity, LOAD, NONE);
        reusable = new IntArrayQueue(Math.max(IntArrayQueue.MIN_CAPACITY, capacity), NONE);
    }

    /** A slot for another order, or {@link #NONE} if all are taken by open ones. It is SENT. */
    public int add(long orderId, int instrumentId, Side side, long time) {
        int slot = used < states.length ? used++ : reuse(time);
        if (slot == NONE) {
            return NONE;
        }
        forget(slot);
        states[slot] = State.SENT;
        orderIds[slot] = orderId;
        numbers[slot] = 0;
        nameLengths[slot] = 0;
        instrumentIds[slot] = instrumentId;
        sides[slot] = side;
        quantities[slot] = 0;
        amending[slot] = 0;
        filled[slot] = 0;
        times[slot] = time;
        postOnly[slot] = false;
        limited[slot] = true;
        atOnce[slot] = false;
        unwanted[slot] = false;
        listings[slot] = 0;
        if (orderId != 0) {
            byOrderId.put(orderId, slot);
        }
        return slot;
    }

    private int reuse(long time) {
        int slot = reusable.pollInt();
        while (slot != NONE && states[slot] != State.ENDED) {
            slot = reusable.pollInt();
        }
        for (int i = 0; i < states.length && slot == NONE; i++) {
            slot = states[i] == State.SENT && time - times[i] > LOST ? i : NONE;
        }
        return slot;
    }

    private void forget(int slot) {
        if (orderIds[slot] != 0 && byOrderId.get(orderIds[slot]) == slot) {
            byOrderId.remove(orderIds[slot]);
        }
        if (numbers[slot] != 0 && byNumber.get(numbers[slot]) == slot) {
            byNumber.remove(numbers[slot]);
        }
    }

    /** @param quantity in all; 0 if it is not known */
    public void quantity(int slot, long quantity) {
        quantities[slot] = quantity;
    }

    /** Other terms were asked for: which hold is not known until it was heard what became of that. */
    public void amending(int slot) {
        amending[slot]++;
    }

    /** One such wish was granted or refused. */
    public void amendingEnded(int slot) {
        amending[slot] = Math.max(0, amending[slot] - 1);
    }

    /** @param never true of an order that never stays in the book */
    public void kind(int slot, boolean hasLimit, boolean isPostOnly, boolean never) {
        limited[slot] = hasLimit;
        postOnly[slot] = isPostOnly;
        atOnce[slot] = never;
    }

    public void filled(int slot, long quantity) {
        filled[slot] = quantity;
    }

    /** The venue has it under this name. True the first time. */
    public boolean open(int slot, OrderName name) {
        name(slot, name);
        boolean first = states[slot] == State.SENT;
        if (first) {
            states[slot] = State.OPEN;
        }
        return first;
    }

    /** The venue calls it so; that it lives is not said. */
    public void name(int slot, OrderName name) {
        if (numbers[slot] == 0 && name.number() != 0) {
            numbers[slot] = name.number();
            System.arraycopy(name.bytes(), 0, names, slot * OrderName.ROOM, OrderName.ROOM);
            nameLengths[slot] = name.length();
            byNumber.put(name.number(), slot);
        }
    }

    /** Nothing will happen to it any more, as far as is known. True if it was open or sent. */
    public boolean end(int slot) {
        boolean was = states[slot] == State.OPEN || states[slot] == State.SENT;
        if (was) {
            states[slot] = State.ENDED;
            reusable.offerInt(slot);
        }
        return was;
    }

    /** A list of all that are open begins. */
    public void beginListing() {
        listing++;
    }

    /** It is in the list, with the terms that hold: whatever was asked for before has come to its end. */
    public void listed(int slot) {
        listings[slot] = listing;
        amending[slot] = 0;
    }

    /** The list is at its end: what was open and is not in it has ended meanwhile. */
    public void endListing() {
        for (int slot = 0; slot < used; slot++) {
            if (states[slot] == State.OPEN && listings[slot] != listing) {
                end(slot);
            }
        }
    }

    /** The order with this id of ours, or {@link #NONE}. */
    public int ofOrderId(long orderId) {
        return orderId == 0 ? NONE : (int) byOrderId.get(orderId);
    }

    /** The order with this number of the venue's id, or {@link #NONE}. */
    public int ofNumber(long number) {
        return number == 0 ? NONE : (int) byNumber.get(number);
    }

    /** Slots from 0 to this one, less one, may be taken. */
    public int slots() {
        return used;
    }

    /** True if it may be open. */
    public boolean isLive(int slot) {
        return states[slot] == State.OPEN || states[slot] == State.SENT;
    }

    public long orderId(int slot) {
        return orderIds[slot];
    }

    public int instrumentId(int slot) {
        return instrumentIds[slot];
    }

    public Side side(int slot) {
        return sides[slot];
    }

    /** In all; 0 if it is not known. */
    public long quantity(int slot) {
        return amending[slot] == 0 ? quantities[slot] : 0;
    }

    public long filled(int slot) {
        return filled[slot];
    }

    /** When it was placed or amended. */
    public long time(int slot) {
        return times[slot];
    }

    public void touch(int slot, long time) {
        times[slot] = time;
    }

    public boolean isLimited(int slot) {
        return limited[slot];
    }

    public boolean isPostOnly(int slot) {
        return postOnly[slot];
    }

    /** We asked for its end. */
    public void unwanted(int slot) {
        unwanted[slot] = true;
    }

    /** We asked for the end of all that are open. */
    public void allUnwanted() {
        for (int slot = 0; slot < used; slot++) {
            unwanted[slot] |= isLive(slot);
        }
    }

    public boolean isUnwanted(int slot) {
        return unwanted[slot];
    }

    public boolean endsAtOnce(int slot) {
        return atOnce[slot];
    }

    /** Writes the venue's id and returns its length; 0 if it is not known. */
    public int putName(int slot, MutableDirectBuffer to, int at) {
        to.putBytes(at, names, slot * OrderName.ROOM, nameLengths[slot]);
        return nameLengths[slot];
    }
}
