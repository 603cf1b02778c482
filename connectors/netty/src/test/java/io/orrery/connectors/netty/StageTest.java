package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.OffsetEpochNanoClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StageTest {
    private static final long PATIENT = TimeUnit.SECONDS.toNanos(15);

    private final EpochNanoClock clock = new OffsetEpochNanoClock();
    private final HeardHttp heard = new HeardHttp();

    /** The name is nobody's: whoever looked for it in earnest would not find it. */
    @ParameterizedTest
    @ValueSource(strings = {"https://venue.invalid", "http://venue.invalid:1"})
    void whateverIsAskedInARehearsalIsAnsweredByNobodyButThisProcess(String venue) {
        Endpoint endpoint = Endpoint.of(venue);
        byte[] body = "nonce=1".getBytes(StandardCharsets.US_ASCII);
        try (Driver driver = new NettyDriverFactory().rehearsal(clock)) {
            Http http = driver.http(HttpOptions.DEFAULTS);
            for (int i = 1; i <= 50; i++) {
                http.ask(new HttpAsk(
                    i, i % 2 == 0 ? "POST" : "DELETE", endpoint.withTarget("/orders?all=true"), List.of("API-Key", "key"),
                    i % 2 == 0 ? body : new byte[0], PATIENT, Disclosure.RECEIVED), heard);
                until(driver, i);
                assertEquals(i + " 404 ", heard.all.get(i - 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void itIsFoundAgainByEachConnection(int connections) {
        try (Driver driver = new NettyDriverFactory().rehearsal(clock)) {
            for (int i = 1; i <= connections; i++) {
                Http http = driver.http(new HttpOptions(1, 1, 1_000, PATIENT, PATIENT));
                http.ask(HttpAsk.get(i, Endpoint.of("https://venue.invalid"), PATIENT), heard);
            }
            until(driver, connections);
            heard.all.forEach(line -> assertEquals("404", line.split(" ")[1]));
        }
    }

    private void until(Driver driver, int count) {
        long end = System.nanoTime() + PATIENT;
        while (heard.all.size() < count && System.nanoTime() < end) {
            driver.poll(clock.nanoTime());
            Thread.yield();
        }
        assertEquals(count, heard.all.size());
    }
}
