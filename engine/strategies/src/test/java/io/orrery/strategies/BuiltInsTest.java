package io.orrery.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.patch.live.BuiltIn;
import io.orrery.patch.live.Modules;
import io.orrery.patch.text.PatchReader;
import io.orrery.patch.text.PatchWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of each patch that comes with the house, and of those that go in and out in the demo's market. */
final class BuiltInsTest {
    private static final int SECONDS = 60;
    private static final int QUICK_SECONDS = 25;

    @Test
    void eachIsWrittenAsPatchesAre() throws Exception {
        int patches = 0;
        for (StrategyFactory factory : ServiceLoader.load(StrategyFactory.class)) {
            if (factory instanceof BuiltIn) {
                try (InputStream resource = factory.getClass().getResourceAsStream(factory.name() + ".json")) {
                    String text = new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
                    assertEquals(text, PatchWriter.write(PatchReader.read(text, Modules.all())));
                    patches++;
                }
            }
        }
        assertTrue(patches >= 8, patches + " patches");
    }

    /** It asks for nothing before it is warm; it leaves by its stop, and otherwise; what was seen can be resumed at any event. */
    @ParameterizedTest
    @CsvSource({"ema-cross, danger.gain=1", "bollinger-reversion, danger.gain=1",
        "order-flow-imbalance, danger.gain=0.6;pressure.length=5000;bound.gain=1"})
    void itGoesInAndOutAndAnEngineResumedNowAndThenDoesTheSame(String strategy, String parameters) throws Exception {
        Resumed resumed = new Resumed();
        Deeds deeds = new Session("BTC-USDT", 7, strategy, parameters, resumed::execute).run(SECONDS).deeds;
        assertFalse(deeds.orders.isEmpty(), "nothing was decided");
        assertEquals(deeds.orders, resumed.deeds.orders);
        assertEquals(deeds.others, resumed.deeds.others);
        String live = deeds.others.stream().filter(line -> line.contains("status=LIVE")).findFirst().orElseThrow();
        assertTrue(live.compareTo(deeds.orders.get(0)) < 0, live + ", after " + deeds.orders.get(0));
        int entries = told(deeds.others, "long") + told(deeds.others, "short");
        int ends = told(deeds.others, "left");
        int stops = told(deeds.others, "stopped");
        assertTrue(entries - ends <= 1 && entries >= ends, entries + " entries, " + ends + " ends");
        assertTrue(stops > 0 && stops < ends, stops + " stops of " + ends + " ends");
    }

    @ParameterizedTest
    @CsvSource({
        "market-making, 1, variance.length=60;usual.length=60;storm.usual=60",
        "pairs, 2, mean-a.length=60;mean-b.length=60;variance-a.length=60;variance-b.length=60;ratio.length=60",
        "funding-capture, 2, stay.value=3"})
    void itTradesOnItsMarketsAndAnEngineResumedNowAndThenDoesTheSame(String name, int markets, String quick) throws Exception {
        assertEquals(markets, StrategyCatalogue.installed().factory(name).markets());
        Resumed resumed = new Resumed();
        int[] places = markets == 1 ? new int[] {1} : new int[] {1, 2};
        Map<String, String> settings = Map.of("instruments", "BTC-USDT", "perpetuals", "BTC-USDT");
        Deeds deeds = new Session(settings, 7, name, quick, resumed::execute, places).run(QUICK_SECONDS).deeds;
        assertFalse(deeds.orders.isEmpty(), "nothing was decided");
        assertEquals(deeds.orders, resumed.deeds.orders);
        assertEquals(deeds.others, resumed.deeds.others);
    }

    private static int told(List<String> lines, String signal) {
        return (int) lines.stream().filter(line -> line.contains("name=" + signal + " ")).count();
    }
}
