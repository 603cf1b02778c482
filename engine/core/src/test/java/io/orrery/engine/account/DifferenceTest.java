package io.orrery.engine.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.engine.account.Messages.Traded;
import io.orrery.engine.ledger.LedgerAccount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done about balances and positions that are not what we know: they are told, once, and nothing else. */
final class DifferenceTest {
    private final Scene scene = new Scene().ready();

    @AfterEach
    void everyReplayGivesTheSame() {
        byte[] live = Scene.bytes(scene.rig.engine());
        assertArrayEquals(live, scene.reloaded(), "saved and loaded");
        assertArrayEquals(live, scene.replayed(false), "applied");
        assertArrayEquals(live, scene.replayed(true), "executed");
        scene.close();
    }

    private List<String> books() {
        List<String> books = new ArrayList<>();
        for (int i = 0; i < scene.rig.engine().state().ledger().size(); i++) {
            LedgerAccount account = scene.rig.engine().state().ledger().account(i);
            books.add(account.key() + " " + account.balance() + " " + account.pending());
        }
        for (int i = 0; i < scene.rig.engine().state().portfolio().size(); i++) {
            books.add("position " + scene.rig.engine().state().portfolio().at(i).quantity());
        }
        return books;
    }

    @Test
    void twentyDifferencesAreTwentyEventsAndNothingIsPutRight() {
        long id = scene.working(99_00, 5);
        scene.rig.feed(scene.events.filled(id, Side.BUY, 99_00, 2, 3, 0, Liquidity.MAKER));
        scene.open.clear();
        scene.open.add(Scene.resting(id, 99_00, 5, 2));
        scene.balances.merge("BTC", 200_000L, Long::sum);
        scene.balances.merge("USDT", -2 * 99_00_000L, Long::sum);
        scene.pass(120);
        assertEquals(List.of(), scene.findings().stream().filter(line -> !line.startsWith("new")).toList());
        List<String> before = books();

        scene.positions.put(Scene.PERPETUAL, 4L);
        scene.balances.merge("BTC", -1L, Long::sum);
        for (int i = 0; i < 18; i++) {
            scene.balances.put("COIN" + i, i + 1L);
        }
        scene.pass(600);
        List<String> told = scene.findings();
        assertEquals(20, told.stream().filter(line -> line.startsWith("difference")).count(), told.toString());
        assertEquals(20, told.stream().distinct().filter(line -> line.startsWith("difference")).count(), told.toString());
        assertTrue(told.contains("difference BALANCE BTC ours 200200000 theirs 200199999"), told.toString());
        assertTrue(told.contains("difference POSITION of 0 in 2 ours 0 theirs 4"), told.toString());
        assertEquals("state DIFFERENCE REDUCING", told.get(told.size() - 1));
        assertEquals(21, told.size());
        assertEquals(20, scene.account().differences());
        assertEquals(before, books());
    }

    @Test
    void aDifferenceOfOneLookIsNone() {
        scene.balances.merge("USDT", 1L, Long::sum);
        scene.pass(62);
        scene.balances.merge("USDT", -1L, Long::sum);
        scene.pass(120);
        assertEquals(List.of(), scene.findings());
    }

    @Test
    void aDifferenceThatChangesBetweenTwoLooksIsAnother() {
        for (int i = 0; i < 120; i++) {
            scene.balances.merge("USDT", 1L, Long::sum);
            scene.pass(1);
        }
        assertEquals(List.of(), scene.findings());
        scene.pass(60);
        assertEquals(List.of("difference BALANCE USDT ours 100000000000 theirs 100000000120", "state DIFFERENCE REDUCING"),
            scene.findings());
    }

    @Test
    void aDifferenceThatIsGoneRestrictsNothingAnyMore() {
        scene.balances.merge("USDT", 1L, Long::sum);
        scene.pass(120);
        scene.findings();
        scene.balances.merge("USDT", -1L, Long::sum);
        scene.pass(60);
        assertEquals(List.of("state DIFFERENCE ACTIVE"), scene.findings());
    }

    @Test
    void anOperatorWhoTookNoteOfADifferenceIsNotToldAgain() {
        scene.balances.merge("USDT", 1L, Long::sum);
        scene.pass(120);
        scene.findings();
        scene.venue.approve(StateReason.DIFFERENCE);
        assertEquals(List.of("state DIFFERENCE ACTIVE"), scene.findings());
        scene.pass(300);
        assertEquals(List.of(), scene.findings());
        scene.balances.merge("USDT", 1L, Long::sum);
        scene.pass(120);
        assertEquals(List.of("difference BALANCE USDT ours 100000000000 theirs 100000000002", "state DIFFERENCE REDUCING"),
            scene.findings());
    }

    @Test
    void anAssetThatIsNotStatedIsNotThere() {
        scene.balances.remove("BTC");
        scene.pass(120);
        assertEquals(List.of("difference BALANCE BTC ours 200000000 theirs 0", "state DIFFERENCE REDUCING"), scene.findings());
    }

    @Test
    void aStatementThatIsNotWholeShowsNoDifference() {
        scene.balances.remove("BTC");
        scene.whole = false;
        scene.pass(600);
        assertEquals(List.of(), scene.findings());
    }

    @Test
    void whileFillsComeInAFewLooksProveNothing() {
        long id = scene.working(99_00, 1_000);
        scene.outputs();
        for (int i = 0; i < 12; i++) {
            scene.answering = false;
            scene.pass(60);
            scene.rig.feed(scene.events.filled(id, Side.BUY, 99_00, 1, 999 - i, 0, Liquidity.MAKER));
            scene.answering = true;
            scene.pass(1);
            scene.balances.merge("BTC", 100_000L, Long::sum);
            scene.balances.merge("USDT", -99_00_000L, Long::sum);
            scene.open.set(0, Scene.resting(id, 99_00, 1_000, i + 1));
        }
        assertEquals(List.of(), scene.findings(), "each answer was one fill behind");
    }

    /** An order in the book, filled at once, of which nobody tells: the next statement holds the trade. */
    private void filledUnheard() {
        filledUnheard(scene.working(99_00, 5));
    }

    private void filledUnheard(long id) {
        scene.open.clear();
        scene.trades.add(new Traded(id, 9_000 + (id & 0xFFFF), 77, Scene.SPOT, Side.BUY, 99_00, 5, scene.rig.now()));
        scene.balances.merge("BTC", 500_000L, Long::sum);
        scene.balances.merge("USDT", -5 * 99_00 * 1_000L, Long::sum);
        scene.outputs();
    }

    @Test
    void whatAVenueKeptFromUsLeavesOnlyCancelsUntilAnOperatorTookNote() {
        filledUnheard();
        scene.pass(70);
        assertEquals(List.of("difference TRADE_MISSED of 1 in 1 ours 0 theirs 5", "state DIFFERENCE CANCEL_ONLY"),
            scene.findings());
        scene.pass(300);
        assertEquals(List.of(), scene.findings(), "time does not end it");
        scene.venue.approve(StateReason.DIFFERENCE);
        assertEquals(List.of("state DIFFERENCE ACTIVE"), scene.findings());
    }

    @Test
    void whatHappenedInAGapIsToldAndRestrictsNothing() {
        long id = scene.working(99_00, 5);
        scene.venue.status(FeedState.STALE);
        filledUnheard(id);
        scene.pass(10);
        scene.venue.status(FeedState.LIVE);
        scene.pass(70);
        List<String> told = scene.findings();
        assertTrue(told.contains("difference TRADE_MISSED of 1 in 1 ours 0 theirs 5"), told.toString());
        assertEquals(0, scene.account().untold());
        assertTrue(told.stream().noneMatch(line -> line.startsWith("state DIFFERENCE")), told.toString());
    }

    @Test
    void anOrderThatEndedInAGapIsToldAndRestrictsNothing() {
        scene.working(99_00, 5);
        scene.venue.status(FeedState.STALE);
        scene.open.clear();
        scene.outputs();
        scene.pass(10);
        scene.venue.status(FeedState.LIVE);
        scene.pass(70);
        List<String> told = scene.findings();
        assertTrue(told.contains("difference ORDER_MISSING of 1 in 1 ours 5 theirs 0"), told.toString());
        assertEquals(0, scene.account().untold());
    }

    @Test
    void aTradeThatTheStreamMayStillTellRestrictsNothing() {
        scene.pass(55);
        filledUnheard();
        scene.pass(70);
        List<String> told = scene.findings();
        assertTrue(told.contains("difference TRADE_MISSED of 1 in 1 ours 0 theirs 5"), told.toString());
        assertEquals(0, scene.account().untold(), told.toString());
    }

    @Test
    void aDifferenceOfMoneyBehindAKeptTradeLeavesOnlyCancels() {
        filledUnheard();
        scene.pass(70);
        scene.balances.merge("BTC", 1L, Long::sum);
        scene.findings();
        scene.pass(150);
        assertEquals(List.of("difference BALANCE BTC ours 200500000 theirs 200500001"), scene.findings());
        scene.balances.merge("BTC", -1L, Long::sum);
        scene.pass(70);
        assertEquals(List.of(), scene.findings());
    }
}
