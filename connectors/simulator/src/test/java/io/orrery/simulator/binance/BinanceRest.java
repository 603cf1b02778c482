package io.orrery.simulator.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.simulator.exchange.Background;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.SocketLoop;
import io.orrery.simulator.time.VenueClock;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.VenueSetting;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Asks a Binance without sockets. Its time stands still, and with it the market, unless it is let pass. */
final class BinanceRest implements AutoCloseable {
    static final String SYMBOL = "BTCUSDT";
    private static final ObjectMapper JSON = new ObjectMapper();

    private long now = 1_700_000_000_123_456_789L;
    final VenueClock clock = new VenueClock(() -> now);
    final FaultPlan faults = new FaultPlan(7);
    final Signer owner;
    final Signer counterparty;
    private final SocketLoop loop = new SocketLoop();
    private final BinanceVenue venue = new BinanceVenue(new VenueSetting(7, Background.USUAL, loop, clock, faults));

    BinanceRest() {
        Access access = venue.access();
        owner = new Signer(access.apiKey(), access.secret());
        counterparty = new Signer(access.more().get("counterpartyApiKey"), access.more().get("counterpartySecret"));
    }

    /** @param call {@code GET /api/v3/depth} */
    Reply open(String call, String query) {
        return sent(call, query, Map.of());
    }

    JsonNode market(String path, String query) {
        return json(open("GET /api/v3/" + path, query));
    }

    /** @param call {@code POST order} */
    Reply signed(Signer signer, String call, String parameters) {
        String query = (parameters.isEmpty() ? "" : parameters + "&") + "timestamp=" + clock.shownMillis();
        return sent(
            call.replace(" ", " /api/v3/"), query + "&signature=" + signer.sign(query), Map.of("x-mbx-apikey", signer.key()));
    }

    JsonNode mine(String call, String parameters) {
        return json(signed(owner, call, parameters));
    }

    JsonNode theirs(String call, String parameters) {
        return json(signed(counterparty, call, parameters));
    }

    Reply sent(String call, String query, Map<String, String> headers) {
        String[] words = call.split(" ");
        return venue.site().answer(new Request(words[0], words[1], query, headers, new byte[0], "10.0.0.1"));
    }

    /** Places an order of BTCUSDT, in the long form. */
    JsonNode place(String parameters) {
        return mine("POST order", "symbol=" + SYMBOL + "&newOrderRespType=FULL&" + parameters);
    }

    /** @param side bidPrice or askPrice */
    BigDecimal best(String side) {
        return new BigDecimal(market("ticker/bookTicker", "symbol=" + SYMBOL).get(side).asText());
    }

    /** @return free and locked */
    BigDecimal[] balance(String asset) {
        for (JsonNode balance : mine("GET account", "").get("balances")) {
            if (balance.get("asset").asText().equals(asset)) {
                return new BigDecimal[] {decimal(balance, "free"), decimal(balance, "locked")};
            }
        }
        throw new AssertionError("no " + asset);
    }

    /** Lets the market move. */
    void pass(long millis) {
        now += millis * 1_000_000;
    }

    void cancelAll() {
        signed(owner, "DELETE openOrders", "symbol=" + SYMBOL);
        signed(counterparty, "DELETE openOrders", "symbol=" + SYMBOL);
    }

    static BigDecimal decimal(JsonNode json, String name) {
        return new BigDecimal(json.get(name).asText());
    }

    static JsonNode json(Reply reply) {
        try {
            return JSON.readTree(new String(reply.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
