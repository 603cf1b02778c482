package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Tokens in place of keys: one to ask with, one to get new ones with. */
public final class Tokens {
    static final int VALID_SECONDS = 900;
    private static final long NANOS = 1_000_000_000L;
    private static final long REFRESHABLE_SECONDS = 86_400;
    private static final int BYTES = 48;
    private static final int MOST = 2_000;

    private final SplittableRandom random;
    private final Map<String, Issued> issued = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Issued> eldest) {
            return size() > MOST;
        }
    };

    Tokens(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A new pair, as it is told to the client. */
    public ObjectNode issue(Grant grant, long nowNanos) {
        return DeribitJson.object()
            .put("access_token", token(grant, false, nowNanos + VALID_SECONDS * NANOS, nowNanos))
            .put("expires_in", VALID_SECONDS)
            .put("refresh_token", token(grant, true, nowNanos + REFRESHABLE_SECONDS * NANOS, nowNanos))
            .put("scope", grant.scope())
            .put("token_type", "bearer");
    }

    /** @throws DeribitError if the token allows nothing, or nothing any more */
    public Grant find(String token, long nowNanos) {
        Issued found = issued.get(token);
        if (found == null || found.refreshes || found.untilNanos <= nowNanos) {
            throw DeribitError.of(ErrorCode.UNAUTHORIZED, "invalid_token");
        }
        return found.grant;
    }

    /**
     * Takes a refresh token back.
     *
     * @throws DeribitError if it is none, or was used
     */
    public Grant redeem(String token, long nowNanos) {
        Issued found = issued.get(token);
        if (found == null || !found.refreshes || found.untilNanos <= nowNanos) {
            throw DeribitError.of(ErrorCode.UNAUTHORIZED, "invalid_token");
        }
        issued.remove(token);
        return found.grant;
    }

    /** No token of this grant is taken any more. */
    public void revoke(Grant grant) {
        issued.values().removeIf(each -> each.grant == grant);
    }

    private String token(Grant grant, boolean refreshes, long untilNanos, long nowNanos) {
        byte[] material = new byte[BYTES];
        random.nextBytes(material);
        String token = nowNanos / 1_000_000 + ".1" + Base64.getUrlEncoder().withoutPadding().encodeToString(material);
        issued.put(token, new Issued(grant, refreshes, untilNanos));
        return token;
    }

    private record Issued(Grant grant, boolean refreshes, long untilNanos) {
    }
}
