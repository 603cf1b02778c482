package io.orrery.connectors.kraken.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class VenueReasonsTest {
    private static String meaning(String text) {
        UnsafeBuffer padded = Payloads.padded("\"" + text + "\"");
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(padded, 0, Payloads.length(padded));
        ErrorText error = new ErrorText();
        error.clear();
        error.read(cursor);
        return VenueReasons.outcome(error) + " " + VenueReasons.reason(error);
    }

    @Test
    void everyErrorOfTheDocumentsHasItsMeaning() {
        Map<String, String> meanings = new TreeMap<>();
        meanings.put("EOrder:Insufficient funds", "REFUSED BALANCE");
        meanings.put("EOrder:Order minimum not met", "REFUSED FILTER");
        meanings.put("EOrder:Cost minimum not met", "REFUSED FILTER");
        meanings.put("EOrder:Tick size check failed", "REFUSED FILTER");
        meanings.put("EOrder:Invalid price", "REFUSED FILTER");
        meanings.put("EOrder:Post only order", "REFUSED WOULD_TAKE");
        meanings.put("EOrder:Unknown order", "REFUSED UNKNOWN_ORDER");
        meanings.put("EOrder:Rate limit exceeded", "REFUSED RATE_LIMIT");
        meanings.put("EOrder:Orders limit exceeded", "REFUSED RATE_LIMIT");
        meanings.put("EAPI:Rate limit exceeded", "REFUSED RATE_LIMIT");
        meanings.put("EGeneral:Invalid arguments:volume", "REFUSED FILTER");
        meanings.put("EGeneral:Permission denied", "REFUSED PERMISSION");
        meanings.put("EAPI:Invalid key", "REFUSED PERMISSION");
        meanings.put("EService:Market in post_only mode", "REFUSED CLOSED");
        meanings.put("EService:Deadline elapsed", "REFUSED EXPIRED");
        meanings.put("EService:Unavailable", "UNKNOWN OTHER");
        meanings.put("EService:Busy", "UNKNOWN OTHER");
        meanings.put("EService:Timeout", "UNKNOWN OTHER");
        meanings.put("EGeneral:Internal error", "UNKNOWN OTHER");
        meanings.put("EOrder:Margin position size exceeded", "REFUSED OTHER");
        meanings.put("ENew:Nobody knows", "UNKNOWN OTHER");
        meanings.put("EOrder", "UNKNOWN OTHER");
        meanings.put("", "UNKNOWN OTHER");
        meanings.put("an \\\"escape\\\"", "UNKNOWN OTHER");
        meanings.forEach((text, meaning) -> assertEquals(meaning, meaning(text), text));
    }
}
