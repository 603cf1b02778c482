package io.orrery.bench.decode;

import io.orrery.connectors.deribit.market.BookMessage;
import io.orrery.connectors.deribit.market.ChannelTable;
import io.orrery.connectors.deribit.market.DeribitDecoder;
import io.orrery.connectors.deribit.market.MessageKind;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.MarketWriter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The next notification of a made-up day of a Deribit book, read by the decoder, by Jackson, or only touched. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeribitBenchmark {
    private final DeribitDecoder decoder;
    private final MarketWriter writer = new MarketWriter(new Slot());
    private final DeribitJackson jackson = new DeribitJackson();
    private Frames frames;
    private int next;

    public DeribitBenchmark() {
        ChannelTable channels = new ChannelTable();
        channels.add(DeribitDay.CHANNEL, new FeedInstrument(1, DeribitDay.NAME, 8, 8));
        decoder = new DeribitDecoder(channels);
    }

    /** Makes the day, and compares what the readers make of each frame. */
    @Setup
    public void open() throws IOException {
        frames = Frames.of(DeribitDay.frames());
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
        writer.bookUpdate(1, read.venueTime(), read.changeId(), read.instrument().id(), false, read.levels());
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
        MessageKind kind = decoder.decode(frames.buffer(), frames.offset(frame), frames.length(frame));
        BookMessage read = decoder.book();
        return Digest.depth(
            read.venueTime(), kind == MessageKind.BOOK_CHANGE ? read.previousChangeId() : -1, read.changeId(),
            read.instrument().symbol().length(), read.levels());
    }

    private long jackson(int frame) throws IOException {
        return jackson.book(frames.bytes(), frames.offset(frame), frames.length(frame));
    }
}
