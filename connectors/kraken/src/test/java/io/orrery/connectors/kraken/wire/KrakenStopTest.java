package io.orrery.connectors.kraken.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.HttpAsk;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KrakenStopTest {
    private final KrakenStop stop =
        new KrakenStop(Endpoint.of("https://api.kraken.com"), new Credentials("KEY", Secret.ofText("c2VjcmV0"), null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "200 | {\"error\":[],\"result\":{\"count\":4}} | 4",
        "200 | {\"result\":{\"pending\":true,\"count\":0},\"error\":[]} | 0",
        "200 | {\"error\":[\"WGeneral:Danger\"],\"result\":{\"count\":1}} | 1",
        "200 | {\"error\":[\"EAPI:Invalid nonce\"]} | -1",
        "200 | {\"error\":[\"EService:Busy\"],\"result\":{\"count\":0}} | -1",
        "200 | {\"error\":[],\"result\":{}} | -1",
        "200 | {\"error\":[],\"result\":{\"count\":-1}} | -1",
        "200 | <html> | -1",
        "502 | {\"error\":[],\"result\":{\"count\":0}} | -1"})
    void onlyAnAnswerThatCountsSaysThatNothingIsOpen(int status, String body, int ended) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING);
        assertEquals(ended, stop.ended(status, new UnsafeBuffer(padded), 0, bytes.length));
    }

    @Test
    void eachRequestHasAHigherNonceThanTheOneBefore() {
        HttpAsk first = stop.cancelAll(0, 1, 1_000_000_000L, 0);
        HttpAsk second = stop.cancelAll(0, 2, 1_000_000_000L, 0);
        assertEquals("POST", first.method());
        assertEquals("nonce=1000000", new String(first.body(), StandardCharsets.US_ASCII));
        assertEquals("nonce=1000001", new String(second.body(), StandardCharsets.US_ASCII));
        assertNotEquals(first.headers(), second.headers());
    }
}
