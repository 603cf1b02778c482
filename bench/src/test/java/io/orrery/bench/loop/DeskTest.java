package io.orrery.bench.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.orrery.bench.way.Traffic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account at the peer: a session that compares itself with it must find no difference. */
final class DeskTest {
    private final Day day = new Day(200, 7);
    private final EmbeddedChannel channel =
        new EmbeddedChannel(new Door(new Desk(day, (lots, bytes, time) -> { }), (mark, bytes, time) -> { }));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
        day.free();
    }

    @Test
    void aStatementTellsWhatOrdersMadeOfTheAccount() {
        String symbol = Traffic.symbol(0);
        String asset = symbol.substring(0, symbol.length() - Traffic.QUOTE.length());
        assertEquals("1000000000", free(Traffic.QUOTE));
        order(symbol, "BUY", "100.0001", "50000.01");
        assertEquals("1000000100.0001", free(asset));
        assertEquals("994999993.999999", free(Traffic.QUOTE), "1000000000 - 100.0001 * 50000.01");
        order(symbol, "SELL", "100.0001", "50000.02");
        assertEquals("1000000000.0000", free(asset));
        assertEquals("1000000001.000001", free(Traffic.QUOTE));
    }

    private void order(String symbol, String side, String quantity, String price) {
        channel.writeInbound(new TextWebSocketFrame("{\"id\":7,\"method\":\"order.place\",\"params\":{\"symbol\":\"" + symbol
            + "\",\"side\":\"" + side + "\",\"quantity\":\"" + quantity + "\",\"price\":\"" + price
            + "\",\"newClientOrderId\":\"mine\"}}"));
        String told = "";
        for (TextWebSocketFrame frame = channel.readOutbound(); frame != null; frame = channel.readOutbound()) {
            told = frame.text();
            frame.release();
        }
        assertTrue(told.contains("\"X\":\"FILLED\"") && told.contains("\"S\":\"" + side + "\""), told);
    }

    private String free(String asset) {
        channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/api/v3/account"));
        FullHttpResponse response = channel.readOutbound();
        try {
            String text = response.content().toString(StandardCharsets.US_ASCII);
            return Day.text(text, "\"asset\":\"" + asset + "\",\"free\":\"", "\"");
        } finally {
            response.release();
        }
    }
}
