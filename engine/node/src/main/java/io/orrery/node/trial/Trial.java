package io.orrery.node.trial;

import io.orrery.engine.Engine;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import io.orrery.node.Refusal;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.config.StrategyEntry;
import io.orrery.node.home.Home;
import io.orrery.node.live.TrialRoom;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a strategy comes to on the simulated market, in virtual time and within wide limits: an instance on each of two
 * instruments, or if it trades on several at once, one on a spot, its perpetual and as many others as it needs.
 *
 * @param nanos how long the market runs
 * @param permitted whether anything it asks for is sent; else nothing that it asked for before changes what it asks for
 */
public record Trial(String strategy, Map<String, String> parameters, long seed, long nanos, boolean permitted) {
    static final long START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000L;
    private static final Path NOWHERE = Path.of("nowhere");

    private static final String PERPETUAL = "BTC-PERPETUAL";
    private static final List<String> SYMBOLS =
        List.of("BTC-USDT", PERPETUAL, "XRP-USDT", "ETH-USDT", "SOL-USDT", "DOGE-USDT");
    private static final List<String> LIMITS = List.of(
        "limits.firm={ notional = \"1000000000\", loss = \"1000000000\", drawdown = \"1000000000\" }",
        "limits.venues=[{ venue = \"*\", messages = 4096, message-window = 1s, open-orders = 1000,"
            + " ratio = 1000000, clock-offset = 1s }]",
        "limits.accounts=[{ venue = \"*\", notional = \"1000000000\" }]",
        "limits.instruments=[{ instrument = \"*\", allowed = true, max-quantity = \"1000000\", max-value = \"1000000\","
            + " max-long = \"100000000\", max-short = \"100000000\", collar-ppm = 20000, drift-ppm = 20000,"
            + " market-collar-ppm = 5000, reference-age = 60s, rejects = 4096 }]",
        "limits.strategies=[{ strategy = \"*\", notional = \"1000000000\", basket = \"1000000000\", messages = 4096,"
            + " message-window = 1s, executions = 4096, execution-window = 1s, duplicates = 4096, duplicate-window = 1s }]");

    /**
     * What came of it.
     *
     * @param digest over all inputs and outputs
     * @param failure what the strategy threw, or empty
     */
    public record Outcome(List<Decision> decisions, long events, long digest, String failure) {
    }

    /** The same for a part of the time. */
    Trial until(long part) {
        return new Trial(strategy, parameters, seed, part, permitted);
    }

    /** The same with every wish denied. */
    Trial denied() {
        return new Trial(strategy, parameters, seed, nanos, false);
    }

    Outcome play(StrategyCatalogue catalogue) {
        DecisionLog log = new DecisionLog();
        return play(log, room(catalogue, log));
    }

    /** The same, and keeps what happened on markets before a time. */
    Outcome keep(StrategyCatalogue catalogue, HistoryWriter past, long before) {
        DecisionLog log = new DecisionLog();
        past.begin(START);
        log.keep(past, before);
        return play(log, room(catalogue, log));
    }

    /** The same, and tells strategies at a time what happened before it. */
    Outcome tell(StrategyCatalogue catalogue, HistoryWriter past, long at) {
        DecisionLog log = new DecisionLog();
        TrialRoom room = room(catalogue, log);
        room.tell(past, at);
        return play(log, room);
    }

    /** True if it wants to hear of the past. */
    boolean wantsHistory(StrategyCatalogue catalogue) {
        StrategyEntry entry = config(catalogue.factory(strategy).markets()).strategies().get(0);
        return catalogue.create(entry.kind(), entry.text()).history() > 0;
    }

    private TrialRoom room(StrategyCatalogue catalogue, DecisionLog log) {
        return new TrialRoom(config(catalogue.factory(strategy).markets()), catalogue, log, seed, START);
    }

    private Outcome play(DecisionLog log, TrialRoom room) {
        Engine engine = room.play(START + nanos);
        return new Outcome(log.decisions(), engine.state().tally().inputs(), engine.digest(), log.failure());
    }

    private NodeConfig config(int markets) {
        List<String> settings = new ArrayList<>(LIMITS);
        settings.addAll(markets == 1 ? onEach() : onAll(markets));
        if (!permitted) {
            settings.add("limits.firm.notional=0");
        }
        return ConfigFile.load(new Home(NOWHERE), null, settings).config();
    }

    private List<String> onEach() {
        return List.of(
            "venues=[{ name = demo, kind = demo, settings { instruments = \"BTC-USDT,XRP-USDT\" } }]",
            "strategies=" + Json.render(List.of(Map.of(
                "name", "tried", "strategy", strategy, "venue", "demo", "instruments", List.of("*"),
                "parameters", parameters))));
    }

    private List<String> onAll(int markets) {
        if (markets > SYMBOLS.size()) {
            throw new Refusal(
                ExitCode.CONFIG, strategy + " trades on " + markets + " markets at once, there are " + SYMBOLS.size(), "");
        }
        List<String> traded = SYMBOLS.subList(0, markets);
        String spots = String.join(",", traded.stream().filter(symbol -> !symbol.equals(PERPETUAL)).toList());
        return List.of(
            "venues=[{ name = demo, kind = demo, settings { instruments = \"" + spots + "\", perpetuals = \"BTC-USDT\" } }]",
            "strategies=" + Json.render(List.of(Map.of(
                "name", "tried", "strategy", strategy, "markets", traded.stream().map(symbol -> "demo/" + symbol).toList(),
                "parameters", parameters))));
    }
}
