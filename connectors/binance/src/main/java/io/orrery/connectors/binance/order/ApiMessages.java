package io.orrery.connectors.binance.order;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.wire.BinanceSigning;
import io.orrery.connectors.kit.sign.Credentials;
import org.agrona.MutableDirectBuffer;

/**
 * Writes the requests of the WebSocket API, each from index 0 on, and returns their length. With an Ed25519 key a connection is
 * logged on once; with a shared secret each request is signed. Allocates nothing, but for what the JDK's signatures do.
 */
public final class ApiMessages {
    /** Bytes that every request fits in. */
    public static final int ROOM = 2_048;

    private static final int LONGEST_KEY = 256;
    private static final long BASIS_POINTS = 10_000;

    private static final byte[] ID = ascii("{\"id\":");
    private static final byte[] METHOD = ascii(",\"method\":\"");
    private static final byte[] PARAMS = ascii("\",\"params\":");
    private static final byte[] LOG_ON = ascii("session.logon");
    private static final byte[] SUBSCRIBE = ascii("userDataStream.subscribe");
    private static final byte[] SUBSCRIBE_SIGNED = ascii("userDataStream.subscribe.signature");
    private static final byte[] PLACE = ascii("order.place");
    private static final byte[] CANCEL = ascii("order.cancel");
    private static final byte[] AMEND = ascii("order.amend.keepPriority");
    private static final byte[] CANCEL_ALL = ascii("openOrders.cancelAll");

    private static final byte[] API_KEY = ascii("apiKey");
    private static final byte[] ICEBERG = ascii("icebergQty");
    private static final byte[] CLIENT_ID = ascii("newClientOrderId");
    private static final byte[] ANSWER = ascii("newOrderRespType");
    private static final byte[] NEW_QUANTITY = ascii("newQty");
    private static final byte[] ORDER_ID = ascii("orderId");
    private static final byte[] EARLIER_CLIENT_ID = ascii("origClientOrderId");
    private static final byte[] PRICE = ascii("price");
    private static final byte[] QUANTITY = ascii("quantity");
    private static final byte[] SIDE = ascii("side");
    private static final byte[] STOP_PRICE = ascii("stopPrice");
    private static final byte[] SYMBOL = ascii("symbol");
    private static final byte[] TIME_IN_FORCE = ascii("timeInForce");
    private static final byte[] TIMESTAMP = ascii("timestamp");
    private static final byte[] TRAILING = ascii("trailingDelta");
    private static final byte[] TYPE = ascii("type");

    private static final byte[] SHORTEST_ANSWER = ascii("ACK");
    private static final byte[] BUY = ascii("BUY");
    private static final byte[] SELL = ascii("SELL");
    private static final byte[] GTC = ascii("GTC");
    private static final byte[] IOC = ascii("IOC");
    private static final byte[] FOK = ascii("FOK");
    private static final byte[] LIMIT = ascii("LIMIT");
    private static final byte[] LIMIT_MAKER = ascii("LIMIT_MAKER");
    private static final byte[] MARKET = ascii("MARKET");
    private static final byte[] STOP = ascii("STOP_LOSS");
    private static final byte[] STOP_LIMIT = ascii("STOP_LOSS_LIMIT");
    private static final byte[] TAKE_PROFIT = ascii("TAKE_PROFIT");
    private static final byte[] TAKE_PROFIT_LIMIT = ascii("TAKE_PROFIT_LIMIT");

    private final Parameters parameters;
    private final byte[] apiKey;
    private final boolean logsOn;

    public ApiMessages(Credentials credentials) {
        this(credentials.key(), BinanceSigning.of(credentials), credentials.secret().isPem());
    }

    ApiMessages(String key, BinanceSigning signing, boolean logsOn) {
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("key: is longer than " + LONGEST_KEY + " characters");
        }
        parameters = new Parameters(signing);
        apiKey = ascii(key);
        this.logsOn = logsOn;
    }

    private static byte[] ascii(String text) {
        return Parameters.ascii(text);
    }

    /** What is said first: logon, then the private stream; or the private stream by a signature of its own. 0 behind the last. */
    public int open(int step, long id, long millis, MutableDirectBuffer to) {
        int last = logsOn ? 1 : 0;
        if (step > last) {
            return 0;
        }
        if (step == 1) {
            parameters.begin(to, begin(id, SUBSCRIBE, to));
            return finish(to);
        }
        parameters.begin(to, begin(id, logsOn ? LOG_ON : SUBSCRIBE_SIGNED, to));
        parameters.text(API_KEY, apiKey);
        parameters.number(TIMESTAMP, millis);
        parameters.sign();
        return finish(to);
    }

    public int place(long id, NewOrderDecoder order, BinanceInstrument instrument, long millis, MutableDirectBuffer to) {
        OrderType type = order.orderType();
        TimeInForce timeInForce = order.timeInForce();
        int priceScale = instrument.feed().priceScale();
        int quantityScale = instrument.feed().quantityScale();
        beginSigned(id, PLACE, to);
        if (order.displayQuantity() > 0) {
            parameters.decimal(ICEBERG, order.displayQuantity(), quantityScale);
        }
        parameters.clientId(CLIENT_ID, order.orderId());
        parameters.text(ANSWER, SHORTEST_ANSWER);
        if (hasPrice(type)) {
            parameters.decimal(PRICE, order.price(), priceScale);
        }
        parameters.decimal(QUANTITY, order.quantity(), quantityScale);
        parameters.text(SIDE, order.side() == Side.BUY ? BUY : SELL);
        if (order.triggerPrice() > 0) {
            parameters.decimal(STOP_PRICE, order.triggerPrice(), priceScale);
        }
        parameters.text(SYMBOL, instrument.symbol());
        if (hasPrice(type) && timeInForce != TimeInForce.POST_ONLY) {
            parameters.text(TIME_IN_FORCE, word(timeInForce));
        }
        parameters.number(TIMESTAMP, millis);
        if (isTrailing(type)) {
            parameters.number(TRAILING, basisPoints(order.trailingOffset(), instrument.lastPrice()));
        }
        parameters.text(TYPE, word(type, timeInForce));
        return signAndFinish(to);
    }

    /** @param venueOrderId 0 if it is not known: then the venue finds it by our id, which takes it longer */
    public int cancel(
        long id, long orderId, long venueOrderId, BinanceInstrument instrument, long millis, MutableDirectBuffer to) {
        beginSigned(id, CANCEL, to);
        order(orderId, venueOrderId);
        parameters.text(SYMBOL, instrument.symbol());
        parameters.number(TIMESTAMP, millis);
        return signAndFinish(to);
    }

    /** @param quantity in all, less than before */
    public int amend(
        long id, long orderId, long venueOrderId, long quantity, BinanceInstrument instrument, long millis,
        MutableDirectBuffer to) {
        beginSigned(id, AMEND, to);
        parameters.clientId(CLIENT_ID, orderId);
        parameters.decimal(NEW_QUANTITY, quantity, instrument.feed().quantityScale());
        order(orderId, venueOrderId);
        parameters.text(SYMBOL, instrument.symbol());
        parameters.number(TIMESTAMP, millis);
        return signAndFinish(to);
    }

    public int cancelAll(long id, BinanceInstrument instrument, long millis, MutableDirectBuffer to) {
        beginSigned(id, CANCEL_ALL, to);
        parameters.text(SYMBOL, instrument.symbol());
        parameters.number(TIMESTAMP, millis);
        return signAndFinish(to);
    }

    /** How far a trailing stop stays behind, as the venue wants it: a share of the price, here of the last one. At least one. */
    static long basisPoints(long offset, long price) {
        return Math.max(1, Math.multiplyExact(offset, BASIS_POINTS) / price);
    }

    static boolean isTrailing(OrderType type) {
        return type == OrderType.TRAILING_STOP || type == OrderType.TRAILING_STOP_LIMIT;
    }

    private void order(long orderId, long venueOrderId) {
        if (venueOrderId != 0) {
            parameters.number(ORDER_ID, venueOrderId);
        } else {
            parameters.clientId(EARLIER_CLIENT_ID, orderId);
        }
    }

    private int begin(long id, byte[] method, MutableDirectBuffer to) {
        int at = 0;
        to.putBytes(at, ID);
        at += ID.length;
        at += to.putLongAscii(at, id);
        to.putBytes(at, METHOD);
        at += METHOD.length;
        to.putBytes(at, method);
        at += method.length;
        to.putBytes(at, PARAMS);
        return at + PARAMS.length;
    }

    private void beginSigned(long id, byte[] method, MutableDirectBuffer to) {
        parameters.begin(to, begin(id, method, to));
        if (!logsOn) {
            parameters.text(API_KEY, apiKey);
        }
    }

    private int signAndFinish(MutableDirectBuffer to) {
        if (!logsOn) {
            parameters.sign();
        }
        return finish(to);
    }

    private int finish(MutableDirectBuffer to) {
        int at = parameters.end();
        to.putByte(at, (byte) '}');
        return at + 1;
    }

    private static boolean hasPrice(OrderType type) {
        return type == OrderType.LIMIT || type == OrderType.STOP_LIMIT || type == OrderType.TAKE_PROFIT_LIMIT
            || type == OrderType.TRAILING_STOP_LIMIT;
    }

    private static byte[] word(TimeInForce timeInForce) {
        return timeInForce == TimeInForce.IOC ? IOC : timeInForce == TimeInForce.FOK ? FOK : GTC;
    }

    private static byte[] word(OrderType type, TimeInForce timeInForce) {
        return switch (type) {
            case LIMIT -> timeInForce == TimeInForce.POST_ONLY ? LIMIT_MAKER : LIMIT;
            case MARKET -> MARKET;
            case STOP, TRAILING_STOP -> STOP;
            case STOP_LIMIT, TRAILING_STOP_LIMIT -> STOP_LIMIT;
            case TAKE_PROFIT -> TAKE_PROFIT;
            case TAKE_PROFIT_LIMIT -> TAKE_PROFIT_LIMIT;
            default -> throw new IllegalArgumentException("type=" + type + ": is not declared");
        };
    }
}
