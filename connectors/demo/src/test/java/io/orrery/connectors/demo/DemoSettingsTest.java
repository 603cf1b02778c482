package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.venue.VenueFactory;
import io.orrery.matching.market.Fees;
import io.orrery.matching.market.MarketModel;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DemoSettingsTest {

    @Test
    void withoutSettingsEverythingIsUsual() {
        DemoSettings settings = DemoSettings.parse(Map.of());
        assertEquals(new DemoSettings(1, DemoInstrument.ALL, new Fees(5, 40), true, true), settings);
        assertEquals(MarketModel.defaults(), settings.market());
    }

    @Test
    void eachSettingIsHeard() {
        DemoSettings settings = DemoSettings.parse(Map.of(
            "rate", "2.5", "instruments", "DOGE-USDT, BTC-USDT", "maker-fee-ppm", "-5", "taker-fee-ppm", "40", "latency", "off",
            "moves", "off"));
        assertEquals(2.5, settings.rate());
        assertEquals(List.of("DOGE-USDT", "BTC-USDT"), settings.instruments().stream().map(DemoInstrument::symbol).toList());
        assertEquals(new Fees(-5, 40), settings.fees());
        assertEquals(false, settings.latency());
        assertEquals(0, settings.market().fairValue().movesPerSecond());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "speed=3", "rate=fast", "rate=0", "rate=NaN", "rate=1e9", "instruments=BTC-EUR", "instruments=BTC-USDT,BTC-USDT",
        "maker-fee-ppm=1.5", "taker-fee-ppm=100001", "latency=maybe",
        "moves=maybe"})
    void whatMakesNoSenseIsNamed(String name, String value) {
        IllegalArgumentException refusal =
            assertThrows(IllegalArgumentException.class, () -> DemoSettings.parse(Map.of(name, value)));
        assertEquals(name + "=" + value, refusal.getMessage());
    }

    @Test
    void theFactoryIsFoundByItsKind() {
        assertTrue(ServiceLoader.load(VenueFactory.class).stream().anyMatch(factory -> factory.get().kind().equals("demo")));
    }
}
