package io.orrery.engine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a ledger does at its bounds. */
final class LedgerEdgesTest {
    private static final Amount MOST = amount(Long.MAX_VALUE, -1);
    private static final Amount UNIT = amount(0, 1);

    private final Ledger ledger = new Ledger(2, 4);
    private final Transfer transfer = new Transfer();
    private final int cash = open("USDT", Code.CASH, Guard.NONE);
    private final int outside = open("USDT", Code.OUTSIDE, Guard.NONE);
    private final int fees = open("USDT", Code.FEES, Guard.NONE);
    private final int covered = open("USDT", Code.MARGIN, Guard.CREDITS_WITHIN_DEBITS);
    private long id;

    private int open(String asset, Code code, Guard guard) {
        return ledger.open(new AccountKey(asset, code, 1, 0), guard).index();
    }

    /** An amount of 127 bits. */
    private static Amount amount(long high, long low) {
        StateWriter out = new StateWriter();
        out.putLong(high);
        out.putLong(low);
        Amount amount = new Amount();
        amount.load(new StateReader(out.buffer(), 0, out.length()));
        return amount;
    }

    private Verdict posted(int debit, int credit, Amount amount) {
        return ledger.apply(transfer.posted(++id, debit, credit, Purpose.TRADE).amount(amount));
    }

    private Verdict pending(int debit, int credit, Amount amount, long until) {
        return ledger.apply(transfer.pending(++id, debit, credit, Purpose.HOLD, until).amount(amount));
    }

    @Test
    void theLargestSumIsTakenAndOneUnitMoreIsNot() {
        Amount none = new Amount();
        assertTrue(MOST.canTake(none));
        assertFalse(MOST.canTake(UNIT));
        assertTrue(amount(Long.MAX_VALUE, 0).canTake(none));
        assertTrue(amount(Long.MAX_VALUE, -2).canTake(UNIT));
        assertTrue(amount(1, -1).canTake(amount(Long.MAX_VALUE - 2, 1)));
        assertFalse(amount(1, -1).canTake(amount(Long.MAX_VALUE - 1, 1)), "what the lower half carries counts");
        Amount cleared = amount(3, 4);
        cleared.clear();
        assertTrue(cleared.isZero());
    }

    @Test
    void accountsThatAreNoneAreRefusedOnEitherSide() {
        for (int none : new int[] {-1, 4}) {
            assertEquals(Verdict.UNKNOWN_ACCOUNT, posted(none, cash, UNIT));
            assertEquals(Verdict.UNKNOWN_ACCOUNT, posted(cash, none, UNIT));
        }
        assertEquals(Verdict.OK, posted(3, 0, UNIT));
        assertEquals(Verdict.OK, posted(0, 3, UNIT));
    }

    @Test
    void aPostThatDoesNotFitTheSumOfItsAccountsIsRefused() {
        assertEquals(Verdict.OK, pending(cash, outside, UNIT, 0));
        assertEquals(1, ledger.openHolds());
        assertEquals(Verdict.OK, posted(cash, fees, MOST));
        assertEquals(Verdict.OVERFLOW, ledger.apply(transfer.post(++id, 1, Purpose.TRADE).amount(UNIT)));
        assertEquals(Verdict.NO_AMOUNT, ledger.apply(transfer.post(++id, 1, Purpose.TRADE)));
        assertEquals(Verdict.OK, ledger.apply(transfer.release(++id, 1, Purpose.HOLD)));
        assertEquals(0, ledger.openHolds());
    }

    @Test
    void aGuardThatCannotAddUpWhatIsToBeCoveredDoesNotCoverIt() {
        Amount half = amount(1L << 62, 0);
        assertEquals(Verdict.OK, posted(covered, outside, MOST));
        assertEquals(Verdict.OK, posted(fees, covered, half));
        assertEquals(Verdict.OK, pending(fees, covered, amount((1L << 62) - 1, 0), 0));
        assertEquals(Verdict.NOT_COVERED, posted(cash, covered, amount(1, 0)));
        assertEquals(Verdict.OK, posted(cash, covered, amount(0, -1)));
        assertEquals(Verdict.NOT_COVERED, posted(cash, covered, UNIT));
    }

    @Test
    void aGroupHasOneToSixteenTransfers() {
        Transfer[] group = new Transfer[Ledger.MAX_GROUP + 1];
        for (int i = 0; i < group.length; i++) {
            group[i] = new Transfer().posted(i + 1, cash, outside, Purpose.TRADE).amount(1, 0).cause(7);
        }
        assertThrows(IllegalArgumentException.class, () -> ledger.apply(group, 0));
        assertThrows(IllegalArgumentException.class, () -> ledger.apply(group, group.length));
        assertEquals(Verdict.OK, ledger.apply(group, Ledger.MAX_GROUP));
        assertEquals(16, ledger.lastId());
        assertEquals(Verdict.OK, ledger.apply(new Transfer[] {group[16]}, 1));
    }

    @Test
    void aGroupWithARepetitionInItIsNotDone() {
        assertEquals(Verdict.OK, posted(cash, outside, UNIT));
        Transfer[] group = {
            new Transfer().pending(5, cash, outside, Purpose.HOLD, 0).amount(UNIT),
            new Transfer().posted(1, cash, outside, Purpose.TRADE).amount(UNIT)};
        assertEquals(Verdict.LINKED, ledger.apply(group, 2));
        assertEquals(1, ledger.lastId());
        assertNull(ledger.held(5));
    }

    @Test
    void holdsThatEndLeaveRoomForOthersForEver() {
        for (int i = 0; i < 100; i++) {
            assertEquals(Verdict.OK, pending(cash, outside, UNIT, 0));
            long first = id;
            assertEquals(Verdict.OK, pending(cash, outside, UNIT, i + 1));
            assertEquals(Verdict.FULL, pending(cash, outside, UNIT, 0));
            assertTrue(ledger.held(first).isSame(UNIT));
            Verdict ended = ledger.apply(i % 2 == 0 ? transfer.post(++id, first, Purpose.TRADE).amount(UNIT)
                : transfer.release(++id, first, Purpose.HOLD));
            assertEquals(Verdict.OK, ended);
            assertNull(ledger.held(first));
            ledger.expire(i + 1);
            assertNull(ledger.held(first + 1));
        }
    }

    @Test
    void whoeverListensHearsOfEachTransferAndOfEachHoldThatEndedByItself() {
        List<String> heard = new ArrayList<>();
        ledger.tell(new Entries() {
            @Override
            public void onTransfer(Transfer done) {
                heard.add(done.cause() + " " + done.kind() + " " + done.purpose());
            }

            @Override
            public void onExpired(Transfer hold) {
                heard.add("expired " + hold.id());
            }
        });
        ledger.apply(transfer.pending(1, cash, outside, Purpose.HOLD, 50).amount(1, 0).cause(7));
        ledger.apply(transfer.posted(2, cash, outside, Purpose.FEE).amount(1, 0).cause(8));
        ledger.apply(transfer.pending(3, cash, outside, Purpose.HOLD, 90).amount(1, 0).cause(9));
        ledger.expire(49);
        ledger.expire(50);
        ledger.expire(90);
        assertEquals(List.of("7 PENDING HOLD", "8 POSTED FEE", "9 PENDING HOLD", "expired 1", "expired 3"), heard);
        Transfer again = transfer.posted(4, cash, outside, Purpose.FEE);
        assertTrue(again.amount().isZero());
        assertEquals(0, again.cause());
    }

    @Test
    void aTrialBalanceIsOfEachAssetAndTellsWhetherItBalances() {
        posted(cash, outside, UNIT);
        pending(cash, outside, UNIT, 0);
        BigInteger one = BigInteger.ONE;
        assertEquals(List.of(new TrialBalance("USDT", one, one, one, one)), List.copyOf(TrialBalance.of(ledger).values()));
        assertTrue(new TrialBalance("A", one, one, one, one).isBalanced());
        assertFalse(new TrialBalance("A", one, BigInteger.TWO, one, one).isBalanced());
        assertFalse(new TrialBalance("A", one, one, one, BigInteger.TWO).isBalanced());
    }

    @Test
    void whichPaymentsAreKnownAgainIsWhatAPlainListSays() {
        SplittableRandom random = new SplittableRandom(3);
        Payments payments = new Payments(4);
        Deque<List<Long>> plain = new ArrayDeque<>();
        for (int i = 0; i < 5_000; i++) {
            List<Long> paid = List.of(random.nextLong(3), random.nextLong(3), random.nextLong(3));
            boolean isNew = paid.get(2) == 0 || !plain.contains(paid);
            assertEquals(isNew, payments.add(paid.get(0).intValue(), paid.get(1).intValue(), paid.get(2)), "seed=3, " + i);
            if (isNew && paid.get(2) != 0) {
                plain.addLast(paid);
            }
            if (plain.size() > 4) {
                plain.removeFirst();
            }
            if (i % 7 == 0) {
                payments = reloaded(payments);
            }
        }
    }

    private static Payments reloaded(Payments payments) {
        StateWriter out = new StateWriter();
        payments.save(out);
        Payments loaded = new Payments(4);
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        loaded.load(in);
        assertTrue(in.atEnd());
        return loaded;
    }

    @Test
    void holdsOfOrdersAreSavedByTheirOrderWhicheverCameFirst() {
        byte[][] saved = new byte[2][];
        for (int turn = 0; turn < 2; turn++) {
            OrderHolds holds = new OrderHolds(8);
            for (int i = 0; i < 8; i++) {
                long order = turn == 0 ? i : 7 - i;
                holds.put(1_000 * order + 1, order + 1);
            }
            StateWriter out = new StateWriter();
            holds.save(out);
            saved[turn] = new byte[out.length()];
            out.buffer().getBytes(0, saved[turn]);
        }
        assertTrue(Arrays.equals(saved[0], saved[1]));
    }
}
