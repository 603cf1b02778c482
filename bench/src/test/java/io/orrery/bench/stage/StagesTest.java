package io.orrery.bench.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.engine.book.Book;
import org.junit.jupiter.api.Test;

/** The work of each benchmark is what it says. */
final class StagesTest {

    @Test
    void aRecordHasTheSizeThatTheFiguresAreQuotedFor() {
        assertEquals(128, Sample.inert(EventClass.INPUT).length());
    }

    @Test
    void theJournalTakesEveryRecord() {
        JournalBenchmark benchmark = new JournalBenchmark();
        benchmark.open();
        long one = benchmark.append();
        long batches = benchmark.appendBatch();
        benchmark.close();
        assertEquals(128L * JournalBenchmark.APPENDS, batches - one);
    }

    @Test
    void theBareQueueTakesEveryRecord() {
        BareChronicleBenchmark benchmark = new BareChronicleBenchmark();
        benchmark.open();
        long first = benchmark.append();
        long second = benchmark.append();
        benchmark.close();
        assertEquals(JournalBenchmark.APPENDS, second - first);
    }

    @Test
    void theStagesOfEachOrderGoIntoTheJournal() {
        try (OrderStages stages = new OrderStages()) {
            long before = stages.timeOrders();
            assertEquals(6 * (44 + 10 * 44), stages.timeOrders() - before, "six records of ten orders");
        }
    }

    @Test
    void theRingGivesBackWhatWasPublished() {
        RingBenchmark benchmark = new RingBenchmark();
        assertEquals(1, benchmark.publishAndTake());
        assertEquals(2, benchmark.publishAndTake());
    }

    @Test
    void theBooksAreGoodHoweverOftenTheSessionIsApplied() {
        BookBenchmark benchmark = new BookBenchmark();
        benchmark.open();
        int good = 0;
        for (int i = 0; i < 50_000; i++) {
            Book completed = benchmark.update();
            good += completed != null && completed.isGood() ? 1 : 0;
        }
        assertTrue(good > 45_000, "good books: " + good);
    }

    @Test
    void theOrderPassesTheRiskGate() {
        RiskBenchmark benchmark = new RiskBenchmark();
        benchmark.open();
        assertNull(benchmark.check());
    }

    @Test
    void theDigestMoves() {
        DigestBenchmark benchmark = new DigestBenchmark();
        assertNotEquals(benchmark.update(), benchmark.update());
    }
}
