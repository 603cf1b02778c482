package io.orrery.connectors.kraken.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kraken.KrakenInstrument;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.wire.KrakenRates;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class OrderMessagesTest {
    private static final long ORDER = 0xabcL;
    private static final long EXPIRY = 1_767_225_600_123_456_789L;

    private final OrderMessages messages = new OrderMessages();
    private final UnsafeBuffer out = new UnsafeBuffer(new byte[OrderMessages.ROOM]);
    private final UnsafeBuffer in = new UnsafeBuffer(new byte[256]);
    private final NewOrderDecoder order = new NewOrderDecoder();
    private final KrakenInstrument instrument = instrument();

    OrderMessagesTest() {
        messages.token("T0ken/+=");
    }

    private static KrakenInstrument instrument() {
        KrakenInstruments instruments = new KrakenInstruments(1, new KrakenRates());
        instruments.add(
            new FeedInstrument(1, "BTC/USD", 1, 8),
            new InstrumentTerms(InstrumentKind.SPOT, "BTC/USD", "BTC/USD", "BTC", "USD", 1, 8, 5, 1, 1, 0, 9, 0));
        return instruments.of(1);
    }

    private NewOrderEncoder order(OrderType type, TimeInForce timeInForce) {
        return new NewOrderEncoder().wrapAndApplyHeader(in, 0, new MessageHeaderEncoder()).orderId(ORDER).price(520_001)
            .quantity(1_500_000).accountId(1).strategyId(1).instrumentId(1).side(Side.SELL).orderType(type)
            .timeInForce(timeInForce).triggerPrice(0).trailingOffset(0).displayQuantity(0)
            .expireTime(timeInForce == TimeInForce.GTD ? EXPIRY : 0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF);
    }

    private String placed() {
        order.wrapAndApplyHeader(in, 0, new MessageHeaderDecoder());
        return text(messages.place(5, order, instrument, out));
    }

    private String text(int length) {
        return out.getStringWithoutLengthAscii(0, length);
    }

    @Test
    void aLimitOrderIsWrittenByteForByte() {
        order(OrderType.LIMIT, TimeInForce.GTC);
        assertEquals("{\"method\":\"add_order\",\"params\":{\"order_type\":\"limit\",\"side\":\"sell\",\"symbol\":\"BTC/USD\","
            + "\"order_qty\":0.015,\"limit_price\":52000.1,\"cl_ord_id\":\"or0000000000000abc\",\"token\":\"T0ken/+=\"},"
            + "\"req_id\":5}", placed());
    }

    @Test
    void everyDeclaredOrderHasItsOwnWords() {
        List<String> words = new ArrayList<>();
        KrakenCapabilities.ALL.orders().forEach((type, times) -> times.forEach(timeInForce -> {
            boolean trails = type == OrderType.TRAILING_STOP;
            order(type, timeInForce).triggerPrice(OrderMessages.isTriggered(type) && !trails ? 510_000 : 0)
                .trailingOffset(trails ? 500 : 0);
            JsonNode message = PlainJson.tree(placed());
            String params = message.get("params").toString();
            assertTrue(params.contains("\"order_qty\":0.015"), params);
            words.add(type + " " + timeInForce + ": " + params.replaceAll(
                "\"(side|symbol|cl_ord_id|token)\":\"[^\"]*\",?|\"order_qty\":0.015,?|[{}\"]", "").replaceAll(",$", ""));
        }));
        String expires = ",time_in_force:gtd,expire_time:2026-01-01T00:00:00.123456Z";
        String stop = "triggers:reference:last,price:51000,price_type:static";
        String trail = "order_type:trailing-stop,triggers:reference:last,price:50,price_type:quote";
        assertEquals(
            List.of(
                "LIMIT GTC: order_type:limit,limit_price:52000.1",
                "LIMIT GTD: order_type:limit,limit_price:52000.1" + expires,
                "LIMIT IOC: order_type:limit,limit_price:52000.1,time_in_force:ioc",
                "LIMIT POST_ONLY: order_type:limit,limit_price:52000.1,post_only:true",
                "MARKET GTC: order_type:market",
                "MARKET IOC: order_type:market",
                "STOP GTC: order_type:stop-loss," + stop,
                "STOP GTD: order_type:stop-loss," + stop + expires,
                "STOP_LIMIT GTC: order_type:stop-loss-limit,limit_price:52000.1," + stop,
                "STOP_LIMIT GTD: order_type:stop-loss-limit,limit_price:52000.1," + stop + expires,
                "TAKE_PROFIT GTC: order_type:take-profit," + stop,
                "TAKE_PROFIT GTD: order_type:take-profit," + stop + expires,
                "TAKE_PROFIT_LIMIT GTC: order_type:take-profit-limit,limit_price:52000.1," + stop,
                "TAKE_PROFIT_LIMIT GTD: order_type:take-profit-limit,limit_price:52000.1," + stop + expires,
                "TRAILING_STOP GTC: " + trail,
                "TRAILING_STOP GTD: " + trail + expires),
            words.stream().sorted().toList());
    }

    @Test
    void anIcebergShowsAPartAndATriggerMayBeTheIndex() {
        order(OrderType.LIMIT, TimeInForce.GTC).displayQuantity(500_000);
        JsonNode iceberg = PlainJson.tree(placed()).get("params");
        assertEquals("iceberg 0.005", iceberg.get("order_type").asText() + " " + iceberg.get("display_qty").asText());
        order(OrderType.STOP, TimeInForce.GTC).triggerPrice(1).trigger(Trigger.INDEX);
        assertEquals("index", PlainJson.tree(placed()).get("params").get("triggers").get("reference").asText());
    }

    @Test
    void numbersArePlainDigitsWhateverTheirSize() {
        order(OrderType.LIMIT, TimeInForce.GTC).price(1).quantity(1);
        assertTrue(placed().contains("\"order_qty\":0.00000001,\"limit_price\":0.1,"), placed());
        order(OrderType.LIMIT, TimeInForce.GTC).price(Long.MAX_VALUE).quantity(100_000_000_000_000_000L);
        assertTrue(placed().contains("\"order_qty\":1000000000,\"limit_price\":922337203685477580.7,"), placed());
    }

    @Test
    void cancelsAndAmendmentsNameTheOrderByOurId() {
        String end = "\"token\":\"T0ken/+=\"},\"req_id\":7}";
        assertEquals("{\"method\":\"cancel_order\",\"params\":{\"cl_ord_id\":[\"or0000000000000abc\"]," + end,
            text(messages.cancel(7, ORDER, out)));
        assertEquals("{\"method\":\"amend_order\",\"params\":{\"cl_ord_id\":\"or0000000000000abc\",\"order_qty\":0.01,"
            + "\"limit_price\":51000," + end, text(messages.amend(7, ORDER, 510_000, 1_000_000, false, instrument, out)));
        assertEquals("{\"method\":\"amend_order\",\"params\":{\"cl_ord_id\":\"or0000000000000abc\",\"order_qty\":0.01," + end,
            text(messages.amend(7, ORDER, 0, 1_000_000, true, instrument, out)));
        assertEquals("{\"method\":\"cancel_all\",\"params\":{" + end, text(messages.cancelAll(7, out)));
        assertEquals("{\"method\":\"cancel_all_orders_after\",\"params\":{\"timeout\":60," + end,
            text(messages.cancelAllAfter(7, 60, out)));
    }

    @Test
    void whatCannotBeATokenIsNotTaken() {
        assertFalse(messages.token("a\"b"));
        assertFalse(messages.token(""));
        assertFalse(messages.token("a b"));
        assertTrue(text(messages.cancelAll(7, out)).contains("T0ken"));
    }

    @Test
    void nothingIsAllocatedForAnOrderItsAmendmentAndItsCancel() {
        order(OrderType.LIMIT, TimeInForce.GTD);
        order.wrapAndApplyHeader(in, 0, new MessageHeaderDecoder());
        assertEquals(0, Allocation.leastOf(10, () -> {
            for (int i = 0; i < 5_000; i++) {
                messages.place(i, order, instrument, out);
                messages.amend(i, ORDER, 510_000, 1_000_000 + i, true, instrument, out);
                messages.cancel(i, ORDER, out);
            }
        }));
    }
}
