package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.exchange.Refusal;
import io.orrery.simulator.faults.Obstacle;

/** The venue's errors, by what is wrong. */
final class Errors {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int BANNED = 418;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private Errors() {
    }

    static Rejection of(int code, String message) {
        return new Rejection(BAD_REQUEST, code, message, null, 0);
    }

    static Rejection missing(String parameter) {
        return of(-1102, "Mandatory parameter '" + parameter + "' was not sent, was empty/null, or malformed.");
    }

    static Rejection eitherMissing(String one, String other) {
        return of(-1102, "Param '" + one + "' or '" + other + "' must be sent, but both were empty/null!");
    }

    static Rejection illegal(String parameter, String pattern) {
        return of(-1100, "Illegal characters found in parameter '" + parameter + "'; legal range is '^" + pattern + "$'.");
    }

    static Rejection malformed(String parameter) {
        return of(-1130, "Data sent for parameter '" + parameter + "' is not valid.");
    }

    static Rejection notRequired(String parameter) {
        return of(-1106, "Parameter '" + parameter + "' sent when not required.");
    }

    static Rejection tooPrecise(String parameter) {
        return of(-1111, "Parameter '" + parameter + "' has too much precision.");
    }

    static Rejection badSymbol() {
        return of(-1121, "Invalid symbol.");
    }

    static Rejection keyFormat() {
        return new Rejection(UNAUTHORIZED, -2014, "API-key format invalid.", null, 0);
    }

    static Rejection keyRejected() {
        return new Rejection(UNAUTHORIZED, -2015, "Invalid API-key, IP, or permissions for action.", null, 0);
    }

    static Rejection badSignature() {
        return of(-1022, "Signature for this request is not valid.");
    }

    static Rejection late() {
        return of(-1021, "Timestamp for this request is outside of the recvWindow.");
    }

    static Rejection early() {
        return of(-1021, "Timestamp for this request was 1000ms ahead of the server's time.");
    }

    static Rejection filter(String name) {
        return of(-1013, "Filter failure: " + name);
    }

    static Rejection unknownOrder() {
        return of(-2011, "Unknown order sent.");
    }

    static Rejection noSuchOrder() {
        return of(-2013, "Order does not exist.");
    }

    static Rejection tooManyRequests(long limit, long seconds) {
        return new Rejection(TOO_MANY, -1003, "Too much request weight used; current limit is " + limit
            + " request weight per 1 MINUTE. Please use WebSocket Streams for live updates to avoid polling the API.",
            null, seconds);
    }

    static Rejection banned(long untilMillis, long seconds) {
        return new Rejection(BANNED, -1003, "Way too much request weight used; IP banned until " + untilMillis
            + ". Please use WebSocket Streams for live updates to avoid bans.", null, seconds);
    }

    static Rejection tooManyOrders(long limit, String interval, long seconds) {
        return new Rejection(
            TOO_MANY, -1015, "Too many new orders; current limit is " + limit + " orders per " + interval + ".", null, seconds);
    }

    static Rejection replaced(boolean partly, JsonNode data) {
        return partly
            ? new Rejection(CONFLICT, -2021, "Order cancel-replace partially failed.", data, 0)
            : new Rejection(BAD_REQUEST, -2022, "Order cancel-replace failed.", data, 0);
    }

    /** What the venue says of its own troubles. */
    static Rejection trouble(Obstacle obstacle, long nowMillis) {
        return switch (obstacle.fault()) {
            case V01 -> tooManyRequests(6_000, obstacle.seconds());
            case V02 -> banned(nowMillis + obstacle.seconds() * 1_000, obstacle.seconds());
            case O03 -> new Rejection(UNAVAILABLE, -1000,
                "Unknown error, please check your request or try again later.", null, 0);
            default -> new Rejection(UNAVAILABLE, -1008,
                "Server is currently overloaded with other requests. Please try again in a few minutes.", null, 0);
        };
    }

    static Rejection placing(Refusal refusal) {
        return switch (refusal) {
            case PRICE_FILTER -> filter("PRICE_FILTER");
            case PRICE_BAND -> filter("PERCENT_PRICE_BY_SIDE");
            case LOT_SIZE -> filter("LOT_SIZE");
            case MIN_NOTIONAL -> filter("NOTIONAL");
            case TOO_MANY_ORDERS -> filter("MAX_NUM_ORDERS");
            case ICEBERG -> filter("ICEBERG_PARTS");
            case MARKET_CLOSED -> of(-1013, "Market is closed.");
            case INSUFFICIENT_BALANCE -> of(-2010, "Account has insufficient balance for requested action.");
            case WOULD_TAKE -> of(-2010, "Order would immediately match and take.");
            case WOULD_TRIGGER -> of(-2010, "Order would trigger immediately.");
            case DUPLICATE_CLIENT_ID -> of(-2010, "Duplicate order sent.");
            case UNKNOWN_ORDER -> unknownOrder();
            case NO_CHANGE -> of(-2038, "The requested action would change no state; rejecting.");
            case REDUCE_ONLY, EXPIRE_TIME, UNSUPPORTED -> of(-1014, "Unsupported order combination.");
        };
    }
}
