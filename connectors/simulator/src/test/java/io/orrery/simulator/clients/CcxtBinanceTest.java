package io.orrery.simulator.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CcxtBinanceTest {
    private static final int CHECKS = 46;

    @Test
    void ccxtTradesWatchesAndIsRefusedAsByBinanceItself() throws Exception {
        try (Simulation simulation = Simulation.start(SimOptions.of(7, "binance"))) {
            Served binance = simulation.served().get(0);

            List<String> said = NodeClients.run("ccxt-binance.mjs", binance.certificate(), binance.toJson().toString());

            assertEquals(List.of(), said.stream().filter(line -> !line.startsWith("ok ")).toList());
            assertTrue(said.size() >= CHECKS, () -> said.size() + " checks");
        }
    }
}
