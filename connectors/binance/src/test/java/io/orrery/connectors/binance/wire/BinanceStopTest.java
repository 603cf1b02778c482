package io.orrery.connectors.binance.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.wire.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinanceStopTest {
    private final BinanceStop stop = new BinanceStop(Endpoint.of("https://api.binance.com"), List.of("BTC/USDT", "ETH/USDT"),
        new Credentials("KEY", Secret.ofText("SECRET"), null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "200 | [{\"orderId\":1},{\"orderId\":2}] | 2",
        "200 | [] | 0",
        "400 | {\"code\":-2011,\"msg\":\"Unknown order sent.\"} | 0",
        "400 | {\"code\":-1021,\"msg\":\"Timestamp for this request is outside of the recvWindow.\"} | -1",
        "429 | {\"code\":-1003,\"msg\":\"Too many requests.\"} | -1",
        "503 | <html> | -1",
        "200 | {} | -1",
        "200 | [{\"orderId\":1} | -1"})
    void onlyWhatTheVenueListsOrDoesNotKnowSaysWhatWasOpen(int status, String body, int ended) {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING);
        assertEquals(ended, stop.ended(status, new UnsafeBuffer(padded), 0, bytes.length));
    }

    @Test
    void eachSymbolHasARequestOfItsOwnAtTheVenuesTime() {
        assertEquals(2, stop.requests());
        assertEquals("DELETE", stop.cancelAll(1, 1, 5_000_000, 7_000_000).method());
        String target = stop.cancelAll(1, 1, 5_000_000, 7_000_000).endpoint().target();
        assertTrue(target.startsWith("/api/v3/openOrders?symbol=ETHUSDT&timestamp=7&signature="), target);
    }
}
