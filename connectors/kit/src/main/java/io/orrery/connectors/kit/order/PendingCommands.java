package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.Command;

/**
 * Commands that left and wait for their answers, up to a fixed number. Ids rise from {@link #FIRST_ID}. One that is overdue or
 * was cut off is given up; its late answer still finds it, until its place is used again. Does not allocate.
 */
public final class PendingCommands {
    /** Ids are from here on, so that a session's own stay below. */
    public static final long FIRST_ID = 1L << 32;

    private static final byte FREE = 0;
    private static final byte OPEN = 1;
    private static final byte GIVEN_UP = 2;

    private final int mask;
    private final long timeoutNanos;
    private final byte[] states;
    private final Command[] commands;
    private final long[] orderIds;
    private final int[] instrumentIds;
    private final long[] times;
    private long head = FIRST_ID;
    private long tail = FIRST_ID;
    private int found;

    /**
     * @param capacity a power of two
     * @param timeoutNanos for which an answer is awaited
     */
    public PendingCommands(int capacity, long timeoutNanos) {
        if (Integer.bitCount(capacity) != 1 || timeoutNanos < 1) {
            throw new IllegalArgumentException(
                "capacity=" + capacity + ", timeoutNanos=" + timeoutNanos + ": must be a power of two, and positive");
        }
        mask = capacity - 1;
        this.timeoutNanos = timeoutNanos;
        states = new byte[capacity];
        commands = new Command[capacity];
        orderIds = new long[capacity];
        instrumentIds = new int[capacity];
        times = new long[capacity];
    }

    /** True if there is no place for another. */
    public boolean isFull() {
        return head - tail > mask;
    }

    /** The id that the next command gets. */
    public long nextId() {
        return head;
    }

    /** The command of {@link #nextId} has left. */
    public void add(Command command, long orderId, int instrumentId, long time) {
        int slot = (int) head & mask;
        states[slot] = OPEN;
        commands[slot] = command;
        orderIds[slot] = orderId;
        instrumentIds[slot] = instrumentId;
        times[slot] = time;
        head++;
    }

    /** Takes the command with this id out: {@link #command} and the others then tell of it. False if it is not known any more. */
    public boolean take(long id) {
        found = (int) id & mask;
        if (id < FIRST_ID || id >= head || id < head - states.length || states[found] == FREE) {
            return false;
        }
        states[found] = FREE;
        shrink();
        return true;
    }

    /** Does the same with the oldest open command of this kind for this order: something else has shown what became of it. */
    public boolean settle(Command command, long orderId) {
        for (long id = tail; id < head; id++) {
            int slot = (int) id & mask;
            if (states[slot] == OPEN && orderIds[slot] == orderId && commands[slot] == command) {
                return take(id);
            }
        }
        return false;
    }

    /** Gives up the oldest, if it waits for too long. False if there is none. */
    public boolean takeOverdue(long time) {
        return tail < head && time - times[(int) tail & mask] >= timeoutNanos && takeOldest();
    }

    /** Gives up the oldest. False if none is left. */
    public boolean takeOldest() {
        if (tail == head) {
            return false;
        }
        found = (int) tail & mask;
        states[found] = GIVEN_UP;
        shrink();
        return true;
    }

    /** How many wait. Some in between may be answered. */
    public int size() {
        return (int) (head - tail);
    }

    /** Of the command that was taken last, as are the others. */
    public Command command() {
        return commands[found];
    }

    /** 0 if it is of no one order. */
    public long orderId() {
        return orderIds[found];
    }

    public int instrumentId() {
        return instrumentIds[found];
    }

    /** When it left. */
    public long sentTime() {
        return times[found];
    }

    private void shrink() {
        while (tail < head && states[(int) tail & mask] != OPEN) {
            tail++;
        }
    }
}
