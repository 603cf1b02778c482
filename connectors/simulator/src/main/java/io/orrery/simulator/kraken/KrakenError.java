package io.orrery.simulator.kraken;

/** A request that Kraken refuses, by the text that it sends. */
public final class KrakenError extends RuntimeException {
    public static final String INVALID_KEY = "EAPI:Invalid key";
    public static final String INVALID_SIGNATURE = "EAPI:Invalid signature";
    public static final String INVALID_NONCE = "EAPI:Invalid nonce";
    public static final String RATE_LIMIT = "EAPI:Rate limit exceeded";
    public static final String ORDER_RATE_LIMIT = "EOrder:Rate limit exceeded";
    public static final String UNKNOWN_METHOD = "EGeneral:Unknown method";
    public static final String INVALID_ARGUMENTS = "EGeneral:Invalid arguments";
    public static final String UNKNOWN_PAIR = "EQuery:Unknown asset pair";
    public static final String UNKNOWN_ASSET = "EQuery:Unknown asset";
    public static final String UNKNOWN_ORDER = "EOrder:Unknown order";
    public static final String LOCKOUT = "EGeneral:Temporary lockout";
    public static final String UNAVAILABLE = "EService:Unavailable";
    public static final String INVALID_SESSION = "ESession:Invalid session";

    private static final long serialVersionUID = 1L;

    public KrakenError(String text) {
        super(text, null, false, false);
    }

    /** An argument that is missing or makes no sense. */
    public static KrakenError argument(String name) {
        return new KrakenError(INVALID_ARGUMENTS + ":" + name);
    }
}
