package io.orrery.bench.loop;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.orrery.bench.way.Traffic;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One account at the peer: what Binance answers to who connects, signs in and asks for statements, as far as a session does.
 * Every order is executed at once, whole, at its price, without a fee.
 */
final class Desk {
    private static final BigDecimal ROOM = BigDecimal.valueOf(1_000_000_000L);
    private static final String LIMITS = ",\"rateLimits\":["
        + "{\"rateLimitType\":\"ORDERS\",\"interval\":\"SECOND\",\"intervalNum\":10,\"limit\":100000000,\"count\":0},"
        + "{\"rateLimitType\":\"ORDERS\",\"interval\":\"DAY\",\"intervalNum\":1,\"limit\":1000000000,\"count\":0},"
        + "{\"rateLimitType\":\"REQUEST_WEIGHT\",\"interval\":\"MINUTE\",\"intervalNum\":1,\"limit\":100000000,\"count\":0}]";
    /** Decimals of a lot. */
    static final int LOT_DECIMALS = 4;

    private final Day day;
    private final Answers answers;
    private final Map<String, BigDecimal> balances = new LinkedHashMap<>();
    private Channel stream;
    private long orders;

    /** Who is told of orders. */
    interface Answers {
        void onOrder(long lots, int bytes, long time);
    }

    Desk(Day day, Answers answers) {
        this.day = day;
        this.answers = answers;
        balances.put(Traffic.QUOTE, ROOM);
        for (int i = 0; i < Traffic.MARKETS; i++) {
            balances.put(base(Traffic.symbol(i)), ROOM);
        }
    }

    private static String base(String symbol) {
        return symbol.substring(0, symbol.length() - Traffic.QUOTE.length());
    }

    Day day() {
        return day;
    }

    /** Where the market goes; null as long as nobody listens. */
    Channel stream() {
        return stream;
    }

    void streamTo(Channel channel) {
        stream = channel;
    }

    void ask(ChannelHandlerContext context, FullHttpRequest request) {
        String uri = request.uri();
        String body;
        if (uri.startsWith("/api/v3/time")) {
            body = "{\"serverTime\":" + System.currentTimeMillis() + "}";
        } else if (uri.startsWith("/api/v3/exchangeInfo")) {
            body = Traffic.exchangeInfo();
        } else if (uri.startsWith("/api/v3/depth")) {
            body = new String(day.snapshot(Day.text(uri + "&", "symbol=", "&")), StandardCharsets.US_ASCII);
        } else if (uri.startsWith("/api/v3/account")) {
            body = balances();
        } else {
            body = "[]";
        }
        ByteBuf content = Unpooled.copiedBuffer(body, StandardCharsets.US_ASCII);
        DefaultFullHttpResponse response =
            new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, content);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
            .setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        context.writeAndFlush(response);
    }

    private String balances() {
        return balances.entrySet().stream()
            .map(held -> "{\"asset\":\"" + held.getKey() + "\",\"free\":\"" + held.getValue().toPlainString()
                + "\",\"locked\":\"0.00000000\"}")
            .collect(Collectors.joining(",", "{\"balances\":[", "]}"));
    }

    /** A message of the market stream, or of the API. */
    void say(ChannelHandlerContext context, String text, long time) {
        String method = Day.text(text, "\"method\":\"", "\"");
        String id = method.endsWith("SUBSCRIBE")
            ? Day.text(text, "\"id\":", "}") : Day.text(text, "\"id\":", ",");
        switch (method) {
            case "SUBSCRIBE", "UNSUBSCRIBE" -> send(context, "{\"result\":null,\"id\":" + id + "}");
            case "order.place" -> place(context, id, text, time);
            case "order.cancel" -> send(context, "{\"id\":" + id
                + ",\"status\":400,\"error\":{\"code\":-2011,\"msg\":\"Unknown order sent.\"}}");
            default -> send(context, "{\"id\":" + id + ",\"status\":200,\"result\":{}" + LIMITS + "}");
        }
        context.flush();
    }

    private void place(ChannelHandlerContext context, String id, String text, long time) {
        String quantity = Day.text(text, "\"quantity\":\"", "\"");
        answers.onOrder(lots(quantity), text.length(), time);
        String symbol = Day.text(text, "\"symbol\":\"", "\"");
        String price = text.contains("\"price\":\"") ? Day.text(text, "\"price\":\"", "\"")
            : Day.decimal(day.lastPrice(symbol.charAt(1) - 'A'), Traffic.PRICE_SCALE);
        String side = Day.text(text, "\"side\":\"", "\"");
        exchange(symbol, new BigDecimal(quantity), new BigDecimal(price), side.equals("BUY"));
        long millis = System.currentTimeMillis();
        long number = ++orders;
        send(context, "{\"id\":" + id + ",\"status\":200,\"result\":{\"symbol\":\"" + symbol + "\",\"orderId\":" + number
            + ",\"transactTime\":" + millis + "}}");
        String order = "{\"subscriptionId\":0,\"event\":{\"e\":\"executionReport\",\"E\":" + millis + ",\"s\":\"" + symbol
            + "\",\"c\":\"" + Day.text(text, "\"newClientOrderId\":\"", "\"") + "\",\"S\":\""
            + side + "\",\"o\":\"LIMIT\",\"f\":\"IOC\",\"q\":\"" + quantity + "\",\"p\":\"" + price
            + "\",\"C\":\"\",\"i\":" + number + ",\"n\":\"0\",\"T\":" + millis;
        send(context, order + ",\"x\":\"NEW\",\"X\":\"NEW\",\"r\":\"NONE\",\"l\":\"0\",\"z\":\"0\",\"L\":\"0\",\"N\":null,"
            + "\"t\":-1,\"m\":false}}");
        send(context, order + ",\"x\":\"TRADE\",\"X\":\"FILLED\",\"r\":\"NONE\",\"l\":\"" + quantity + "\",\"z\":\"" + quantity
            + "\",\"L\":\"" + price + "\",\"N\":\"USDT\",\"t\":" + number + ",\"m\":false}}");
    }

    /** What the account holds changes as the order says: a statement tells it. */
    private void exchange(String symbol, BigDecimal quantity, BigDecimal price, boolean buys) {
        BigDecimal got = buys ? quantity : quantity.negate();
        balances.merge(base(symbol), got, BigDecimal::add);
        balances.merge(Traffic.QUOTE, got.multiply(price).negate(), BigDecimal::add);
    }

    private static long lots(String quantity) {
        int point = quantity.indexOf('.');
        String whole = point < 0 ? quantity : quantity.substring(0, point);
        String part = point < 0 ? "" : quantity.substring(point + 1);
        String digits = (part + "0".repeat(LOT_DECIMALS)).substring(0, LOT_DECIMALS);
        return Long.parseLong(whole + digits);
    }

    private static void send(ChannelHandlerContext context, String text) {
        context.write(new TextWebSocketFrame(text));
    }
}
