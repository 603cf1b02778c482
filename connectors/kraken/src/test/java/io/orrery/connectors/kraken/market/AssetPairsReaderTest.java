package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.Recordings;
import io.orrery.connectors.kraken.wire.KrakenNames;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class AssetPairsReaderTest {
    private static final String BITCOIN = "\"XXBTZUSD\":{\"altname\":\"XBTUSD\",\"wsname\":\"XBT/USD\","
        + "\"aclass_base\":\"currency\","
        + "\"base\":\"XXBT\",\"aclass_quote\":\"currency\",\"quote\":\"ZUSD\",\"pair_decimals\":1,\"cost_decimals\":5,"
        + "\"lot_decimals\":8,\"lot_multiplier\":1,\"fees\":[[0,0.4]],\"ordermin\":\"0.00005\",\"costmin\":\"0.5\","
        + "\"tick_size\":\"0.1\",\"status\":\"online\"}";

    private final KrakenNames names = new KrakenNames();
    private final List<InstrumentTerms> pairs = new ArrayList<>();

    private int read(String result) {
        UnsafeBuffer padded = Payloads.padded(result);
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(padded, 0, Payloads.length(padded));
        return new AssetPairsReader(names).read(cursor, pairs::add);
    }

    @Test
    void aPairIsDefinedByItsCommonNames() {
        assertEquals(0, read("{" + BITCOIN + "}"));
        assertEquals(
            List.of(new InstrumentTerms(
                InstrumentKind.SPOT, "BTC/USD", "BTC/USD", "BTC", "USD", 1, 8, 8, 1, 1, 5_000, Long.MAX_VALUE, 50_000_000)),
            pairs);
        assertEquals("BTC/USD", names.symbol("XXBTZUSD"));
        assertEquals("BTC/USD", names.symbol("XBTUSD"));
        assertEquals("BTC", names.asset("XXBT"));
        assertEquals("USD", names.asset("ZUSD"));
        assertEquals("BTC.F", names.asset("XBT.F"));
        assertEquals("SOL", names.asset("SOL"));
    }

    @Test
    void onePairThatCannotBeTakenLeavesTheOthers() {
        assertEquals(2, read("{\"A\":{},\"B\":{\"wsname\":\"B/USD\",\"altname\":5}," + BITCOIN + "}"));
        assertEquals(1, pairs.size());
    }

    @Test
    void theRecordedPairIsRead() {
        String recorded = Recordings.of("kraken").file("nautilus/http_asset_pairs_tokenized.json");
        assertEquals(0, read(PlainJson.tree(recorded).get("result").toString()));
        assertEquals("AAPLx/USD", pairs.get(0).symbol());
        assertEquals(2, pairs.get(0).priceScale());
        assertEquals(1, pairs.get(0).minQuantity());
    }
}
