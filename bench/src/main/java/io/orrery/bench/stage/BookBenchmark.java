package io.orrery.bench.stage;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.state.Capacities;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The book updates of a recorded session, decoded and applied one after the other, and again from the beginning. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BookBenchmark {
    private final BookTable books = new BookTable(Capacities.DEFAULT.bookDepth());
    private EventRecord[] updates;
    private int next;

    @Setup(Level.Trial)
    public void open() {
        InstrumentTable instruments = new InstrumentTable();
        for (EventRecord definition : Sample.records(InstrumentDefinitionDecoder.TEMPLATE_ID)) {
            if (instruments.get(instrumentOf(definition)) == null) {
                books.open(instruments.define(definition).id());
            }
        }
        updates = Sample.records(BookUpdateDecoder.TEMPLATE_ID);
    }

    private static int instrumentOf(EventRecord definition) {
        return new InstrumentDefinitionDecoder().wrap(
            definition.buffer(), definition.messageOffset() + 8, InstrumentDefinitionDecoder.BLOCK_LENGTH,
            InstrumentDefinitionDecoder.SCHEMA_VERSION).instrumentId();
    }

    @Benchmark
    public Book update() {
        EventRecord update = updates[next];
        next = next + 1 == updates.length ? 0 : next + 1;
        return books.onBookUpdate(update);
    }
}
