package io.orrery.engine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private final Ledger ledger = new Ledger(2, 4);
    private final Transfer transfer = new Transfer();
    private final int cash = open("USDT", Code.CASH, Guard.CREDITS_WITHIN_DEBITS);
    private final int outside = open("USDT", Code.OUTSIDE, Guard.NONE);
    private final int fees = open("USDT", Code.FEES, Guard.NONE);
    private final int coins = open("BTC", Code.CASH, Guard.NONE);
    private long id;

    private int open(String asset, Code code, Guard guard) {
        return ledger.open(new AccountKey(asset, code, 1, 0), guard).index();
    }

    private Transfer posted(int debit, int credit, long units) {
        return transfer.posted(++id, debit, credit, Purpose.TRADE).amount(units, 8);
    }

    private Transfer pending(int debit, int credit, long units, long until) {
        return transfer.pending(++id, debit, credit, Purpose.HOLD, until).amount(units, 8);
    }

    private void expect(Verdict verdict, Transfer asked) {
        assertEquals(verdict, ledger.apply(asked));
        TrialBalance.of(ledger).values().forEach(b -> assertTrue(b.isBalanced(), b::toString));
    }

    private void stands(int account, long balance, long held) {
        assertEquals(new Sums(balance, held), Sums.of(ledger.account(account)));
    }

    /** What is posted and what is held, in units of eight decimals. */
    private record Sums(long balance, long held) {
        static Sums of(LedgerAccount account) {
            return new Sums(units(account.balance()), units(account.pending()));
        }

        private static long units(BigInteger value) {
            return value.divideAndRemainder(BigInteger.TEN.pow(10))[0].longValueExact();
        }
    }

    @Test
    void aTransferMovesAnAmountFromOneAccountToAnother() {
        expect(Verdict.OK, posted(cash, outside, 500));
        stands(cash, 500, 0);
        stands(outside, 500, 0);
    }

    @Test
    void theSameTransferTwiceIsDoneOnce() {
        expect(Verdict.OK, posted(cash, outside, 500));
        expect(Verdict.EXISTS, transfer);
        expect(Verdict.EXISTS_OTHERWISE, transfer.amount(501, 8));
        stands(cash, 500, 0);
    }

    @Test
    void anIdThatIsForgottenIsRefusedAndNotDoneAgain() {
        for (int i = 0; i < 5; i++) {
            expect(Verdict.OK, posted(cash, outside, 1));
        }
        expect(Verdict.ID_TOO_OLD, transfer.posted(1, cash, outside, Purpose.TRADE).amount(1, 8));
        stands(cash, 5, 0);
    }

    @Test
    void aHoldIsPostedInPartAndTheRestIsReleased() {
        expect(Verdict.OK, posted(cash, outside, 500));
        expect(Verdict.OK, pending(fees, cash, 200, 0));
        stands(cash, 500, -200);
        expect(Verdict.MORE_THAN_HELD, transfer.post(++id, 2, Purpose.FEE).amount(201, 8));
        expect(Verdict.OK, transfer.post(++id, 2, Purpose.FEE).amount(150, 8));
        stands(cash, 350, 0);
        stands(fees, 150, 0);
        expect(Verdict.ALREADY_POSTED, transfer.release(++id, 2, Purpose.HOLD));
    }

    @Test
    void aHoldIsReleasedOnce() {
        expect(Verdict.OK, posted(cash, outside, 500));
        expect(Verdict.OK, pending(fees, cash, 200, 0));
        expect(Verdict.OK, transfer.release(++id, 2, Purpose.HOLD));
        stands(cash, 500, 0);
        expect(Verdict.ALREADY_RELEASED, transfer.release(++id, 2, Purpose.HOLD));
        expect(Verdict.ALREADY_RELEASED, transfer.post(++id, 2, Purpose.FEE).amount(1, 8));
        expect(Verdict.UNKNOWN_HOLD, transfer.release(++id, 77, Purpose.HOLD));
    }

    @Test
    void aHoldEndsByItselfWhenItsTimeIsOver() {
        expect(Verdict.OK, posted(cash, outside, 500));
        expect(Verdict.OK, pending(fees, cash, 200, 1_000));
        ledger.expire(999);
        stands(cash, 500, -200);
        ledger.expire(1_000);
        stands(cash, 500, 0);
        expect(Verdict.ALREADY_EXPIRED, transfer.post(++id, 2, Purpose.FEE).amount(1, 8));
    }

    @Test
    void aGuardedAccountCoversWhatIsHeldOfItToo() {
        expect(Verdict.OK, posted(cash, outside, 500));
        expect(Verdict.OK, pending(fees, cash, 300, 0));
        expect(Verdict.NOT_COVERED, posted(fees, cash, 201));
        expect(Verdict.OK, posted(fees, cash, 200));
    }

    @Test
    void whatCannotBeIsRefused() {
        expect(Verdict.SAME_ACCOUNT, posted(cash, cash, 1));
        expect(Verdict.TWO_LEDGERS, posted(cash, coins, 1));
        expect(Verdict.UNKNOWN_ACCOUNT, posted(cash, 99, 1));
        expect(Verdict.UNKNOWN_ACCOUNT, posted(-1, cash, 1));
        expect(Verdict.NO_AMOUNT, posted(cash, outside, 0));
        expect(Verdict.OK, pending(cash, outside, 1, 0));
        expect(Verdict.OK, pending(cash, outside, 1, 0));
        expect(Verdict.FULL, pending(cash, outside, 1, 0));
    }

    @Test
    void aSumBeyond127BitsIsRefused() {
        Amount huge = new Amount();
        huge.set(Long.MAX_VALUE, 0);
        int done = 0;
        while (ledger.apply(transfer.posted(++id, cash, outside, Purpose.TRADE).amount(huge)) == Verdict.OK) {
            done++;
        }
        assertEquals(18, done);
        assertEquals(Verdict.OVERFLOW, ledger.apply(transfer.posted(++id, cash, outside, Purpose.TRADE).amount(huge)));
    }

    @Test
    void aGroupIsDoneAsAWholeOrNotAtAll() {
        expect(Verdict.OK, posted(cash, outside, 500));
        expect(Verdict.OK, pending(fees, cash, 100, 0));
        Transfer[] group = {new Transfer(), new Transfer(), new Transfer()};
        group[0].post(11, 2, Purpose.FEE).amount(60, 8);
        group[1].pending(12, fees, cash, Purpose.HOLD, 0).amount(40, 8);
        group[2].posted(13, fees, cash, Purpose.FEE).amount(401, 8);
        assertEquals(Verdict.NOT_COVERED, ledger.apply(group, 3));
        stands(cash, 500, -100);

        group[2].posted(13, fees, cash, Purpose.FEE).amount(400, 8);
        assertEquals(Verdict.OK, ledger.apply(group, 3));
        stands(cash, 40, -40);
        assertEquals(Verdict.EXISTS, ledger.apply(group, 3));
        Transfer[] half = {group[0], new Transfer().posted(14, cash, outside, Purpose.FEE)};
        assertEquals(Verdict.LINKED, ledger.apply(half, 2));
        stands(cash, 40, -40);
    }

    @Test
    void whatIsSavedIsReadBackByteByByteAndGoesOnAlike() {
        expect(Verdict.OK, posted(cash, outside, 500));
        expect(Verdict.OK, pending(fees, cash, 100, 1_000));
        expect(Verdict.OK, pending(fees, cash, 50, 0));
        expect(Verdict.OK, transfer.release(++id, 3, Purpose.HOLD));
        StateWriter first = new StateWriter();
        ledger.save(first);

        Ledger loaded = new Ledger(2, 4);
        loaded.load(new StateReader(first.buffer(), 0, first.length()));
        StateWriter second = new StateWriter();
        loaded.save(second);
        assertEquals(first.length(), second.length());
        for (int i = 0; i < first.length(); i++) {
            assertEquals(first.buffer().getByte(i), second.buffer().getByte(i), "byte " + i);
        }
        assertEquals(Verdict.ALREADY_RELEASED, loaded.apply(new Transfer().release(9, 3, Purpose.HOLD)));
        loaded.expire(1_000);
        assertEquals(Verdict.ALREADY_EXPIRED, loaded.apply(new Transfer().release(9, 2, Purpose.HOLD)));
        assertEquals(Verdict.EXISTS, loaded.apply(new Transfer().posted(1, cash, outside, Purpose.TRADE).amount(500, 8)));
    }
}
