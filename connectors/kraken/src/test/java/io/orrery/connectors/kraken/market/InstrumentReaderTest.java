package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class InstrumentReaderTest {
    private static final InstrumentTerms BITCOIN = new InstrumentTerms(
        InstrumentKind.SPOT, "BTC/USD", "BTC/USD", "BTC", "USD", 1, 8, 8, 1, 1, 10_000, Long.MAX_VALUE, 50_000_000);

    private final List<InstrumentTerms> read = new ArrayList<>();

    @Test
    void scalesAreTheDecimalsThatTheVenueSends() {
        assertEquals(0, read(Examples.INSTRUMENTS));
        assertEquals(List.of(BITCOIN), read);
    }

    @Test
    void aTickMayBeMoreThanTheLastDecimal() {
        read(Examples.INSTRUMENTS.replace("\"price_increment\":0.1", "\"price_increment\":0.5"));
        assertEquals(5, read.get(0).tickSize());
    }

    @Test
    void aPairThatCannotBeTakenLeavesTheOthers() {
        String all = Examples.INSTRUMENTS;
        String bitcoin = all.substring(all.indexOf("{\"symbol\""), all.length() - 3);
        String nameless = bitcoin.replace("\"symbol\"", "\"other\"");
        String tooFine = bitcoin.replace("\"price_increment\":0.1", "\"price_increment\":0.01");
        String unscaled = bitcoin.replace("\"price_precision\":1", "\"price_precision\":99");
        String pairs = String.join(",", nameless, tooFine, "5", unscaled, bitcoin);
        assertEquals(4, read("{\"channel\":\"instrument\",\"type\":\"update\",\"data\":{\"pairs\":[" + pairs + "]}}"));
        assertEquals(List.of(BITCOIN), read);
    }

    @Test
    void aDamagedPayloadIsRefused() {
        assertEquals(Reason.TRUNCATED, assertThrows(
            PayloadRefusal.class, () -> read(Examples.INSTRUMENTS.substring(0, 300))).reason());
        assertEquals(0, read("{\"channel\":\"instrument\",\"type\":\"update\",\"data\":[]}"));
    }

    private int read(String payload) {
        UnsafeBuffer padded = Payloads.padded(payload);
        return new InstrumentReader().read(padded, 0, Payloads.length(padded), read::add);
    }
}
