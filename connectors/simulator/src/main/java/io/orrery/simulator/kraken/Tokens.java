package io.orrery.simulator.kraken;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Tokens by which a WebSocket is an account's: valid 15 minutes to begin with, then as long as their stream lives. */
public final class Tokens {
    public static final int VALID_SECONDS = 900;
    private static final long VALID_NANOS = VALID_SECONDS * 1_000_000_000L;
    private static final int BYTES = 32;
    private static final int MOST = 1_000;

    private final SplittableRandom random;
    private final Map<String, Long> expiry = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    Tokens(long seed) {
        random = new SplittableRandom(seed);
    }

    public String issue(long nowNanos) {
        byte[] material = new byte[BYTES];
        random.nextBytes(material);
        String token = Base64.getEncoder().withoutPadding().encodeToString(material);
        expiry.put(token, nowNanos + VALID_NANOS);
        return token;
    }

    /** True if a stream may begin to use it now. */
    public boolean isValid(String token, long nowNanos) {
        return token != null && expiry.getOrDefault(token, Long.MIN_VALUE) > nowNanos;
    }
}
