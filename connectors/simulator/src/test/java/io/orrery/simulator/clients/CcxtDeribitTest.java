package io.orrery.simulator.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CcxtDeribitTest {
    private static final int CHECKS = 45;

    @Test
    void ccxtTradesWatchesAndIsRefusedAsByDeribitItself() throws Exception {
        try (Simulation simulation = Simulation.start(SimOptions.of(7, "deribit"))) {
            Served deribit = simulation.served().get(0);

            List<String> said = NodeClients.run("ccxt-deribit.mjs", deribit.certificate(), deribit.toJson().toString());

            assertEquals(List.of(), said.stream().filter(line -> !line.startsWith("ok ")).toList());
            assertTrue(said.size() >= CHECKS, () -> said.size() + " checks");
        }
    }
}
