package io.orrery.simulator.deribit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The accounts' keys, and whether a request is signed by one of them: within a minute, and only once. */
public final class KeyRing {
    static final String TRADER = "trader";
    static final String COUNTERPARTY = "counterparty";

    private static final long VALID_MILLIS = 60_000;
    private static final int REMEMBERED = 10_000;

    private final ApiKey trading;
    private final ApiKey reading;
    private final ApiKey counterparty;
    private final Map<String, Boolean> used = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    KeyRing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        trading = ApiKey.made(random, TRADER, true);
        reading = ApiKey.made(random, TRADER, false);
        counterparty = ApiKey.made(random, COUNTERPARTY, true);
    }

    public ApiKey trading() {
        return trading;
    }

    public ApiKey reading() {
        return reading;
    }

    /** Of the other account. */
    public ApiKey counterparty() {
        return counterparty;
    }

    /** @throws DeribitError if there is no such key, or its secret is another */
    public ApiKey bySecret(String id, String secret) {
        ApiKey key = named(id);
        if (!equal(key.secret(), secret)) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS);
        }
        return key;
    }

    /**
     * The key that signed.
     *
     * @param rest what is signed after the time and the nonce, with its line ends
     * @throws DeribitError if none did, or not lately, or if it is a repetition
     */
    public ApiKey bySignature(String id, long timestamp, String nonce, String rest, String signature, long nowMillis) {
        ApiKey key = named(id);
        if (!equal(key.sign(timestamp + "\n" + nonce + "\n" + rest), signature)) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS);
        }
        if (Math.abs(nowMillis - timestamp) > VALID_MILLIS) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS, "timestamp is too old or in the future");
        }
        if (used.put(id + signature, true) != null) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS, "nonce was used already");
        }
        return key;
    }

    private ApiKey named(String id) {
        for (ApiKey key : List.of(trading, reading, counterparty)) {
            if (key.id().equals(id)) {
                return key;
            }
        }
        throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS);
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
