package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.Recordings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class ExchangeInfoReaderTest {
    private static final String BITCOIN = """
        {"symbol":"BTCUSDT","status":"TRADING","baseAsset":"BTC","quoteAsset":"USDT","quoteAssetPrecision":8,"filters":[
        {"filterType":"PRICE_FILTER","minPrice":"0.01000000","maxPrice":"1000000.00000000","tickSize":"0.01000000"},
        {"minQty":"0.00001000","maxQty":"9000.00000000","stepSize":"0.00001000","filterType":"LOT_SIZE"},
        {"filterType":"MARKET_LOT_SIZE","minQty":"0","maxQty":"1.5","stepSize":"0"},
        {"filterType":"NOTIONAL","minNotional":"5.00000000","applyMinToMarket":true}]}
        """;
    private static final SpotInstrument BITCOIN_READ =
        new SpotInstrument("BTCUSDT", true, "BTC", "USDT", 2, 5, 8, 1, 1, 1, 900_000_000, 500_000_000);

    private final List<SpotInstrument> read = new ArrayList<>();

    @Test
    void scalesAreTheDecimalsOfTickAndLot() {
        assertEquals(0, read("{\"timezone\":\"UTC\",\"symbols\":[" + BITCOIN + "]}"));
        assertEquals(List.of(BITCOIN_READ), read);
    }

    @Test
    void anInstrumentThatCannotBeTakenLeavesTheOthers() {
        String nameless = BITCOIN.replace("\"symbol\"", "\"other\"");
        String tooFine = BITCOIN.replace("9000.00000000", "9000.00000001");
        String noNumber = BITCOIN.replace("\"0.01000000\"}", "null}");
        assertEquals(4, read("{\"symbols\":[" + String.join(",", nameless, tooFine, "5", noNumber, BITCOIN) + "]}"));
        assertEquals(List.of(BITCOIN_READ), read);
    }

    @Test
    void anInstrumentWithoutFiltersHasTheDecimalsOfTheWire() {
        read("{\"symbols\":[{\"symbol\":\"A\",\"status\":\"BREAK\",\"baseAsset\":\"B\",\"quoteAsset\":\"C\",\"filters\":[]}]}");
        assertEquals(List.of(new SpotInstrument("A", false, "B", "C", 8, 8, 8, 0, 0, 0, 0, 0)), read);
    }

    @Test
    void anAnswerThatIsNoneIsRefused() {
        assertEquals(Reason.MISSING_KEY, assertThrows(PayloadRefusal.class, () -> read("{}")).reason());
        assertEquals(Reason.TRUNCATED, assertThrows(PayloadRefusal.class, () -> read("{\"symbols\":[" + BITCOIN)).reason());
        assertEquals(Reason.WRONG_TYPE, assertThrows(PayloadRefusal.class, () -> read("<html>")).reason());
    }

    @Test
    void theRecordedAnswerIsReadAsATreeReadsIt() {
        String answer = Recordings.of("binance_spot").received("cryptofeed_binance.jsonl.gz").get(0);
        assertEquals(0, read(answer));
        JsonNode symbols = PlainJson.tree(answer).get("symbols");
        assertTrue(symbols.size() > 1_000);
        assertEquals(symbols.size(), read.size());
        for (int i = 0; i < symbols.size(); i++) {
            JsonNode symbol = symbols.get(i);
            SpotInstrument instrument = read.get(i);
            assertEquals(symbol.get("symbol").asText(), instrument.symbol());
            assertEquals(symbol.get("status").asText().equals("TRADING"), instrument.isTrading());
            assertEquals(filter(symbol, "PRICE_FILTER", "tickSize"), value(instrument.tickSize(), instrument.priceScale()));
            assertEquals(filter(symbol, "LOT_SIZE", "stepSize"), value(instrument.lotSize(), instrument.quantityScale()));
            assertEquals(filter(symbol, "LOT_SIZE", "maxQty"), value(instrument.maxQuantity(), instrument.quantityScale()));
            assertEquals(filter(symbol, "MIN_NOTIONAL", "minNotional"), value(instrument.minNotional(), instrument.quoteScale()));
        }
    }

    private static BigDecimal filter(JsonNode symbol, String type, String key) {
        for (JsonNode filter : symbol.get("filters")) {
            if (filter.get("filterType").asText().equals(type)) {
                return new BigDecimal(filter.get(key).asText()).stripTrailingZeros();
            }
        }
        return BigDecimal.ZERO;
    }

    private static BigDecimal value(long value, int scale) {
        return BigDecimal.valueOf(value, scale).stripTrailingZeros();
    }

    private int read(String answer) {
        UnsafeBuffer padded = Payloads.padded(answer);
        return new ExchangeInfoReader().read(padded, 0, Payloads.length(padded), read::add);
    }
}
