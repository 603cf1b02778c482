package io.orrery.connectors.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.venue.VenueFactory;
import io.orrery.matching.market.FairValueModel;
import io.orrery.matching.market.Fees;
import io.orrery.matching.market.MarketModel;
import io.orrery.matching.market.Tie;
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
        assertEquals(new DemoSettings(
            1, DemoInstrument.ALL, new Fees(5, 40), true, true, false, List.of(-1, -1, -1, -1, -1), 1_000_000_000), settings);
        assertEquals(List.of(), settings.ties(1));
        assertEquals(MarketModel.defaults(), settings.market());
    }

    @Test
    void eachSettingIsHeard() {
        DemoSettings settings = DemoSettings.parse(Map.of(
            "rate", "2.5", "instruments", "DOGE-USDT, BTC-USDT", "maker-fee-ppm", "-5", "taker-fee-ppm", "40", "latency", "off",
            "moves", "off", "hurry", "on", "follows", "BTC-USDT:DOGE-USDT", "perpetuals", "DOGE-USDT", "funding-seconds", "0.5"));
        assertEquals(2.5, settings.rate());
        assertEquals(
            List.of("DOGE-USDT", "BTC-USDT", "DOGE-PERPETUAL"),
            settings.instruments().stream().map(DemoInstrument::symbol).toList());
        assertEquals(new Fees(-5, 40), settings.fees());
        assertEquals(false, settings.latency());
        assertEquals(true, settings.hurry());
        assertEquals(0, settings.market().fairValue().movesPerSecond());
        FairValueModel distance = FairValueModel.distance().faster(2.5);
        assertEquals(List.of(new Tie(4, 3, distance), new Tie(5, 3, distance)), settings.ties(3));
        assertEquals(500_000_000, settings.fundingNanos());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {
        "speed=3", "rate=fast", "rate=0", "rate=NaN", "rate=1e9", "instruments=BTC-EUR", "instruments=BTC-USDT,BTC-USDT",
        "maker-fee-ppm=1.5", "taker-fee-ppm=100001", "latency=maybe",
        "moves=maybe", "follows=ETH-USDT", "follows=ETH-USDT:ETH-USDT", "follows=BTC-USDT:ETH-USDT", "follows=ETH-USDT:BTC-EUR",
        "follows=ETH-USDT:BTC-USDT,SOL-USDT:ETH-USDT", "perpetuals=BTC-EUR", "perpetuals=BTC-USDT,BTC-USDT",
        "funding-seconds=0", "funding-seconds=often"})
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
