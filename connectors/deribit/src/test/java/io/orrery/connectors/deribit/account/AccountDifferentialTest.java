package io.orrery.connectors.deribit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.Mutations;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Orders and executions with something wrong in them: read as Jackson and BigDecimal do, or refused. */
class AccountDifferentialTest {
    private static final String ORDER = ExecutionExamples.ORDER;
    private static final String TRADE = ExecutionExamples.TRADE;
    private static final int COUNT = 20_000;

    private final DeribitInstruments instruments = Traded.instruments("BTC-PERPETUAL");
    private final AccountFields fields = new AccountFields(instruments.symbols());
    private final OrderReader orders = new OrderReader(fields);
    private final TradeReader trades = new TradeReader(instruments, fields);

    private void enter(DirectBuffer buffer, int offset, int length) {
        fields.wrap(buffer, offset, length);
    }

    private String order(DirectBuffer buffer, int offset, int length) {
        enter(buffer, offset, length);
        OrderState order = orders.read();
        leave();
        return order.instrument() == null ? "other" : order.orderId() + " " + order.side() + " " + order.price() + " "
            + order.quantity() + " " + order.filled() + " " + order.status() + " " + order.venueTime();
    }

    private String trade(DirectBuffer buffer, int offset, int length) {
        enter(buffer, offset, length);
        OwnTrade trade = trades.read();
        leave();
        return trade.instrument() == null ? "other" : trade.sequence() + " " + trade.side() + " " + trade.price() + " "
            + trade.quantity() + " " + trade.fee() + " " + trade.venueTime();
    }

    private void leave() {
        fields.cursor.finish();
    }

    private static String theirOrder(String payload) {
        JsonNode order = PlainJson.tree(payload);
        if (!order.path("instrument_name").asText().equals("BTC-PERPETUAL")) {
            return "other";
        }
        return label(order.path("label").asText()) + " " + order.path("direction").asText().toUpperCase(Locale.ROOT) + " "
            + (order.path("price").isTextual() ? "0" : scaled(order.path("price"), 5)) + " "
            + scaled(order.path("amount"), 4) + " "
            + (order.path("filled_amount").isNumber() || order.path("filled_amount").isTextual()
                ? scaled(order.path("filled_amount"), 4) : "0")
            + " " + order.path("order_state").asText().toUpperCase(Locale.ROOT) + " "
            + nanos(order.path("last_update_timestamp"));
    }

    private static String theirTrade(String payload) {
        JsonNode trade = PlainJson.tree(payload);
        if (!trade.path("instrument_name").asText().equals("BTC-PERPETUAL")) {
            return "other";
        }
        String fee = trade.path("fee").isNull() ? "0"
            : new BigDecimal(trade.path("fee").asText()).setScale(12, RoundingMode.HALF_EVEN).unscaledValue().toString();
        return scaled(trade.path("trade_seq"), 0) + " " + trade.path("direction").asText().toUpperCase(Locale.ROOT) + " "
            + scaled(trade.path("price"), 5) + " " + scaled(trade.path("amount"), 4) + " " + fee + " "
            + nanos(trade.path("timestamp"));
    }

    private static long label(String text) {
        return text.matches("or[0-9a-f]{16}") ? Math.max(0, Long.parseUnsignedLong(text.substring(2), 16)) : 0;
    }

    private static String nanos(JsonNode millis) {
        return new BigDecimal(millis.asText()).movePointRight(6).setScale(0, RoundingMode.UNNECESSARY).toBigInteger().toString();
    }

    private static String scaled(JsonNode number, int scale) {
        return new BigDecimal(number.asText()).setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().toString();
    }

    @Test
    void ordersAreReadAsAnotherReaderDoesOrRefused() {
        agree(ORDER, this::order, AccountDifferentialTest::theirOrder);
    }

    @Test
    void executionsAreReadAsAnotherReaderDoesOrRefused() {
        agree(TRADE, this::trade, AccountDifferentialTest::theirTrade);
    }

    private interface Ours {
        String read(DirectBuffer buffer, int offset, int length);
    }

    private static void agree(String good, Ours ours, UnaryOperator<String> theirs) {
        Mutations mutations = new Mutations(11, List.of("price", "amount", "order_id", "instrument_name", "label", "fee"));
        int read = 0;
        for (int i = 0; i < COUNT; i++) {
            String payload = i == 0 ? good : mutations.of(good);
            UnsafeBuffer padded = Payloads.padded(payload);
            String told;
            try {
                told = ours.read(padded, 0, Payloads.length(padded));
            } catch (PayloadRefusal refusal) {
                continue;
            }
            String expected;
            try {
                expected = theirs.apply(payload);
            } catch (NumberFormatException beyondIt) { // a number that nobody needs, with an exponent of ten digits
                continue;
            }
            read++;
            assertEquals(expected, told, payload);
        }
        assertTrue(read > COUNT / 20, read + " were read");
    }

    @Test
    void readingAllocatesNothing() {
        UnsafeBuffer order = Payloads.padded(ORDER);
        UnsafeBuffer trade = Payloads.padded(TRADE);
        long bytes = Allocation.leastOf(2_000, () -> {
            for (int i = 0; i < 10; i++) {
                enter(order, 0, Payloads.length(order));
                orders.read();
                enter(trade, 0, Payloads.length(trade));
                trades.read();
            }
        });
        assertEquals(0, bytes);
    }
}
