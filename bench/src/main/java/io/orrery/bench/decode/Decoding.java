package io.orrery.bench.decode;

import io.orrery.bench.Race;
import io.orrery.bench.report.Machine;
import io.orrery.bench.report.Table;
import java.io.IOException;

/**
 * Races the decoder of one kind of frames against other readers and against touching every byte, and prints a table. What the
 * readers make of each frame is compared before.
 */
public final class Decoding {
    private static final int TURNS = 12_000;

    private Decoding() {
    }

    /** Takes the kind, one of those below, and how many turns each reader gets. */
    public static void main(String[] arguments) throws IOException {
        Race race = race(arguments[0], arguments.length > 1 ? Integer.parseInt(arguments[1]) : TURNS);
        System.out.println(Machine.current());
        Table.lines(race.run()).forEach(System.out::println);
        System.out.println("digest " + race.digest());
    }

    private static Race race(String kind, int turns) throws IOException {
        return switch (kind) {
            case "depth" -> depth(turns);
            case "trade" -> trade(turns);
            case "ticker" -> ticker(turns);
            case "book" -> book(turns);
            case "kraken" -> kraken(turns);
            case "deribit" -> deribit(turns);
            default -> throw new IllegalArgumentException(
                "kind=" + kind + ": must be depth, trade, ticker, book, kraken or deribit");
        };
    }

    private static Race depth(int turns) throws IOException {
        Race race = new Race(20, turns);
        DecodeBenchmark touch = new DecodeBenchmark();
        touch.open();
        race.enter("touch depth", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += touch.depthTouch();
            }
            return sum;
        });
        DecodeBenchmark jackson = new DecodeBenchmark();
        jackson.open();
        race.enter("jackson depth", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += jackson.depthJackson();
            }
            return sum;
        });
        DecodeBenchmark fastjson2 = new DecodeBenchmark();
        fastjson2.open();
        race.enter("fastjson2 depth", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += fastjson2.depthFastjson2();
            }
            return sum;
        });
        DecodeBenchmark dslJson = new DecodeBenchmark();
        dslJson.open();
        race.enter("dsl-json depth", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += dslJson.depthDslJson();
            }
            return sum;
        });
        DecodeBenchmark decode = new DecodeBenchmark();
        decode.open();
        race.enter("decode depth", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += decode.depth();
            }
            return sum;
        });
        DecodeBenchmark encode = new DecodeBenchmark();
        encode.open();
        race.enter("encode depth", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += encode.depthEncode();
            }
            return sum;
        });
        return race;
    }

    private static Race trade(int turns) throws IOException {
        Race race = new Race(100, turns);
        DecodeBenchmark touch = new DecodeBenchmark();
        touch.open();
        race.enter("touch trade", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += touch.tradeTouch();
            }
            return sum;
        });
        DecodeBenchmark jackson = new DecodeBenchmark();
        jackson.open();
        race.enter("jackson trade", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += jackson.tradeJackson();
            }
            return sum;
        });
        DecodeBenchmark fastjson2 = new DecodeBenchmark();
        fastjson2.open();
        race.enter("fastjson2 trade", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += fastjson2.tradeFastjson2();
            }
            return sum;
        });
        DecodeBenchmark dslJson = new DecodeBenchmark();
        dslJson.open();
        race.enter("dsl-json trade", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += dslJson.tradeDslJson();
            }
            return sum;
        });
        DecodeBenchmark decode = new DecodeBenchmark();
        decode.open();
        race.enter("decode trade", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += decode.trade();
            }
            return sum;
        });
        DecodeBenchmark encode = new DecodeBenchmark();
        encode.open();
        race.enter("encode trade", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += encode.tradeEncode();
            }
            return sum;
        });
        return race;
    }

    private static Race ticker(int turns) throws IOException {
        Race race = new Race(100, turns);
        DecodeBenchmark touch = new DecodeBenchmark();
        touch.open();
        race.enter("touch ticker", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += touch.tickerTouch();
            }
            return sum;
        });
        DecodeBenchmark jackson = new DecodeBenchmark();
        jackson.open();
        race.enter("jackson ticker", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += jackson.tickerJackson();
            }
            return sum;
        });
        DecodeBenchmark fastjson2 = new DecodeBenchmark();
        fastjson2.open();
        race.enter("fastjson2 ticker", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += fastjson2.tickerFastjson2();
            }
            return sum;
        });
        DecodeBenchmark dslJson = new DecodeBenchmark();
        dslJson.open();
        race.enter("dsl-json ticker", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += dslJson.tickerDslJson();
            }
            return sum;
        });
        DecodeBenchmark decode = new DecodeBenchmark();
        decode.open();
        race.enter("decode ticker", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += decode.ticker();
            }
            return sum;
        });
        DecodeBenchmark encode = new DecodeBenchmark();
        encode.open();
        race.enter("encode ticker", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += encode.tickerEncode();
            }
            return sum;
        });
        return race;
    }

    private static Race book(int turns) throws IOException {
        Race race = new Race(20, turns);
        BookKeepingBenchmark xchange = new BookKeepingBenchmark();
        xchange.open();
        race.enter("xchange book", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += xchange.xchange();
            }
            return sum;
        });
        BookKeepingBenchmark ours = new BookKeepingBenchmark();
        ours.open();
        race.enter("decode book", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += ours.ours();
            }
            return sum;
        });
        return race;
    }

    private static Race kraken(int turns) throws IOException {
        Race race = new Race(100, turns);
        KrakenBenchmark touch = new KrakenBenchmark();
        touch.open();
        race.enter("touch kraken", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += touch.bookTouch();
            }
            return sum;
        });
        KrakenBenchmark jackson = new KrakenBenchmark();
        jackson.open();
        race.enter("jackson kraken", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += jackson.bookJackson();
            }
            return sum;
        });
        KrakenBenchmark decode = new KrakenBenchmark();
        decode.open();
        race.enter("decode kraken", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += decode.book();
            }
            return sum;
        });
        KrakenBenchmark encode = new KrakenBenchmark();
        encode.open();
        race.enter("encode kraken", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += encode.bookEncode();
            }
            return sum;
        });
        return race;
    }

    private static Race deribit(int turns) throws IOException {
        Race race = new Race(100, turns);
        DeribitBenchmark touch = new DeribitBenchmark();
        touch.open();
        race.enter("touch deribit", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += touch.bookTouch();
            }
            return sum;
        });
        DeribitBenchmark jackson = new DeribitBenchmark();
        jackson.open();
        race.enter("jackson deribit", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += jackson.bookJackson();
            }
            return sum;
        });
        DeribitBenchmark decode = new DeribitBenchmark();
        decode.open();
        race.enter("decode deribit", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += decode.book();
            }
            return sum;
        });
        DeribitBenchmark encode = new DeribitBenchmark();
        encode.open();
        race.enter("encode deribit", frames -> {
            long sum = 0;
            for (int i = 0; i < frames; i++) {
                sum += encode.bookEncode();
            }
            return sum;
        });
        return race;
    }
}
