package io.orrery.simulator.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BinanceSpotTest {
    private static final int CHECKS = 17;

    @Test
    void binancesOwnClientTradesWithEachKindOfKeyAndWatches() throws Exception {
        try (Simulation simulation = Simulation.start(SimOptions.of(8, "binance"))) {
            Served binance = simulation.served().get(0);

            List<String> said = NodeClients.run("binance-spot.mjs", binance.certificate(), binance.toJson().toString());

            assertEquals(List.of(), said.stream().filter(line -> line.startsWith("not ok ")).toList());
            assertEquals(CHECKS, said.stream().filter(line -> line.startsWith("ok ")).count(), () -> String.join("\n", said));
        }
    }
}
