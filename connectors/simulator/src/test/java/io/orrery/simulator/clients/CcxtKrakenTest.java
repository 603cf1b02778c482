package io.orrery.simulator.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CcxtKrakenTest {
    private static final int CHECKS = 38;

    @Test
    void ccxtTradesWatchesAndIsRefusedAsByKrakenItself() throws Exception {
        try (Simulation simulation = Simulation.start(SimOptions.of(7, "kraken"))) {
            Served kraken = simulation.served().get(0);

            List<String> said = NodeClients.run("ccxt-kraken.mjs", kraken.certificate(), kraken.toJson().toString());

            assertEquals(List.of(), said.stream().filter(line -> !line.startsWith("ok ")).toList());
            assertTrue(said.size() >= CHECKS, () -> said.size() + " checks");
        }
    }
}
