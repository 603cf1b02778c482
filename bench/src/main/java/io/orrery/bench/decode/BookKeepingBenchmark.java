package io.orrery.bench.decode;

import io.orrery.connectors.binance.market.BinanceDecoder;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.engine.book.Ladder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The next change of depth of a recording, decoded and applied to a whole book, which begins with the recorded snapshot each time
 * the recording does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BookKeepingBenchmark {
    private static final String SNAPSHOT = "{\"lastUpdateId\"";
    private static final int SHOWN = 128;
    private static final int SCALE = 8;

    private final ReaderBook book = new ReaderBook(SHOWN, ReaderBook.room(SHOWN));
    private BinanceDecoder decoder;
    private XChangeBook xchange;
    private Levels snapshot;
    private Frames depths;
    private int first;
    private int next;

    /** Loads the recording, and compares the two books after each frame. */
    @Setup
    public void open() throws IOException {
        SymbolTable symbols = new SymbolTable();
        symbols.add(new FeedInstrument(1, DecodeBenchmark.SYMBOL, SCALE, SCALE));
        decoder = new BinanceDecoder(symbols);
        Path recording = Frames.recording(DecodeBenchmark.RECORDING);
        depths = Frames.of(recording, "@depth");
        xchange = new XChangeBook(
            Frames.texts(recording).stream().filter(text -> text.startsWith(SNAPSHOT)).findFirst().orElseThrow());
        snapshot = xchange.levels();
        first = firstAfter(xchange.snapshotId());
        rewind();
        for (int frame = first; frame < depths.count(); frame++) {
            Same.numbers(ours(frame), xchange(frame));
            Same.levels(levels(), xchange.levels());
        }
        rewind();
    }

    private int firstAfter(long id) {
        int frame = -1;
        do {
            frame++;
            decoder.decode(depths.buffer(), depths.offset(frame), depths.length(frame));
        } while (decoder.depth().lastUpdateId() <= id);
        return frame;
    }

    /** The next frame is the first after the snapshot, and the books are those of it. */
    void rewind() {
        next = first;
        book.replace(snapshot);
        xchange.restore();
    }

    /** By the decoder, into the book of the reader's thread, which keeps what the engine is to be told as well. */
    @Benchmark
    public long ours() {
        if (next == depths.count()) {
            next = first;
            book.replace(snapshot);
        }
        return ours(next++);
    }

    @Benchmark
    public long xchange() throws IOException {
        if (next == depths.count()) {
            next = first;
            xchange.restore();
        }
        return xchange(next++);
    }

    private long ours(int frame) {
        decoder.decode(depths.buffer(), depths.offset(frame), depths.length(frame));
        book.apply(decoder.depth().levels());
        return decoder.depth().lastUpdateId() ^ (long) book.bids().size() << 48 ^ (long) book.asks().size() << 32;
    }

    private long xchange(int frame) throws IOException {
        return xchange.apply(depths.bytes(), depths.offset(frame), depths.length(frame));
    }

    /** All that is in our book, the best levels first. */
    private Levels levels() {
        Levels levels = new Levels();
        add(book.bids(), levels.bids());
        add(book.asks(), levels.asks());
        return levels;
    }

    private static void add(Ladder ladder, LevelSide side) {
        for (int i = 0; i < ladder.size(); i++) {
            side.add(ladder.price(i), ladder.quantity(i));
        }
    }

    /** How many frames there are after the snapshot. */
    int frames() {
        return depths.count() - first;
    }
}
