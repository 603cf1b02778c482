package io.orrery.bench;

import io.orrery.bench.decode.BookKeepingBenchmark;
import io.orrery.bench.decode.DecodeBenchmark;
import io.orrery.bench.decode.DeribitBenchmark;
import io.orrery.bench.decode.KrakenBenchmark;
import io.orrery.bench.hop.HopBenchmark;
import io.orrery.bench.matching.MatchingBenchmark;
import io.orrery.bench.replay.ReplayBenchmark;
import io.orrery.bench.report.Unit;
import io.orrery.bench.stage.BareChronicleBenchmark;
import io.orrery.bench.stage.BareRingBenchmark;
import io.orrery.bench.stage.BookBenchmark;
import io.orrery.bench.stage.DigestBenchmark;
import io.orrery.bench.stage.JournalBenchmark;
import io.orrery.bench.stage.RingBenchmark;
import io.orrery.bench.stage.RiskBenchmark;

/** What is measured, in the order of the table. */
enum Measure {
    REPLAY_READ("replay read", ReplayBenchmark.class, "read"),
    REPLAY_EXECUTE("replay execute", ReplayBenchmark.class, "execute"),
    REPLAY("replay reenact", ReplayBenchmark.class, "reenact", 3_000_000),
    REPLAY_VERIFY("replay verify", ReplayBenchmark.class, "verify"),
    REPLAY_APPLY("replay apply", ReplayBenchmark.class, "apply"),
    BARE_APPEND("bare append", BareChronicleBenchmark.class, "append"),
    APPEND("journal append", JournalBenchmark.class, "append", 1.2, BARE_APPEND),
    APPEND_BATCH("journal batch", JournalBenchmark.class, "appendBatch"),
    BARE_RING("bare ring", BareRingBenchmark.class, "publishAndTake"),
    RING("ring", RingBenchmark.class, "publishAndTake"),
    HOP_LINE("hop line", HopBenchmark.class, "line"),
    HOP_DISRUPTOR("hop disruptor", HopBenchmark.class, "disruptor"),
    HOP_RING("hop ring", HopBenchmark.class, "ring", 1.1, HOP_DISRUPTOR),
    BOOK("book update", BookBenchmark.class, "update"),
    EXCHANGE_CORE_MATCH("exchange-core match", MatchingBenchmark.class, "exchangeCore"),
    MATCH("match", MatchingBenchmark.class, "ours"),
    RISK("risk check", RiskBenchmark.class, "check", 100),
    RISK_DENIED("risk denied", RiskBenchmark.class, "deny", 100),
    DIGEST("digest", DigestBenchmark.class, "update"),
    TOUCH_DEPTH("touch depth", DecodeBenchmark.class, "depthTouch"),
    JACKSON_DEPTH("jackson depth", DecodeBenchmark.class, "depthJackson", 6.5, TOUCH_DEPTH),
    FASTJSON2_DEPTH("fastjson2 depth", DecodeBenchmark.class, "depthFastjson2"),
    DSL_JSON_DEPTH("dsl-json depth", DecodeBenchmark.class, "depthDslJson"),
    DECODE_DEPTH("decode depth", DecodeBenchmark.class, "depth", 0.4, JACKSON_DEPTH),
    ENCODE_DEPTH("encode depth", DecodeBenchmark.class, "depthEncode"),
    TOUCH_TRADE("touch trade", DecodeBenchmark.class, "tradeTouch"),
    JACKSON_TRADE("jackson trade", DecodeBenchmark.class, "tradeJackson", 6.5, TOUCH_TRADE),
    FASTJSON2_TRADE("fastjson2 trade", DecodeBenchmark.class, "tradeFastjson2"),
    DSL_JSON_TRADE("dsl-json trade", DecodeBenchmark.class, "tradeDslJson"),
    DECODE_TRADE("decode trade", DecodeBenchmark.class, "trade", 0.4, JACKSON_TRADE),
    ENCODE_TRADE("encode trade", DecodeBenchmark.class, "tradeEncode"),
    TOUCH_TICKER("touch ticker", DecodeBenchmark.class, "tickerTouch"),
    JACKSON_TICKER("jackson ticker", DecodeBenchmark.class, "tickerJackson", 6.5, TOUCH_TICKER),
    FASTJSON2_TICKER("fastjson2 ticker", DecodeBenchmark.class, "tickerFastjson2"),
    DSL_JSON_TICKER("dsl-json ticker", DecodeBenchmark.class, "tickerDslJson"),
    DECODE_TICKER("decode ticker", DecodeBenchmark.class, "ticker", 0.4, JACKSON_TICKER),
    ENCODE_TICKER("encode ticker", DecodeBenchmark.class, "tickerEncode"),
    XCHANGE_BOOK("xchange book", BookKeepingBenchmark.class, "xchange"),
    DECODE_BOOK("decode book", BookKeepingBenchmark.class, "ours", 1 / 11.0, XCHANGE_BOOK),
    TOUCH_KRAKEN("touch kraken", KrakenBenchmark.class, "bookTouch"),
    JACKSON_KRAKEN("jackson kraken", KrakenBenchmark.class, "bookJackson", 6.5, TOUCH_KRAKEN),
    DECODE_KRAKEN("decode kraken", KrakenBenchmark.class, "book", 0.4, JACKSON_KRAKEN),
    ENCODE_KRAKEN("encode kraken", KrakenBenchmark.class, "bookEncode"),
    TOUCH_DERIBIT("touch deribit", DeribitBenchmark.class, "bookTouch"),
    JACKSON_DERIBIT("jackson deribit", DeribitBenchmark.class, "bookJackson", 6.5, TOUCH_DERIBIT),
    DECODE_DERIBIT("decode deribit", DeribitBenchmark.class, "book", 0.4, JACKSON_DERIBIT),
    ENCODE_DERIBIT("encode deribit", DeribitBenchmark.class, "bookEncode");

    final String title;
    final Class<?> benchmark;
    final String method;
    /** The bound, in the measure's unit or as a multiple of the reference; NaN if there is none. */
    final double bound;
    /** What was measured beside it and bounds it, or null. */
    final Measure reference;

    Measure(String title, Class<?> benchmark, String method) {
        this(title, benchmark, method, Double.NaN);
    }

    Measure(String title, Class<?> benchmark, String method, double bound) {
        this(title, benchmark, method, bound, null);
    }

    Measure(String title, Class<?> benchmark, String method, double bound, Measure reference) {
        this.title = title;
        this.benchmark = benchmark;
        this.method = method;
        this.bound = bound;
        this.reference = reference;
    }

    /** True if one operation is a whole session. */
    boolean isReplay() {
        return benchmark == ReplayBenchmark.class;
    }

    /** False if it reads a recording that is not here. */
    boolean isPossible() {
        return (benchmark != DecodeBenchmark.class && benchmark != BookKeepingBenchmark.class || DecodeBenchmark.isPossible())
            && (benchmark != KrakenBenchmark.class || KrakenBenchmark.isPossible());
    }

    Unit unit() {
        return isReplay() ? Unit.EVENTS_PER_SECOND : Unit.NANOS;
    }
}
