package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class InstrumentsReaderTest {
    private static final String SPOT = """
        {"tick_size":0.0001,"settlement_period":null,"quote_currency":"USDC","min_trade_amount":0.0001,"kind":"spot",
        "is_active":false,"instrument_name":"ETH_USDC","expiration_timestamp":32503708800000,"contract_size":1e-4,
        "base_currency":"ETH"}""";

    private final InstrumentsReader reader = new InstrumentsReader();
    private final List<DeribitInstrument> read = new ArrayList<>();

    private int read(String answer) {
        UnsafeBuffer padded = Payloads.padded(answer);
        return reader.read(padded, 0, Payloads.length(padded), read::add);
    }

    @Test
    void spotHasNoEndAndNoAssetToSettleIn() {
        assertEquals(0, read("{\"result\":" + SPOT + "}"));
        DeribitInstrument spot = read.get(0);
        assertEquals(InstrumentKind.SPOT, spot.kind());
        assertEquals(0, spot.expiry());
        assertEquals("", spot.settleAsset());
        assertEquals(false, spot.isActive());
        assertEquals("0.0001", spot.contractSize().toPlainString());
    }

    @Test
    void oneThatCantBeReadDoesNotKeepTheOthers() {
        assertEquals(3, read("{\"result\":[" + SPOT.replace("0.0001", "0") + ",7," + SPOT.replace("\"kind\"", "\"tick_size\"")
            + "," + SPOT + "]}"));
        assertEquals(1, read.size());
    }

    @Test
    void anAnswerThatIsDamagedAsAWholeIsRefused() {
        for (String damaged : new String[] {
            "", "[]", "{}", "{\"error\":{\"code\":1}}", "{\"result\":[{\"kind\":", "{\"result\":7}"}) {
            assertThrows(PayloadRefusal.class, () -> read(damaged), damaged);
        }
    }

    @Test
    void everyRecordedInstrumentIsRead() {
        Recordings recordings = Recordings.of("deribit");
        int plain = 0;
        for (String answer : recordings.received("cryptofeed_deribit.jsonl.gz")) {
            JsonNode result = PlainJson.tree(answer).path("result");
            if (result.path(0).has("tick_size")) {
                assertEquals(0, read(answer));
                for (JsonNode instrument : result) {
                    same(instrument, read.get(plain++));
                }
            }
        }
        assertEquals(1_017, read.size());
    }

    private static void same(JsonNode plain, DeribitInstrument read) {
        String name = plain.get("instrument_name").asText();
        assertEquals(name, read.name());
        assertEquals(plain.get("base_currency").asText(), read.baseAsset());
        assertEquals(plain.get("quote_currency").asText(), read.quoteAsset());
        assertEquals(0, plain.get("tick_size").decimalValue().compareTo(read.tickSize()), name);
        assertEquals(0, plain.get("contract_size").decimalValue().compareTo(read.contractSize()), name);
        assertEquals(0, plain.get("min_trade_amount").decimalValue().compareTo(read.minAmount()), name);
        boolean endless = plain.get("settlement_period").asText().equals("perpetual");
        long expiry = TimeUnit.MILLISECONDS.toNanos(plain.get("expiration_timestamp").asLong());
        assertEquals(endless ? 0 : expiry, read.expiry(), name);
        InstrumentName named = InstrumentName.parse(name);
        assertEquals(named.kind(), read.kind());
        assertEquals(named.base(), read.baseAsset());
        assertEquals(named.quote(), read.quoteAsset());
        if (plain.has("settlement_currency")) {
            assertEquals(plain.get("settlement_currency").asText(), read.settleAsset());
        }
    }
}
