package io.orrery.connectors.kit.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Command;
import org.junit.jupiter.api.Test;

class PendingCommandsTest {
    private final PendingCommands pending = new PendingCommands(4, 10);

    private long sent(Command command, long orderId, long time) {
        long id = pending.nextId();
        pending.add(command, orderId, 7, time);
        return id;
    }

    @Test
    void anAnswerFindsItsCommandOnce() {
        long first = sent(Command.NEW, 1, 0);
        long second = sent(Command.CANCEL, 2, 1);

        assertTrue(pending.take(second));
        assertEquals(Command.CANCEL, pending.command());
        assertEquals(2, pending.orderId());
        assertEquals(7, pending.instrumentId());
        assertEquals(1, pending.sentTime());
        assertFalse(pending.take(second));
        assertTrue(pending.take(first));
        assertEquals(0, pending.size());
    }

    @Test
    void idsThatWereNeverGivenFindNothing() {
        sent(Command.NEW, 1, 0);

        assertFalse(pending.take(0));
        assertFalse(pending.take(PendingCommands.FIRST_ID + 1));
        assertFalse(pending.take(-1));
    }

    @Test
    void thereIsNoPlaceForMoreThanItsCapacity() {
        long first = sent(Command.NEW, 1, 0);
        sent(Command.NEW, 2, 0);
        sent(Command.NEW, 3, 0);
        sent(Command.NEW, 4, 0);

        assertTrue(pending.isFull());
        pending.take(first);
        assertFalse(pending.isFull());
    }

    @Test
    void whatIsOverdueIsGivenUpInItsOrderAndALateAnswerStillFindsIt() {
        long first = sent(Command.NEW, 1, 0);
        sent(Command.NEW, 2, 5);

        assertFalse(pending.takeOverdue(9));
        assertTrue(pending.takeOverdue(10));
        assertEquals(1, pending.orderId());
        assertFalse(pending.takeOverdue(10));
        assertTrue(pending.take(first));
        assertEquals(1, pending.orderId());
        assertFalse(pending.take(first));
    }

    @Test
    void aPlaceThatIsUsedAgainForgetsWhatWasThere() {
        long first = sent(Command.NEW, 1, 0);
        pending.takeOverdue(10);
        for (long orderId = 2; orderId < 6; orderId++) {
            sent(Command.NEW, orderId, 10);
        }

        assertFalse(pending.take(first));
        assertEquals(4, pending.size());
    }

    @Test
    void whenAConnectionIsLostAllAreGivenUp() {
        sent(Command.NEW, 1, 0);
        pending.take(sent(Command.CANCEL, 1, 0));
        sent(Command.NEW, 2, 0);

        assertTrue(pending.takeOldest());
        assertEquals(1, pending.orderId());
        assertTrue(pending.takeOldest());
        assertEquals(2, pending.orderId());
        assertFalse(pending.takeOldest());
    }

    @Test
    void otherEvidenceSettlesTheOldestOfItsKind() {
        sent(Command.NEW, 1, 0);
        sent(Command.CANCEL, 1, 0);

        assertTrue(pending.settle(Command.CANCEL, 1));
        assertFalse(pending.settle(Command.CANCEL, 1));
        assertFalse(pending.settle(Command.AMEND, 1));
        assertTrue(pending.settle(Command.NEW, 1));
        assertEquals(0, pending.size());
    }
}
