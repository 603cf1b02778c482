package io.orrery.connectors.deribit.order;

import org.agrona.collections.Long2LongHashMap;

/**
 * Our orders as far as they must be known here: those that left, those that are open, and those that ended last, so that nothing
 * is told of an order after its end. Each has a slot. Does not allocate.
 */
public final class LiveOrders {
    /** In place of a slot: the order is not known. */
    public static final int UNKNOWN = -1;
    /** Bytes of the venue's id that are kept: all that an event can tell. */
    public static final int NAME = 24;

    private static final float LOAD = 0.5f;
    private static final byte FREE = 0;
    private static final byte SENT = 1;
    private static final byte OPEN = 2;
    private static final byte ENDED = 3;

    private final Long2LongHashMap slots;
    private final byte[] states;
    private final long[] orderIds;
    private final int[] instrumentIds;
    private final long[] prices;
    private final long[] quantities;
    private final long[] filled;
    private final long[] sinceTimes;
    private final boolean[] adopted;
    private final boolean[] postOnly;
    private final boolean[] reduceOnly;
    private final byte[] names;
    private final byte[] nameLengths;
    private final int[] free;
    private final int[] ended;
    private int freeCount;
    private int used;
    private long ends;

    /**
     * @param capacity most of them, with those that have ended
     * @param remembered most of those that have ended
     */
    public LiveOrders(int capacity, int remembered) {
        slots = new Long2LongHashMap(2 * capacity, LOAD, UNKNOWN);
        states = new byte[capacity];
        orderIds = new long[capacity];
        instrumentIds = new int[capacity];
        prices = new long[capacity];
        quantities = new long[capacity];
        filled = new long[capacity];
        sinceTimes = new long[capacity];
        adopted = new boolean[capacity];
        postOnly = new boolean[capacity];
        reduceOnly = new boolean[capacity];
        names = new byte[capacity * NAME];
        nameLengths = new byte[capacity];
        free = new int[capacity];
        ended = new int[remembered];
        for (int slot = capacity - 1; slot >= 0; slot--) {
            free[freeCount++] = slot;
        }
    }

    /** The order's slot, or {@link #UNKNOWN}. */
    public int find(long orderId) {
        return (int) slots.get(orderId);
    }

    /** Adds an order that is not known. Returns its slot, or {@link #UNKNOWN} if there is none left. */
    public int add(long orderId, int instrumentId, long price, long quantity, long time) {
        if (freeCount == 0) {
            return UNKNOWN;
        }
        int slot = free[--freeCount];
        used = Math.max(used, slot + 1);
        slots.put(orderId, slot);
        states[slot] = SENT;
        orderIds[slot] = orderId;
        instrumentIds[slot] = instrumentId;
        prices[slot] = price;
        quantities[slot] = quantity;
        filled[slot] = 0;
        sinceTimes[slot] = time;
        adopted[slot] = false;
        postOnly[slot] = false;
        reduceOnly[slot] = false;
        nameLengths[slot] = 0;
        return slot;
    }

    /** Adds an order of which only the venue told, when so much of it was filled already. */
    public int adopt(long orderId, int instrumentId, long price, long quantity, long alreadyFilled, long time) {
        int slot = add(orderId, instrumentId, price, quantity, time);
        if (slot != UNKNOWN) {
            adopted[slot] = true;
            filled[slot] = alreadyFilled;
        }
        return slot;
    }

    /** The order never left: nothing needs to be known of it. */
    public void remove(int slot) {
        slots.remove(orderIds[slot]);
        states[slot] = FREE;
        free[freeCount++] = slot;
    }

    /** The order is in the venue's hands. */
    public void accept(int slot) {
        states[slot] = OPEN;
    }

    /** The order has ended. Of those that did, as many are remembered as can be. */
    public void end(int slot) {
        if (states[slot] == ENDED) {
            return;
        }
        states[slot] = ENDED;
        int at = (int) (ends++ % ended.length);
        if (ends > ended.length) {
            remove(ended[at]);
        }
        ended[at] = slot;
    }

    public void terms(int slot, long price, long quantity) {
        prices[slot] = price;
        quantities[slot] = quantity;
    }

    public void flags(int slot, boolean onlyPosts, boolean onlyReduces) {
        postOnly[slot] = onlyPosts;
        reduceOnly[slot] = onlyReduces;
    }

    /** The venue's id of it, as text. */
    public void name(int slot, byte[] name, int length) {
        System.arraycopy(name, 0, names, slot * NAME, length);
        nameLengths[slot] = (byte) length;
    }

    /** So much of it was told to be filled. */
    public void filled(int slot, long quantity) {
        filled[slot] = quantity;
    }

    /** True until the venue has shown that it has the order. */
    public boolean isSent(int slot) {
        return states[slot] == SENT;
    }

    public boolean isOpen(int slot) {
        return states[slot] == OPEN;
    }

    public boolean isEnded(int slot) {
        return states[slot] == ENDED;
    }

    /** True if others than we told of it first: fills from before count already. */
    public boolean isAdopted(int slot) {
        return adopted[slot];
    }

    public int capacity() {
        return states.length;
    }

    /** No order ever had this slot, or one behind it. */
    public int used() {
        return used;
    }

    public long orderId(int slot) {
        return orderIds[slot];
    }

    public int instrumentId(int slot) {
        return instrumentIds[slot];
    }

    public long price(int slot) {
        return prices[slot];
    }

    public long quantity(int slot) {
        return quantities[slot];
    }

    public long filled(int slot) {
        return filled[slot];
    }

    /** Since when it is known. */
    public long sinceTime(int slot) {
        return sinceTimes[slot];
    }

    public boolean isPostOnly(int slot) {
        return postOnly[slot];
    }

    public boolean isReduceOnly(int slot) {
        return reduceOnly[slot];
    }

    /** Holds all names: that of a slot begins at {@link #nameAt}. */
    public byte[] names() {
        return names;
    }

    public int nameAt(int slot) {
        return slot * NAME;
    }

    /** 0 if the venue's id is not known. */
    public int nameLength(int slot) {
        return nameLengths[slot];
    }
}
