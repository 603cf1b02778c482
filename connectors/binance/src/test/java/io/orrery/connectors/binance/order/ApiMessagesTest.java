package io.orrery.connectors.binance.order;

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
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.PlainJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ApiMessagesTest {
    private static final long ORDER = 0xabcL;
    private static final long TIME = 1767225600000L;

    private final ApiMessages messages = new ApiMessages(new Credentials("KEY", Secret.ofText("SECRET"), null));
    private final UnsafeBuffer out = new UnsafeBuffer(new byte[ApiMessages.ROOM]);
    private final UnsafeBuffer in = new UnsafeBuffer(new byte[256]);
    private final NewOrderDecoder order = new NewOrderDecoder();
    private final BinanceInstrument instrument = instrument();

    private static BinanceInstrument instrument() {
        BinanceInstruments instruments = new BinanceInstruments(1);
        instruments.add(
            new FeedInstrument(1, "BTCUSDT", 6, 8),
            new InstrumentTerms(InstrumentKind.SPOT, "BTC/USDT", "BTCUSDT", "BTC", "USDT", 6, 8, 8, 10_000, 1_000, 0, 9, 0));
        return instruments.of(1);
    }

    private NewOrderEncoder order(OrderType type, TimeInForce timeInForce) {
        return new NewOrderEncoder().wrapAndApplyHeader(in, 0, new MessageHeaderEncoder()).orderId(ORDER).price(52_000_120_000L)
            .quantity(1_500_000).accountId(1).strategyId(1).instrumentId(1).side(Side.SELL).orderType(type)
            .timeInForce(timeInForce)
            .triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF);
    }

    private String placed() {
        order.wrapAndApplyHeader(in, 0, new MessageHeaderDecoder());
        return out.getStringWithoutLengthAscii(0, messages.place(5, order, instrument, TIME, out));
    }

    /** The parameters without key and signature, in the venue's words, once the signature is proved to be theirs. */
    private static String parameters(String message) {
        JsonNode params = PlainJson.tree(message).get("params");
        TreeMap<String, String> sorted = new TreeMap<>();
        List<String> names = new ArrayList<>();
        params.properties().forEach(field -> {
            sorted.put(field.getKey(), field.getValue().asText());
            names.add(field.getKey());
        });
        String signature = sorted.remove("signature");
        assertEquals("signature", names.remove(names.size() - 1));
        assertEquals(new ArrayList<>(sorted.keySet()), names);
        assertEquals(hmac("SECRET", join(sorted)), signature);
        assertEquals("KEY", sorted.remove("apiKey"));
        return join(sorted);
    }

    private static String join(TreeMap<String, String> parameters) {
        return parameters.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("&"));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException absent) {
            throw new AssertionError(absent);
        }
    }

    @Test
    void aLimitOrderIsWrittenByteForByte() {
        order(OrderType.LIMIT, TimeInForce.GTC);

        String signed = "apiKey=KEY&newClientOrderId=or0000000000000abc&newOrderRespType=ACK&price=52000.12"
            + "&quantity=0.015&side=SELL"
            + "&symbol=BTCUSDT&timeInForce=GTC&timestamp=1767225600000&type=LIMIT";
        assertEquals(
            "{\"id\":5,\"method\":\"order.place\",\"params\":{\"apiKey\":\"KEY\",\"newClientOrderId\":\"or0000000000000abc\","
                + "\"newOrderRespType\":\"ACK\",\"price\":\"52000.12\",\"quantity\":\"0.015\",\"side\":\"SELL\","
                + "\"symbol\":\"BTCUSDT\","
                + "\"timeInForce\":\"GTC\",\"timestamp\":1767225600000,\"type\":\"LIMIT\",\"signature\":\"" + hmac(
                    "SECRET", signed)
                + "\"}}",
            placed());
    }

    @Test
    void everyDeclaredOrderHasItsOwnWords() {
        List<String> words = new ArrayList<>();
        BinanceCapabilities.ALL.orders().forEach((type, times) -> times.forEach(timeInForce -> {
            order(type, timeInForce).triggerPrice(conditional(type) ? 51_000_000_000L : 0)
                .trailingOffset(ApiMessages.isTrailing(type) ? 520_000_000L : 0);
            instrument.traded(52_000_000_000L);
            String parameters = parameters(placed());
            words.add(type + " " + timeInForce + ": " + parameters
                .replace("newClientOrderId=or0000000000000abc&newOrderRespType=ACK&", "")
                .replace("&side=SELL", "").replace("&symbol=BTCUSDT", "").replace("&timestamp=1767225600000", ""));
        }));

        assertEquals(
            List.of(
                "LIMIT FOK: price=52000.12&quantity=0.015&timeInForce=FOK&type=LIMIT",
                "LIMIT GTC: price=52000.12&quantity=0.015&timeInForce=GTC&type=LIMIT",
                "LIMIT IOC: price=52000.12&quantity=0.015&timeInForce=IOC&type=LIMIT",
                "LIMIT POST_ONLY: price=52000.12&quantity=0.015&type=LIMIT_MAKER",
                "MARKET GTC: quantity=0.015&type=MARKET",
                "MARKET IOC: quantity=0.015&type=MARKET",
                "STOP GTC: quantity=0.015&stopPrice=51000&type=STOP_LOSS",
                "STOP_LIMIT FOK: price=52000.12&quantity=0.015&stopPrice=51000&timeInForce=FOK&type=STOP_LOSS_LIMIT",
                "STOP_LIMIT GTC: price=52000.12&quantity=0.015&stopPrice=51000&timeInForce=GTC&type=STOP_LOSS_LIMIT",
                "STOP_LIMIT IOC: price=52000.12&quantity=0.015&stopPrice=51000&timeInForce=IOC&type=STOP_LOSS_LIMIT",
                "TAKE_PROFIT GTC: quantity=0.015&stopPrice=51000&type=TAKE_PROFIT",
                "TAKE_PROFIT_LIMIT FOK: price=52000.12&quantity=0.015&stopPrice=51000&timeInForce=FOK&type=TAKE_PROFIT_LIMIT",
                "TAKE_PROFIT_LIMIT GTC: price=52000.12&quantity=0.015&stopPrice=51000&timeInForce=GTC&type=TAKE_PROFIT_LIMIT",
                "TAKE_PROFIT_LIMIT IOC: price=52000.12&quantity=0.015&stopPrice=51000&timeInForce=IOC&type=TAKE_PROFIT_LIMIT",
                "TRAILING_STOP GTC: quantity=0.015&trailingDelta=100&type=STOP_LOSS",
                "TRAILING_STOP_LIMIT FOK: price=52000.12&quantity=0.015&timeInForce=FOK&trailingDelta=100&type=STOP_LOSS_LIMIT",
                "TRAILING_STOP_LIMIT GTC: price=52000.12&quantity=0.015&timeInForce=GTC&trailingDelta=100&type=STOP_LOSS_LIMIT",
                "TRAILING_STOP_LIMIT IOC: price=52000.12&quantity=0.015&timeInForce=IOC&trailingDelta=100&type=STOP_LOSS_LIMIT"),
            words.stream().sorted().toList());
    }

    private static boolean conditional(OrderType type) {
        return type == OrderType.STOP || type == OrderType.STOP_LIMIT || type == OrderType.TAKE_PROFIT
            || type == OrderType.TAKE_PROFIT_LIMIT;
    }

    @Test
    void anIcebergShowsAPart() {
        order(OrderType.LIMIT, TimeInForce.GTC).displayQuantity(500_000);

        assertEquals("0.005", PlainJson.tree(placed()).get("params").get("icebergQty").asText());
        parameters(placed());
    }

    @Test
    void numbersArePlainDigitsWhateverTheirSize() {
        order(OrderType.LIMIT, TimeInForce.GTC).price(1).quantity(1);
        assertEquals("0.000001", PlainJson.tree(placed()).get("params").get("price").asText());
        assertEquals("0.00000001", PlainJson.tree(placed()).get("params").get("quantity").asText());
        order(OrderType.LIMIT, TimeInForce.GTC).price(Long.MAX_VALUE).quantity(100_000_000_000_000_000L);
        assertEquals("9223372036854.775807", PlainJson.tree(placed()).get("params").get("price").asText());
        assertEquals("1000000000", PlainJson.tree(placed()).get("params").get("quantity").asText());
    }

    @Test
    void cancelsAndAmendmentsNameTheOrderByWhatIsKnown() {
        assertEquals("origClientOrderId=or0000000000000abc&symbol=BTCUSDT&timestamp=1767225600000",
            parameters(text(messages.cancel(1, ORDER, 0, instrument, TIME, out))));
        assertEquals("orderId=77&symbol=BTCUSDT&timestamp=1767225600000",
            parameters(text(messages.cancel(1, ORDER, 77, instrument, TIME, out))));
        assertEquals("newClientOrderId=or0000000000000abc&newQty=0.01&orderId=77&symbol=BTCUSDT&timestamp=1767225600000",
            parameters(text(messages.amend(1, ORDER, 77, 1_000_000, instrument, TIME, out))));
        assertEquals(
            "newClientOrderId=or0000000000000abc&newQty=0.01&origClientOrderId=or0000000000000abc&symbol=BTCUSDT&timestamp"
                + "=1767225600000",
            parameters(text(messages.amend(1, ORDER, 0, 1_000_000, instrument, TIME, out))));
        assertEquals("symbol=BTCUSDT&timestamp=1767225600000", parameters(text(messages.cancelAll(1, instrument, TIME, out))));
    }

    @Test
    void aSharedSecretSignsTheSubscriptionAndThenNothingIsLeftToSay() {
        String message = text(messages.open(0, 1, TIME, out));

        assertEquals("userDataStream.subscribe.signature", PlainJson.tree(message).get("method").asText());
        assertEquals("timestamp=1767225600000", parameters(message));
        assertEquals(0, messages.open(1, 2, TIME, out));
    }

    @Test
    void anEd25519KeyLogsOnOnceAndOrdersNeedNoSignature() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----";
        ApiMessages logged = new ApiMessages(new Credentials("KEY", Secret.ofText(pem), null));

        JsonNode logon = PlainJson.tree(text(logged.open(0, 1, TIME, out)));
        assertEquals("session.logon", logon.get("method").asText());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(pair.getPublic());
        signature.update(("apiKey=KEY&timestamp=" + TIME).getBytes(StandardCharsets.US_ASCII));
        assertTrue(signature.verify(Base64.getDecoder().decode(logon.get("params").get("signature").asText())));
        assertEquals("{\"id\":2,\"method\":\"userDataStream.subscribe\",\"params\":{}}", text(logged.open(1, 2, TIME, out)));
        assertEquals(0, logged.open(2, 3, TIME, out));
        JsonNode cancel = PlainJson.tree(text(logged.cancel(1, ORDER, 77, instrument, TIME, out))).get("params");
        assertFalse(cancel.has("signature") || cancel.has("apiKey"));
    }

    @Test
    void anOrderIsWrittenAndSignedWithoutGarbage() {
        order(OrderType.STOP_LIMIT, TimeInForce.GTC).triggerPrice(51_000_000_000L).displayQuantity(3);
        order.wrapAndApplyHeader(in, 0, new MessageHeaderDecoder());

        assertEquals(0, Allocation.leastOf(10, () -> {
            for (int i = 0; i < 2_000; i++) {
                messages.place(i, order, instrument, TIME + i, out);
                messages.cancel(i, ORDER + i, 0, instrument, TIME, out);
            }
        }));
    }

    private String text(int length) {
        return out.getStringWithoutLengthAscii(0, length);
    }
}
