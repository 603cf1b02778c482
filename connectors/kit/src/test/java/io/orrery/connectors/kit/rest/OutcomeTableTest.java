package io.orrery.connectors.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutcomeTableTest {
    private final OutcomeTable table = new OutcomeTable()
        .with(Outcome.REFUSED, -2010, -1021, -1008)
        .with(Outcome.UNKNOWN, -1007, -1006)
        .with(Outcome.KNOWN, -9001);

    /** Status, readable, code. */
    @ParameterizedTest
    @CsvSource({
        "200, true,      0, DONE",
        "201, true,      0, DONE",
        "200, false,     0, UNKNOWN",
        "200, true,    -17, UNKNOWN",
        "200, true,  -2010, REFUSED",
        "200, false, -2010, UNKNOWN",
        "400, true,  -2010, REFUSED",
        "400, true,  -1007, UNKNOWN",
        "400, true,  -9001, KNOWN",
        "400, true,    -17, REFUSED",
        "401, false,     0, REFUSED",
        "403, false,     0, REFUSED",
        "404, false,     0, REFUSED",
        "408, false,     0, UNKNOWN",
        "409, true,    -17, UNKNOWN",
        "418, false,     0, REFUSED",
        "425, false,     0, UNKNOWN",
        "429, false,     0, REFUSED",
        "500, false,     0, UNKNOWN",
        "502, false,     0, UNKNOWN",
        "503, true,  -1008, REFUSED",
        "503, true,    -17, UNKNOWN",
        "504, false,     0, UNKNOWN",
        "302, false,     0, UNKNOWN",
        "100, false,     0, UNKNOWN"})
    void anAnswerMeansNoMoreThanItProves(int status, boolean readable, long code, Outcome expected) {
        assertEquals(expected, table.of(status, readable, code));
    }

    @Test
    void whatNeverLeftDidNotHappen() {
        assertEquals(Outcome.NOT_SENT, OutcomeTable.ofFailure(false));
        assertEquals(Outcome.UNKNOWN, OutcomeTable.ofFailure(true));
        assertTrue(Outcome.NOT_SENT.isNothing() && Outcome.REFUSED.isNothing());
        assertFalse(Outcome.UNKNOWN.isNothing() || Outcome.KNOWN.isNothing() || Outcome.DONE.isNothing());
    }

    @Test
    void aCodeHasOneMeaning() {
        assertThrows(IllegalArgumentException.class, () -> table.with(Outcome.DONE, -2010));
    }
}
