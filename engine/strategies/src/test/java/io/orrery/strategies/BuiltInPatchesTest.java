package io.orrery.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.patch.live.Modules;
import io.orrery.patch.text.PatchReader;
import io.orrery.patch.text.PatchWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for each of these patches. */
final class BuiltInPatchesTest {
    private static final int SECONDS = 25;

    @ParameterizedTest
    @CsvSource({"market-making, 1", "pairs, 2", "funding-capture, 2"})
    void itIsWrittenAsPatchesAreAndSaysOnHowManyMarketsItTrades(String name, int markets) throws Exception {
        try (InputStream resource = MarketMakingPatch.class.getResourceAsStream(name + ".json")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
            assertEquals(text, PatchWriter.write(PatchReader.read(text, Modules.all())));
        }
        assertEquals(markets, StrategyCatalogue.installed().factory(name).markets());
    }

    @ParameterizedTest
    @CsvSource({
        "market-making, 1, variance.length=60;usual.length=60;storm.usual=60",
        "pairs, 2, mean-a.length=60;mean-b.length=60;variance-a.length=60;variance-b.length=60;ratio.length=60",
        "funding-capture, 2, stay.value=3"})
    void anEngineResumedNowAndThenDoesTheSame(String name, int markets, String quick) throws Exception {
        Resumed resumed = new Resumed();
        int[] places = markets == 1 ? new int[] {1} : new int[] {1, 2};
        Session session = new Session(
            Map.of("instruments", "BTC-USDT", "perpetuals", "BTC-USDT"), 7, name, quick, resumed::execute, places).run(SECONDS);
        assertFalse(session.deeds.orders.isEmpty(), "nothing was decided");
        assertEquals(session.deeds.orders, resumed.deeds.orders);
        assertEquals(session.deeds.others, resumed.deeds.others);
    }
}
