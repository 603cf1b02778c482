package io.orrery.bench.decode;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.MarketWriter;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kraken.market.BookMessage;
import io.orrery.connectors.kraken.market.KrakenDecoder;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The next message of ten recorded books of Kraken, read by the decoder, by Jackson, or only touched. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KrakenBenchmark {
    private final SymbolTable symbols = new SymbolTable();
    private final KrakenDecoder decoder = new KrakenDecoder(symbols);
    private final MarketWriter writer = new MarketWriter(new Slot());
    private final KrakenJackson jackson = new KrakenJackson();
    private Frames frames;
    private int next;

    /** True if the recording is here. */
    public static boolean isPossible() {
        return Frames.recording(KrakenHour.RECORDING) != null;
    }

    /** Loads the recording, and compares what the readers make of each frame. */
    @Setup
    public void open() throws IOException {
        KrakenHour hour = new KrakenHour(Frames.recording(KrakenHour.RECORDING));
        hour.symbols().forEach(symbol -> symbols.add(new FeedInstrument(1, symbol, 8, 8)));
        frames = Frames.of(hour.frames());
        for (int frame = 0; frame < frames.count(); frame++) {
            Same.numbers(book(frame), jackson(frame));
            Same.levels(decoder.book().levels(), jackson.levels);
        }
        next = -1;
    }

    @Benchmark
    public long book() {
        return book(frame());
    }

    /** The same, and written as an event to where the ring takes it from. */
    @Benchmark
    public long bookEncode() {
        long digest = book(frame());
        BookMessage read = decoder.book();
        writer.bookUpdate(1, read.venueTime(), read.checksum(), read.instrument().id(), false, read.levels());
        return digest;
    }

    @Benchmark
    public long bookJackson() throws IOException {
        return jackson(frame());
    }

    @Benchmark
    public long bookTouch() {
        return frames.touch(frame());
    }

    private int frame() {
        next = next + 1 < frames.count() ? next + 1 : 0;
        return next;
    }

    private long book(int frame) {
        decoder.decode(frames.buffer(), frames.offset(frame), frames.length(frame));
        BookMessage read = decoder.book();
        return Digest.depth(
            read.venueTime(), read.checksum(), read.checksum(), read.instrument().symbol().length(), read.levels());
    }

    private long jackson(int frame) throws IOException {
        return jackson.book(frames.bytes(), frames.offset(frame), frames.length(frame));
    }
}
