package io.orrery.engine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random transfers against the plain ledger: verdicts and sums are equal after each, and the books balance. */
final class LedgerModelTest {
    private static final int ROUNDS = Integer.getInteger("orrery.ledger.rounds", 60);
    private static final int STEPS = 400;
    private static final int HOLDS = 6;
    private static final int TRIAL_EVERY = 16;

    private final List<String> assets = List.of("A", "A", "A", "A", "B", "B", "B");
    private final List<Guard> guards = List.of(Guard.NONE, Guard.NONE, Guard.DEBITS_WITHIN_CREDITS, Guard.CREDITS_WITHIN_DEBITS,
        Guard.NONE, Guard.CREDITS_WITHIN_DEBITS, Guard.NONE);

    private Ledger ledger;
    private PlainLedger plain;
    private SplittableRandom random;
    private long id;
    private long time;
    private int huge;
    private List<Transfer> lastGroup = List.of();
    private Amount[][] seen;
    private BigInteger[][] seenPlain;
    private long transfers;
    private long trials;

    @Test
    void everyVerdictAndEverySumIsThatOfThePlainLedger() {
        int[] met = new int[Verdict.values().length];
        for (int round = 0; round < ROUNDS; round++) {
            begin(round);
            for (int step = 0; step < STEPS; step++) {
                step(round, met);
            }
            balance(round);
        }
        System.out.println("ledger: " + transfers + " transfers, " + trials + " trial balances, 0 differences");
        for (Verdict verdict : Verdict.values()) {
            assertTrue(verdict == Verdict.ID_TOO_OLD || met[verdict.ordinal()] > 0, verdict + " was never met");
        }
    }

    private void begin(int seed) {
        random = new SplittableRandom(seed);
        ledger = ledger();
        open(ledger);
        plain = new PlainLedger(assets, guards, HOLDS);
        id = 0;
        time = 0;
        lastGroup = List.of();
        seen = new Amount[assets.size()][4];
        seenPlain = new BigInteger[assets.size()][4];
        for (Amount[] row : seen) {
            Arrays.setAll(row, side -> new Amount());
        }
        huge = seed % 8 == 0 ? 1 : 1_000;
    }

    private Ledger ledger() {
        return new Ledger(HOLDS, 2 * STEPS * 3);
    }

    private void step(int round, int[] met) {
        if (random.nextInt(50) == 0) {
            time += random.nextInt(1, 1_000);
            ledger.expire(time);
            plain.expire(time);
        }
        if (random.nextInt(200) == 0) {
            reload();
        }
        List<Transfer> group = random.nextInt(8) == 0 && !lastGroup.isEmpty() ? again() : fresh();
        lastGroup = group;
        Verdict verdict = group.size() == 1
            ? ledger.apply(group.get(0)) : ledger.apply(group.toArray(Transfer[]::new), group.size());
        met[verdict.ordinal()]++;
        transfers += group.size();
        assertEquals(plain.apply(group), verdict.name(), () -> "seed=" + round);
        compare(round);
        if (transfers % TRIAL_EVERY == 0) {
            balance(round);
        }
    }

    /** Every sum of every account; those that neither side has touched since are known to be equal. */
    private void compare(int round) {
        for (int i = 0; i < ledger.size(); i++) {
            LedgerAccount account = ledger.account(i);
            compare(round, i, 0, account.debitsPending());
            compare(round, i, 1, account.debitsPosted());
            compare(round, i, 2, account.creditsPending());
            compare(round, i, 3, account.creditsPosted());
        }
    }

    private void compare(int round, int account, int side, Amount sum) {
        BigInteger wanted = plain.sums[account][side];
        if (wanted != seenPlain[account][side] || !sum.isSame(seen[account][side])) {
            assertEquals(wanted, sum.toBigInteger(), () -> "seed=" + round + " account " + account + " side " + side);
            seenPlain[account][side] = wanted;
            seen[account][side].set(sum);
        }
    }

    private void balance(int round) {
        trials++;
        for (TrialBalance balance : TrialBalance.of(ledger).values()) {
            assertTrue(balance.isBalanced(), () -> "seed=" + round + " " + balance);
        }
    }

    private List<Transfer> fresh() {
        List<Transfer> group = new ArrayList<>();
        for (int n = random.nextInt(4) == 0 ? random.nextInt(2, 5) : 1; n > 0; n--) {
            group.add(transfer());
        }
        return group;
    }

    /** All of the last group, or its first half with something new. */
    private List<Transfer> again() {
        List<Transfer> group = new ArrayList<>(lastGroup);
        if (random.nextBoolean()) {
            group.set(group.size() - 1, transfer());
        }
        return group;
    }

    private void open(Ledger empty) {
        for (int i = 0; i < assets.size(); i++) {
            empty.open(new AccountKey(assets.get(i), Code.of(1 + i), 1, 0), guards.get(i));
        }
    }

    private void reload() {
        StateWriter out = new StateWriter();
        ledger.save(out);
        ledger = ledger();
        ledger.load(new StateReader(out.buffer(), 0, out.length()));
    }

    private Transfer transfer() {
        long number = random.nextInt(12) == 0 ? random.nextLong(1, Math.max(2, id)) : ++id;
        int debit = huge == 1 ? random.nextInt(2) : random.nextInt(-1, assets.size() + 1);
        int credit = huge == 1 ? 1 - debit : random.nextInt(3) == 0 ? debit : random.nextInt(assets.size());
        Transfer t = new Transfer();
        switch (random.nextInt(5)) {
            case 0, 1 -> t.posted(number, debit, credit, Purpose.TRADE);
            case 2 -> t.pending(number, debit, credit, Purpose.HOLD, random.nextBoolean() ? 0 : time + random.nextInt(2_000));
            case 3 -> t.post(number, hold(), Purpose.TRADE);
            default -> t.release(number, hold(), Purpose.HOLD);
        }
        return t.kind() == TransferKind.VOID ? t : amount(t);
    }

    private Transfer amount(Transfer t) {
        if (random.nextInt(huge) == 0) {
            return t.amount(Long.MAX_VALUE, 0);
        }
        return t.amount(random.nextInt(-1, 1_000), random.nextInt(20) == 0 ? 0 : 18);
    }

    private long hold() {
        return random.nextLong(Math.max(1, id - 30), id + 2);
    }
}
