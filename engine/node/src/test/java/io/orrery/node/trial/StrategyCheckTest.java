package io.orrery.node.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.plugin.Plugin;
import io.orrery.node.plugin.PluginJar;
import io.orrery.node.trial.StrategyCheck.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies with one fault each, and which look finds it. */
final class StrategyCheckTest {
    private static final String SEND = """
        static void send(Context c, Book b, Side side) {
            c.limit(side, side == Side.BUY ? b.bid(0) : b.ask(0),
                Math.max(c.instrument().minQuantity(), c.instrument().lotSize()), TimeInForce.IOC);
        }
        """;

    @TempDir
    private Path folder;

    private Path planted(String body) {
        return PluginJar.of(folder.resolve("planted.jar"), "planted", SEND + body);
    }

    private List<Finding> check(String body) {
        Candidate candidate = new Candidate("planted", Plugin.read(planted(body)));
        Trial trial = new Trial("planted", Map.of(), 5, 9_000_000_000L, true);
        return StrategyCheck.of(candidate, trial, run -> StrategyCheck.digest(candidate, trial));
    }

    private static List<String> failed(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.passed()).map(Finding::check).distinct().toList();
    }

    @Test
    void whatDecidesByEventsAloneIsSound() {
        List<Finding> findings = check("""
            @Override public void onBook(Context c, Book b) {
                if (b.isGood() && b.bidQuantity(0) > 4 * b.askQuantity(0)) {
                    send(c, b, Side.BUY);
                }
            }
            """);
        assertEquals(List.of(), failed(findings), findings.toString());
        assertTrue(Integer.parseInt(findings.get(1).detail().split(" ")[0]) > 20, findings.toString());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
            Arguments.of("look-ahead", """
                private static final java.util.TreeMap<Long, Long> SEEN = new java.util.TreeMap<>();
                private long last;
                @Override public void onBook(Context c, Book b) {
                    if (b.isGood() && c.instrument().id() == 1) {
                        SEEN.put(c.time(), b.mid());
                        Long later = SEEN.higherKey(c.time() + 500_000_000L);
                        if (later != null && c.time() - last > 50_000_000L && SEEN.get(later) != b.mid()) {
                            last = c.time();
                            send(c, b, SEEN.get(later) > b.mid() ? Side.BUY : Side.SELL);
                        }
                    }
                }
                """),
            Arguments.of("classes", """
                @Override public void onBook(Context c, Book b) {
                    if (b.isGood() && System.nanoTime() == 0) {
                        send(c, b, Side.BUY);
                    }
                }
                """),
            Arguments.of("determinism", """
                private static int runs;
                private int calls;
                @Override public void onStart(Context c) {
                    runs++;
                }
                @Override public void onBook(Context c, Book b) {
                    if (b.isGood() && ++calls % (40 + runs) == 0) {
                        send(c, b, Side.BUY);
                    }
                }
                """),
            Arguments.of("history", """
                private long since;
                @Override public void onBook(Context c, Book b) {
                    if (b.isGood() && ++since % 1_000 < 3) {
                        send(c, b, Side.BUY);
                    }
                }
                @Override public boolean isWarm() {
                    return since > 10;
                }
                @Override public long history() {
                    return 1_000_000_000L;
                }
                """),
            Arguments.of("plays", """
                @Override public void onTrade(Context c, TradeDecoder t) {
                    throw new IllegalStateException("no");
                }
                """),
            Arguments.of("warm-up", """
                private long highest;
                private long since;
                @Override public void onBook(Context c, Book b) {
                    since++;
                    if (b.isGood() && since % 1_000 < 3) {
                        send(c, b, Side.BUY);
                    }
                }
                """));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFound(String check, String body) {
        List<Finding> findings = check(body);
        assertTrue(failed(findings).contains(check), findings.toString());
    }

    @Test
    void anOrderOfIdentitiesIsFoundByOtherIdentities() {
        List<Finding> findings = check("""
            private final java.util.Set<Object> waiting = new java.util.HashSet<>();
            private int calls;
            @Override public void onBook(Context c, Book b) {
                if (b.isGood() && ++calls % 50 == 0) {
                    waiting.clear();
                    Object bid = new Object();
                    waiting.add(bid);
                    waiting.add(new Object());
                    waiting.add(new Object());
                    send(c, b, waiting.iterator().next() == bid ? Side.BUY : Side.SELL);
                }
            }
            """);
        assertTrue(failed(findings).contains("determinism"), findings.toString());
    }

    /** In one process each set keeps its order: only another one finds these. */
    @ParameterizedTest
    @ValueSource(strings = {
        "java.util.Set.of(0, 1)", "new java.util.HashSet<>(java.util.List.of(java.time.temporal.ChronoUnit.values()))"})
    void anOrderOfSetsIsFoundByOtherProcesses(String set) {
        Path jar = planted("""
            private int calls;
            @Override public void onBook(Context c, Book b) {
                int order = 0;
                for (Object each : %s) {
                    order = 31 * order + each.toString().hashCode();
                }
                if (b.isGood() && ++calls %% 40 == Math.floorMod(order, 40)) {
                    send(c, b, Side.BUY);
                }
            }
            """.formatted(set));
        Candidate candidate = new Candidate("planted", Plugin.read(jar));
        Trial trial = new Trial("planted", Map.of(), 5, 3_000_000_000L, true);
        OtherProcess other = new OtherProcess("planted", List.of(
            "strategy", "check", jar.toString(), "--seconds", "3", "--seed", "5", "--digest", "--home", folder.toString()));
        List<Finding> findings = StrategyCheck.of(candidate, trial, other::digest);
        assertEquals(List.of("hash order"), failed(findings), findings.toString());
    }

    @Test
    void whatAnotherProcessDecidesOtherwiseIsSaid() {
        Plugin plugin = Plugin.read(PluginJar.of(folder.resolve("planted.jar"), "planted", ""));
        Candidate candidate = new Candidate("planted", plugin);
        Trial trial = new Trial("planted", Map.of(), 5, 3_000_000_000L, true);
        assertEquals(List.of("hash order"), failed(StrategyCheck.of(
            candidate, trial, run -> run == 3 ? "another" : StrategyCheck.digest(candidate, trial))));
    }
}
