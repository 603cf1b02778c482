package io.orrery.connectors.deribit.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.wire.HttpAsk;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeribitStopTest {
    private final DeribitStop stop =
        new DeribitStop(DeribitNetworks.all().get("testnet"), new Credentials("KEY", Secret.ofText("SECRET"), null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "200 | {\"jsonrpc\":\"2.0\",\"result\":12,\"usOut\":1} | 12",
        "200 | {\"jsonrpc\":\"2.0\",\"result\":0} | 0",
        "400 | {\"jsonrpc\":\"2.0\",\"error\":{\"code\":13004,\"message\":\"invalid_credentials\"}} | -1",
        "200 | {\"jsonrpc\":\"2.0\",\"error\":{\"code\":10028,\"message\":\"too_many_requests\"}} | -1",
        "200 | {\"jsonrpc\":\"2.0\",\"result\":\"ok\"} | -1",
        "200 | {\"jsonrpc\":\"2.0\"} | -1",
        "502 | {\"result\":0} | -1"})
    void onlyACountSaysThatNothingIsOpen(int status, String body, int ended) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING);
        assertEquals(ended, stop.ended(status, new UnsafeBuffer(padded), 0, bytes.length));
    }

    @Test
    void aRequestIsSignedAtTheVenuesTime() {
        HttpAsk ask = stop.cancelAll(0, 1, 5_000_000, 7_000_000);
        assertEquals("/api/v2/private/cancel_all", ask.endpoint().target());
        assertTrue(ask.headers().get(1).startsWith("deri-hmac-sha256 id=KEY,ts=7,sig="), ask.headers().toString());
    }
}
