package io.orrery.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.OrderIds;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.Engine;
import io.orrery.engine.Rig;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that takes up where another one ended: what outlives the process, what does not, and that it can be proved. */
final class ResumedSessionTest {
    private static final long FIRST = OrderIds.before(1) + 1;

    /** Bids one below the book once; notes what it hears of orders. */
    private static final class Bidder implements Strategy {
        private final List<Long> heard = new ArrayList<>();
        private boolean bid;

        @Override
        public void onBook(Context context, Book book) {
            if (!bid) {
                bid = true;
                context.limit(Side.BUY, book.bid(0) - 1, 5, TimeInForce.GTC);
            }
        }

        @Override
        public void onOrder(Context context, Order order) {
            heard.add(order.id());
        }
    }

    @TempDir
    private Path folder;

    private final List<Bidder> bidders = new ArrayList<>();
    private final StrategyCatalogue catalogue = Rig.offering(() -> {
        bidders.add(new Bidder());
        return bidders.get(bidders.size() - 1);
    });
    private final Rig first = new Rig(catalogue);
    private Rig second;

    @AfterEach
    void close() {
        first.close();
        if (second != null) {
            second.close();
        }
    }

    private static Rig quoted(Rig rig) {
        return rig.feed(rig.events.book(true, new long[] {100_00, 9}, new long[] {100_02, 9}));
    }

    /** One order, accepted, of 5, of which 2 are executed. */
    private void oneOrderPartlyFilled() {
        quoted(first.started());
        first.feed(first.events.accepted(FIRST));
        first.feed(first.events.filled(FIRST, Side.BUY, 99_99, 2, 3, 1, Liquidity.MAKER));
    }

    private Engine applied(Rig rig, Opening opening) {
        Engine engine = new Engine(catalogue, output -> {
            throw new AssertionError("an output was decided");
        });
        opening.load(engine);
        Reapplication again = new Reapplication(engine);
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                again.onRecord(record);
            }
        }
        again.end();
        return engine;
    }

    /** What the recorded session left, written as the opening of the next. */
    private Opening openingAfter(Rig rig, Opening before) throws IOException {
        Engine engine = applied(rig, before);
        StateWriter writer = new StateWriter();
        engine.save(writer);
        Path written = SnapshotFile.write(folder, 0, engine.digest(), writer);
        return Opening.read(folder, SnapshotFile.read(written).sha256());
    }

    private Opening resume() throws IOException {
        Opening opening = openingAfter(first, Opening.NONE);
        second = new Rig(catalogue);
        opening.load(second.engine());
        assertEquals(first.engine().digest(), second.engine().digest());
        second.feed(second.events.engineStarted(8, 2));
        return opening;
    }

    private Verification verified(Rig rig, Opening opening) {
        try (JournalReader reader = rig.journal.reader()) {
            return Verification.of(reader, opening, catalogue, List.of(), sequence -> { });
        }
    }

    @Test
    void ordersAndPositionsOutliveTheProcessAndTheRestDoesNot() throws IOException {
        oneOrderPartlyFilled();
        resume();
        Engine engine = second.engine();
        assertEquals(1, engine.state().orders().size());
        assertEquals(3, engine.state().orders().get(FIRST).leaves());
        assertEquals(OrderState.WORKING, engine.state().orders().get(FIRST).state());
        assertEquals(2, engine.state().portfolio().find(1, 1).quantity());
        assertNull(engine.state().books().get(1), "books are new");
        assertEquals(1, engine.state().tally().inputs(), "counted anew");
        assertEquals(0, engine.state().tally().orders());
        assertEquals(Long.MAX_VALUE, engine.nextDeadline());
        assertNotEquals(first.engine().digest(), engine.digest(), "the digest goes on");
    }

    @Test
    void whatWasLeftOpenIsCancelledWhenItsInstrumentIsDefinedAgain() throws IOException {
        oneOrderPartlyFilled();
        Opening opening = resume();
        assertEquals(List.of(), second.sent);
        second.feed(second.events.instrument());
        assertEquals(List.of(CancelOrderDecoder.TEMPLATE_ID), second.sent);
        assertEquals(OrderState.PENDING_CANCEL, second.engine().state().orders().get(FIRST).state());
        second.feed(second.events.canceled(FIRST, 3));
        assertEquals(0, second.engine().state().orders().size());

        second.feed(second.events.limits(1_000_000, 1_000_000_00000000L, 100_000));
        quoted(second.feed(second.events.strategy(1, "test", "")));
        assertEquals(OrderIds.before(2) + 1, second.engine().state().orders().first().id(), "ids of the new epoch");
        Verification again = verified(second, opening);
        assertEquals(0, again.differences(), again.detail());
        assertEquals(second.engine().digest(), again.digest());
        assertTrue(verified(second, Opening.NONE).differences() > 0, "without its opening it is another session");
    }

    @Test
    void aCancelThatWasUnderWayIsSentAgain() throws IOException {
        oneOrderPartlyFilled();
        first.feed(first.events.halt(HaltReason.DISK_FULL));
        assertEquals(OrderState.PENDING_CANCEL, first.engine().state().orders().get(FIRST).state());
        resume();
        second.feed(second.events.instrument());
        assertEquals(List.of(CancelOrderDecoder.TEMPLATE_ID), second.sent);
        assertEquals(0, second.engine().state().reports().stray());
    }

    @Test
    void aStrategyDoesNotHearOfTheOrdersOfAnEarlierOneUnderItsId() throws IOException {
        oneOrderPartlyFilled();
        resume();
        second.feed(second.events.instrument());
        second.feed(second.events.strategy(1, "test", ""));
        second.feed(second.events.filledAs(2, FIRST, Side.BUY, 99_99, 1));
        second.feed(second.events.canceled(FIRST, 2));
        assertEquals(3, second.engine().state().portfolio().find(1, 1).quantity(), "the position follows");
        assertFalse(bidders.isEmpty());
        assertEquals(List.of(), bidders.get(bidders.size() - 1).heard);
    }

    @Test
    void anOrderRecordedAndNeverReleasedIsCancelledToo() throws IOException {
        quoted(first.started());
        assertEquals(List.of(NewOrderDecoder.TEMPLATE_ID), first.sent);
        resume();
        second.feed(second.events.instrument());
        assertEquals(List.of(CancelOrderDecoder.TEMPLATE_ID), second.sent);
    }

    @Test
    void inputsWithoutTheirOutputsAreAppliedAndNotDecided() throws IOException {
        first.started();
        first.gateway = (message, offset, length) -> {
            throw new IllegalStateException("killed here");
        };
        first.publish(first.events.book(true, new long[] {100_00, 9}, new long[] {100_02, 9}));
        first.publish(first.events.trade(100_01, 1, Side.BUY));
        assertThrows(org.agrona.concurrent.AgentTerminationException.class, first::run);
        Engine engine = applied(first, Opening.NONE);
        assertEquals(100_01, engine.state().books().lastPrice(1), "the trade behind it is applied");
        assertEquals(1, engine.state().orders().size(), "what was recorded counts, whether it left or not");
    }

    @Test
    void anInstrumentIdThatStoodForAnotherOneIsRefused() throws IOException {
        oneOrderPartlyFilled();
        resume();
        second.publish(second.events.instrument("ETH-USDT"));
        assertThrows(org.agrona.concurrent.AgentTerminationException.class, second::run);
        assertTrue(second.agent.failure().getMessage().contains("is BTC-USDT"), second.agent.failure().getMessage());
    }

    @Test
    void anInstrumentIsStillDefinedOnceInAnEpoch() throws IOException {
        oneOrderPartlyFilled();
        resume();
        second.feed(second.events.instrument());
        second.publish(second.events.instrument());
        assertThrows(org.agrona.concurrent.AgentTerminationException.class, second::run);
    }

    @Test
    void anEpochThatWasIsRefused() throws IOException {
        oneOrderPartlyFilled();
        resume();
        second.publish(second.events.engineStarted(8, 2));
        assertThrows(org.agrona.concurrent.AgentTerminationException.class, second::run);
    }

    @Test
    void anOpeningThatIsNotTheOneOnRecordIsRefused() throws IOException {
        oneOrderPartlyFilled();
        resume();
        byte[] bytes = Files.readAllBytes(SnapshotFile.opening(folder));
        assertThrows(IOException.class, () -> Opening.read(folder, new byte[32]));
        bytes[bytes.length / 2] ^= 1;
        Files.write(SnapshotFile.opening(folder), bytes);
        assertThrows(IOException.class, () -> Opening.read(folder, new byte[32]));
    }

    @Test
    void aHaltCancelsWhatIsOpenAndLetsNothingNewPass() {
        oneOrderPartlyFilled();
        first.feed(first.events.halt(HaltReason.DISK_SLOW));
        assertEquals(List.of(NewOrderDecoder.TEMPLATE_ID, CancelOrderDecoder.TEMPLATE_ID), first.sent);
        assertTrue(first.engine().state().risk().isStopping());
        assertEquals(0, verified(first, Opening.NONE).differences());
    }
}
