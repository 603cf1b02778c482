package io.orrery.connectors.deribit.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.deribit.account.Traded;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.venue.TradedInstrument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderMessagesTest {
    private static final long ORDER = 0x1000000000005L;

    private final TradedInstrument instrument = Traded.instruments("BTC-PERPETUAL").of(1);
    private final OrderMessages messages = new OrderMessages();
    private final UnsafeBuffer to = new UnsafeBuffer(new byte[OrderMessages.ROOM]);
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder read = new MessageHeaderDecoder();
    private final NewOrderDecoder decoder = new NewOrderDecoder();

    private NewOrderEncoder encoder(OrderType type, TimeInForce inForce) {
        return new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(ORDER).price(5_000_050_000L).quantity(100_000)
            .accountId(1).strategyId(1).instrumentId(1).side(Side.BUY).orderType(type).timeInForce(inForce).triggerPrice(0)
            .trailingOffset(0).displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF);
    }

    private NewOrderDecoder order() {
        return decoder.wrapAndApplyHeader(buffer, 0, read);
    }

    private String place() {
        return to.getStringWithoutLengthAscii(0, messages.place(7, order(), instrument, to));
    }

    private JsonNode params() {
        return PlainJson.tree(place()).path("params");
    }

    @Test
    void aLimitOrderIsWrittenInPlainDigits() {
        encoder(OrderType.LIMIT, TimeInForce.GTC);

        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"private/buy\",\"params\":{\"instrument_name\":\"BTC-PERPETUAL\","
            + "\"amount\":10,\"type\":\"limit\",\"label\":\"or0001000000000005\",\"time_in_force\":\"good_til_cancelled\","
            + "\"price\":50000.5}}", place());
    }

    @ParameterizedTest
    @CsvSource({
        "LIMIT, IOC, limit, immediate_or_cancel", "LIMIT, FOK, limit, fill_or_kill", "LIMIT, DAY, limit, good_til_day",
        "LIMIT, POST_ONLY, limit, good_til_cancelled", "MARKET, IOC, market, immediate_or_cancel",
        "MARKET_LIMIT, GTC, market_limit, good_til_cancelled", "STOP, GTC, stop_market, good_til_cancelled",
        "STOP_LIMIT, GTC, stop_limit, good_til_cancelled", "TAKE_PROFIT, GTC, take_market, good_til_cancelled",
        "TAKE_PROFIT_LIMIT, GTC, take_limit, good_til_cancelled", "TRAILING_STOP, GTC, trailing_stop, good_til_cancelled"})
    void everyTypeAndTimeInForceIsWrittenAsTheVenueNamesIt(
        OrderType type, TimeInForce inForce, String typeName, String inForceName) {
        encoder(type, inForce).triggerPrice(4_900_000_000L).trailingOffset(12_300_000);
        JsonNode params = params();

        assertEquals(typeName, params.get("type").asText());
        assertEquals(inForceName, params.get("time_in_force").asText());
        assertEquals(inForce == TimeInForce.POST_ONLY, params.has("post_only") && params.has("reject_post_only"));
        assertEquals(OrderMessages.hasLimit(type), params.has("price"));
        assertEquals(OrderMessages.isTriggered(type), params.has("trigger"));
        assertEquals(type == OrderType.TRAILING_STOP ? "123" : "", params.path("trigger_offset").asText());
        assertEquals(OrderMessages.isTriggered(type) && type != OrderType.TRAILING_STOP, params.has("trigger_price"));
    }

    @Test
    void triggersDisplayAndReduceOnlyAreWritten() {
        encoder(OrderType.STOP, TimeInForce.GTC).trigger(Trigger.MARK).triggerPrice(1).displayQuantity(1).reduceOnly(Switch.ON);
        JsonNode params = params();

        assertEquals("mark_price", params.get("trigger").asText());
        assertEquals("0.00001", params.get("trigger_price").decimalValue().toPlainString());
        assertEquals("0.0001", params.get("display_amount").decimalValue().toPlainString());
        assertTrue(params.get("reduce_only").asBoolean());
    }

    @Test
    void numbersAreThoseThatWereMeantToTheLastDigit() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            long price = random.nextLong(Long.MAX_VALUE) >> random.nextInt(62);
            long quantity = random.nextLong(Long.MAX_VALUE) >> random.nextInt(62);
            encoder(OrderType.LIMIT, TimeInForce.GTC).price(price).quantity(quantity);
            JsonNode params = params();
            assertEquals(0, BigDecimal.valueOf(price, 5).compareTo(params.get("price").decimalValue()));
            assertEquals(0, BigDecimal.valueOf(quantity, 4).compareTo(params.get("amount").decimalValue()));
        }
    }

    @Test
    void writingACommandAllocatesNothing() {
        encoder(OrderType.LIMIT, TimeInForce.POST_ONLY);
        LiveOrders live = new LiveOrders(64, 8);
        int slot = live.add(ORDER, 1, 1, 1, 1);
        live.name(slot, "ETH-123456".getBytes(StandardCharsets.US_ASCII), 10);
        long bytes = Allocation.leastOf(20_000, () -> {
            messages.place(7, order(), instrument, to);
            messages.cancel(8, ORDER, slot, live, to);
            messages.cancel(9, ORDER, LiveOrders.UNKNOWN, live, to);
            messages.cancelAll(10, instrument, to);
        });
        assertEquals(0, bytes);
    }

    @Test
    void endedOrdersAreRememberedAsLongAsThereIsRoom() {
        LiveOrders live = new LiveOrders(8, 2);
        for (int i = 1; i <= 100; i++) {
            int slot = live.add(i, 1, 1, 1, i);
            live.accept(slot);
            live.end(slot);
            assertTrue(live.isEnded(live.find(i)) && (i == 1 || live.isEnded(live.find(i - 1))));
            assertEquals(LiveOrders.UNKNOWN, live.find(i - 2));
        }
        for (int i = 1; i <= 6; i++) {
            assertTrue(live.add(1_000 + i, 1, 1, 1, i) >= 0);
        }
        assertEquals(LiveOrders.UNKNOWN, live.add(2_000, 1, 1, 1, 1));
    }
}
