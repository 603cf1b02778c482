package io.orrery.simulator.deribit;

import java.util.Locale;

/** What Deribit says when it refuses, by number, text and HTTP status. */
public enum ErrorCode {
    QTY_TOO_LOW(10002),
    ORDER_OVERLAP(10003),
    ORDER_NOT_FOUND(10004),
    PRICE_TOO_LOW(10005),
    PRICE_TOO_HIGH(10007),
    NOT_ENOUGH_FUNDS(10009),
    BOOK_CLOSED(10012),
    PME_MAX_TOTAL_OPEN_ORDERS(10013),
    INVALID_AMOUNT(10021),
    TOO_MANY_REQUESTS(10028, 429),
    MUST_BE_WEBSOCKET_REQUEST(10030),
    INVALID_ARGS_FOR_INSTRUMENT(10031),
    TRIGGER_PRICE_TOO_HIGH(10034),
    TRIGGER_PRICE_TOO_LOW(10035),
    INVALID_MAX_SHOW_AMOUNT(10036),
    OTHER_REJECT(11030),
    NOT_OPEN_ORDER(11044),
    UNSUPPORTED_ARG_COMBINATION(11047),
    BAD_REQUEST(11050),
    SYSTEM_MAINTENANCE(11051, 503),
    POST_ONLY_REJECT(11054),
    INTERNAL_SERVER_ERROR(11094, 500),
    INVALID_CREDENTIALS(13004),
    UNAUTHORIZED(13009, 401),
    NOT_FOUND(13020),
    FORBIDDEN(13021, 403),
    RAW_SUBSCRIPTIONS_NOT_AVAILABLE_FOR_UNAUTHORIZED(13778),
    TIMED_OUT(13888),
    INVALID_REQUEST(-32600, "Invalid Request"),
    METHOD_NOT_FOUND(-32601, "Method not found"),
    INVALID_PARAMS(-32602, "Invalid params"),
    PARSE_ERROR(-32700, "Parse error");

    private static final int REFUSED = 400;

    private final int code;
    private final String text;
    private final int status;

    ErrorCode(int code) {
        this(code, REFUSED);
    }

    ErrorCode(int code, int status) {
        this.code = code;
        this.status = status;
        text = name().toLowerCase(Locale.ROOT);
    }

    ErrorCode(int code, String text) {
        this.code = code;
        this.text = text;
        status = REFUSED;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }

    /** Of the answer by HTTP. */
    public int status() {
        return status;
    }
}
