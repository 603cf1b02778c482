package io.orrery.bench.stage;

import io.orrery.bench.Scratch;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Code;
import io.orrery.engine.ledger.Guard;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.Purpose;
import io.orrery.engine.ledger.Transfer;
import io.orrery.engine.ledger.Verdict;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Turns of the engine's stages and the journal's. Whoever made them closes them. */
public final class CoreStages implements AutoCloseable {
    private static final int RECORDED = 65_536;
    private static final int REMEMBERED = 4_096;

    private final int operations;
    private final Appending appending;
    private final Scratch recorded = Scratch.create();
    private JournalReader reader;
    private int unread;

    /** @param operations of one turn */
    public CoreStages(int operations) {
        this.operations = operations;
        appending = new Appending(operations);
    }

    /** Adds what makes a turn of each. */
    public void addTo(Map<String, Supplier<LongSupplier>> turns) {
        turns.put("book update", () -> new BookChanges(operations));
        turns.put("book read", () -> new BookChanges(operations).reading());
        turns.put("ring hop", this::hops);
        turns.put("risk accept", this::accepted);
        turns.put("risk deny", this::denied);
        turns.put("order canceled", () -> new OrderLives(operations, false));
        turns.put("order filled", () -> new OrderLives(operations, true));
        turns.put("ledger transfer", this::transfers);
        turns.put("digest", this::digests);
        turns.put("append", () -> appending);
        turns.put("replay read", Replaying::new);
    }

    private LongSupplier hops() {
        RingBenchmark ring = new RingBenchmark();
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += ring.publishAndTake();
            }
            return sum;
        };
    }

    private LongSupplier accepted() {
        RiskBenchmark risk = new RiskBenchmark();
        risk.open();
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += risk.check() == null ? 1 : 0;
            }
            return sum;
        };
    }

    private LongSupplier denied() {
        RiskBenchmark risk = new RiskBenchmark();
        risk.open();
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += risk.deny() == null ? 0 : 1;
            }
            return sum;
        };
    }

    private LongSupplier digests() {
        DigestBenchmark digest = new DigestBenchmark();
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += digest.update();
            }
            return sum;
        };
    }

    private LongSupplier transfers() {
        Ledger ledger = new Ledger(REMEMBERED, REMEMBERED);
        int cash = ledger.open(new AccountKey("USDT", Code.CASH, 1, 0), Guard.NONE).index();
        int fees = ledger.open(new AccountKey("USDT", Code.FEES, 1, 0), Guard.NONE).index();
        Transfer transfer = new Transfer();
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                long id = ledger.lastId() + 1;
                sum += ledger.apply(transfer.posted(id, fees, cash, Purpose.FEE).amount(100 + i, 8)) == Verdict.OK ? 1 : 0;
            }
            return sum;
        };
    }

    @Override
    public void close() {
        appending.close();
        if (reader != null) {
            reader.close();
        }
        recorded.close();
    }

    /** Reads on, and from the beginning again before a turn that would meet the end. */
    private final class Replaying implements LongSupplier, Runnable {
        private final EventRecord record = new EventRecord();

        Replaying() {
            EventRecord written = Sample.inert(EventClass.INPUT);
            try (JournalWriter writer = new ChronicleStore(recorded.folder()).writer()) {
                for (int i = 0; i < RECORDED; i++) {
                    writer.add(written);
                    writer.commit();
                }
            }
        }

        @Override
        public void run() {
            if (unread < operations) {
                if (reader != null) {
                    reader.close();
                }
                reader = new ChronicleStore(recorded.folder()).reader();
                reader.next(record); // which finds the segment
                unread = RECORDED - 1;
            }
        }

        @Override
        public long getAsLong() {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += reader.next(record) ? record.length() : 0;
            }
            unread -= operations;
            return sum;
        }
    }
}
