package io.orrery.connectors.binance.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.rest.Outcome;
import io.orrery.connectors.kit.testing.Payloads;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueReasonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-2010 | Account has insufficient balance for requested action. | BALANCE",
        "-2010 | Order would immediately match and take. | WOULD_TAKE",
        "-2010 | Duplicate order sent. | DUPLICATE",
        "-2010 | Market is closed. | CLOSED",
        "-2010 | Order would trigger immediately. | FILTER",
        "-2010 | Stop loss limit orders are not supported for this symbol. | UNSUPPORTED",
        "-2010 | This symbol is not permitted for this account. | PERMISSION",
        "-2010 | Something new. | OTHER",
        "-2011 | Unknown order sent. | UNKNOWN_ORDER",
        "-2038 | Order amend (quantity increase) is not supported. | UNSUPPORTED",
        "-2013 | Order does not exist. | UNKNOWN_ORDER",
        "-1013 | Filter failure: NOTIONAL | FILTER",
        "-1013 | Whatever else | FILTER",
        "-1015 | Too many new orders. | RATE_LIMIT",
        "-1021 | Timestamp for this request is outside of the recvWindow. | OTHER",
        "-2015 | Invalid API-key, IP, or permissions for action. | PERMISSION",
        "-1111 | Parameter has too much precision. | FILTER"})
    void codesAndMessagesHaveReasons(long code, String message, VenueReason reason) {
        JsonCursor cursor = new JsonCursor();
        UnsafeBuffer text = Payloads.padded("\"" + message + "\"");
        cursor.wrap(text, 0, Payloads.length(text));
        cursor.text();

        assertEquals(reason, VenueReasons.of(code, cursor.textWord(0), cursor.textWord(1), cursor.textWord(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "200, true, 0, DONE", "200, false, 0, UNKNOWN", "400, true, -2010, REFUSED", "503, true, -1008, REFUSED",
        "503, true, -1007, UNKNOWN", "400, true, -1006, UNKNOWN", "500, true, -1000, UNKNOWN", "409, true, -2021, UNKNOWN",
        "429, true, -1015, REFUSED", "418, true, -1003, REFUSED", "504, false, 0, UNKNOWN", "400, true, -9999, REFUSED"})
    void onlyEvidenceMakesAnOutcomeKnown(int status, boolean readable, long code, Outcome outcome) {
        assertEquals(outcome, VenueReasons.outcome(status, readable, code));
    }
}
