package io.orrery.acceptance.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each law is broken once. */
class LawsTest {
    private final Laws laws = new Laws();

    @BeforeEach
    void define() {
        tell("VenueDefinition", Map.of());
        tell("AccountDefinition", Map.of());
        tell("InstrumentDefinition", Map.of("instrumentId", 1L));
        broken(0);
    }

    @Test
    void anInstrumentIsDefinedBeforeItIsTalkedOf() {
        tell("Trade", Map.of("instrumentId", 2L));
        broken(1);
    }

    @Test
    void nothingIsDefinedTwice() {
        tell("InstrumentDefinition", Map.of("instrumentId", 1L));
        broken(1);
    }

    @Test
    void aBookIsToldOnlyWhileItLivesAndBeginsWithASnapshot() {
        book();
        broken(1);
        feed("LIVE");
        book();
        broken(1);
        feed("LIVE");
        book("snapshot");
        book();
        broken(0);
        feed("STALE");
        book("snapshot");
        broken(1);
    }

    @Test
    void anOrderIsAcceptedOnceAndBeforeItIsFilled() {
        fill(7, 1, "2");
        broken(1);
        order("OrderAccepted", 8);
        order("OrderAccepted", 8);
        broken(1);
    }

    @Test
    void nothingComesAfterTheEnd() {
        order("OrderAccepted", 9);
        order("OrderCanceled", 9);
        broken(0);
        fill(9, 1, "2");
        broken(1);
        order("OrderCanceled", 9);
        broken(1);
    }

    @Test
    void aFillIsToldOnceAndLeavesLess() {
        order("OrderAccepted", 9);
        fill(9, 1, "2");
        broken(0);
        fill(9, 1, "1");
        broken(1);
        fill(9, 2, "1");
        broken(1);
        fill(9, 3, "0");
        broken(0);
    }

    @Test
    void aStatementIsAFenceThatCounts() {
        tell("StatementOpened", Map.of("statement", 5L));
        tell("BalanceStated", Map.of("statement", 5L));
        tell("StatementClosed", Map.of("statement", 5L, "lines", 1L));
        broken(0);
        tell("BalanceStated", Map.of("statement", 5L));
        broken(1);
        tell("StatementOpened", Map.of("statement", 6L));
        tell("StatementClosed", Map.of("statement", 6L, "lines", 1L));
        broken(1);
    }

    private void feed(String state) {
        tell("FeedStatus", Map.of("instrumentId", 1L, "state", state));
    }

    private void book(String... flags) {
        laws.onTold(new Told("BookUpdate", 0, Map.of("instrumentId", 1L), Set.of(flags), List.of(), List.of()));
    }

    private void order(String name, long orderId) {
        tell(name, Map.of("instrumentId", 1L, "orderId", orderId));
    }

    private void fill(long orderId, long tradeId, String leaves) {
        Map<String, Object> values = new HashMap<>(Map.of("instrumentId", 1L, "orderId", orderId, "tradeId", tradeId));
        values.put("quantity", BigDecimal.ONE);
        values.put("leavesQuantity", new BigDecimal(leaves));
        tell("OrderFilled", values);
    }

    private void tell(String name, Map<String, Object> values) {
        laws.onTold(new Told(name, 0, values, Set.of(), List.of(), List.of()));
    }

    private void broken(int count) {
        List<String> violations = laws.takeViolations();
        assertEquals(count, violations.size(), violations::toString);
    }
}
