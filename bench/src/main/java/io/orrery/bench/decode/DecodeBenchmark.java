package io.orrery.bench.decode;

import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.binance.market.BinanceDecoder;
import io.orrery.connectors.binance.market.DepthMessage;
import io.orrery.connectors.binance.market.TickerMessage;
import io.orrery.connectors.binance.market.TradeMessage;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.MarketWriter;
import io.orrery.connectors.kit.market.SymbolTable;
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

/** The next frame of a recording of Binance Spot, read by the decoder, by others, or only touched. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecodeBenchmark {
    static final String RECORDING = "binance_spot/ws_btcusdt_20240808.hft.gz";
    static final String SYMBOL = "BTCUSDT";

    private final BinanceDecoder decoder;
    private final MarketWriter writer = new MarketWriter(new Slot());
    private final JacksonReader jackson = new JacksonReader();
    private final Fastjson2Reader fastjson2 = new Fastjson2Reader();
    private final DslJsonReader dslJson = new DslJsonReader();
    private Frames depths;
    private Frames trades;
    private Frames tickers;
    private byte[][] depthsApart;
    private byte[][] tradesApart;
    private byte[][] tickersApart;
    private int next;

    public DecodeBenchmark() {
        SymbolTable symbols = new SymbolTable();
        symbols.add(new FeedInstrument(1, SYMBOL, 8, 8));
        decoder = new BinanceDecoder(symbols);
    }

    /** True if the recording is here. */
    public static boolean isPossible() {
        return Frames.recording(RECORDING) != null;
    }

    /** Loads the recording, and compares what the readers make of each frame. */
    @Setup
    public void open() throws IOException {
        Path recording = Frames.recording(RECORDING);
        depths = Frames.of(recording, "@depth");
        trades = Frames.of(recording, "@trade");
        tickers = Frames.of(recording, "@bookTicker");
        depthsApart = depths.apart();
        tradesApart = trades.apart();
        tickersApart = tickers.apart();
        for (next = 0; next < depths.count(); next++) {
            long read = depth(next);
            Same.numbers(read, jackson.depth(depths.bytes(), depths.offset(next), depths.length(next)));
            Same.levels(decoder.depth().levels(), jackson.levels);
            Same.numbers(read, fastjson2.depth(depths.bytes(), depths.offset(next), depths.length(next)));
            Same.levels(decoder.depth().levels(), fastjson2.levels);
            Same.numbers(read, dslJson.depth(depthsApart[next]));
            Same.levels(decoder.depth().levels(), dslJson.levels);
        }
        for (next = 0; next < trades.count(); next++) {
            long read = trade(next);
            Same.numbers(read, jackson.trade(trades.bytes(), trades.offset(next), trades.length(next)));
            Same.numbers(read, fastjson2.trade(trades.bytes(), trades.offset(next), trades.length(next)));
            Same.numbers(read, dslJson.trade(tradesApart[next]));
        }
        for (next = 0; next < tickers.count(); next++) {
            long read = ticker(next);
            Same.numbers(read, jackson.ticker(tickers.bytes(), tickers.offset(next), tickers.length(next)));
            Same.numbers(read, fastjson2.ticker(tickers.bytes(), tickers.offset(next), tickers.length(next)));
            Same.numbers(read, dslJson.ticker(tickersApart[next]));
        }
        rewind();
    }

    /** The next frame is the first. */
    void rewind() {
        next = -1;
    }

    @Benchmark
    public long depth() {
        return depth(frame(depths));
    }

    /** The same, and written as an event to where the ring takes it from. */
    @Benchmark
    public long depthEncode() {
        long digest = depth(frame(depths));
        DepthMessage read = decoder.depth();
        writer.bookUpdate(1, read.venueTime(), read.lastUpdateId(), read.instrument().id(), false, read.levels());
        return digest;
    }

    @Benchmark
    public long depthJackson() throws IOException {
        int frame = frame(depths);
        return jackson.depth(depths.bytes(), depths.offset(frame), depths.length(frame));
    }

    @Benchmark
    public long depthFastjson2() throws IOException {
        int frame = frame(depths);
        return fastjson2.depth(depths.bytes(), depths.offset(frame), depths.length(frame));
    }

    @Benchmark
    public long depthDslJson() throws IOException {
        return dslJson.depth(depthsApart[frame(depths)]);
    }

    @Benchmark
    public long depthTouch() {
        return touch(depths);
    }

    @Benchmark
    public long trade() {
        return trade(frame(trades));
    }

    /** The same, and written as an event to where the ring takes it from. */
    @Benchmark
    public long tradeEncode() {
        long digest = trade(frame(trades));
        TradeMessage read = decoder.trade();
        writer.trade(
            1, read.venueTime(), read.instrument().id(), read.id(), read.aggressor(), read.price(), read.quantity());
        return digest;
    }

    @Benchmark
    public long tradeJackson() throws IOException {
        int frame = frame(trades);
        return jackson.trade(trades.bytes(), trades.offset(frame), trades.length(frame));
    }

    @Benchmark
    public long tradeFastjson2() throws IOException {
        int frame = frame(trades);
        return fastjson2.trade(trades.bytes(), trades.offset(frame), trades.length(frame));
    }

    @Benchmark
    public long tradeDslJson() throws IOException {
        return dslJson.trade(tradesApart[frame(trades)]);
    }

    @Benchmark
    public long tradeTouch() {
        return touch(trades);
    }

    @Benchmark
    public long ticker() {
        return ticker(frame(tickers));
    }

    /** The same, and written as an event to where the ring takes it from. */
    @Benchmark
    public long tickerEncode() {
        long digest = ticker(frame(tickers));
        TickerMessage read = decoder.ticker();
        writer.quote(
            1, 0, read.instrument().id(), read.bidPrice(), read.bidQuantity(), read.askPrice(), read.askQuantity());
        return digest;
    }

    @Benchmark
    public long tickerJackson() throws IOException {
        int frame = frame(tickers);
        return jackson.ticker(tickers.bytes(), tickers.offset(frame), tickers.length(frame));
    }

    @Benchmark
    public long tickerFastjson2() throws IOException {
        int frame = frame(tickers);
        return fastjson2.ticker(tickers.bytes(), tickers.offset(frame), tickers.length(frame));
    }

    @Benchmark
    public long tickerDslJson() throws IOException {
        return dslJson.ticker(tickersApart[frame(tickers)]);
    }

    @Benchmark
    public long tickerTouch() {
        return touch(tickers);
    }

    private int frame(Frames frames) {
        next = next + 1 < frames.count() ? next + 1 : 0;
        return next;
    }

    private long depth(int frame) {
        decoder.decode(depths.buffer(), depths.offset(frame), depths.length(frame));
        DepthMessage read = decoder.depth();
        return Digest.depth(
            read.venueTime(), read.firstUpdateId(), read.lastUpdateId(), read.instrument().symbol().length(), read.levels());
    }

    private long trade(int frame) {
        decoder.decode(trades.buffer(), trades.offset(frame), trades.length(frame));
        TradeMessage read = decoder.trade();
        return Digest.trade(
            read.venueTime(), read.id(), read.instrument().symbol().length(), read.price(), read.quantity(),
            read.aggressor() == Side.SELL);
    }

    private long ticker(int frame) {
        decoder.decode(tickers.buffer(), tickers.offset(frame), tickers.length(frame));
        TickerMessage read = decoder.ticker();
        return Digest.ticker(
            read.updateId(), read.instrument().symbol().length(), read.bidPrice(), read.bidQuantity(), read.askPrice(),
            read.askQuantity());
    }

    private long touch(Frames frames) {
        return frames.touch(frame(frames));
    }
}
