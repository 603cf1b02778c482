package io.orrery.simulator.deribit.rpc;

import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.ErrorCode;
import io.orrery.simulator.deribit.Grant;
import io.orrery.simulator.net.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Who sends a request, by its header {@code Authorization}: a signature, a token, or a key and its secret. */
final class HttpCredentials {
    private static final String SIGNED = "deri-hmac-sha256 ";
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Deribit deribit;

    HttpCredentials(Deribit deribit) {
        this.deribit = deribit;
    }

    /**
     * Null if it does not say.
     *
     * @throws DeribitError if it says what is not true
     */
    Grant of(Request request) {
        String header = request.header("authorization");
        if (header.isEmpty()) {
            return null;
        }
        if (begins(header, SIGNED)) {
            return signed(header.substring(SIGNED.length()), request);
        }
        if (begins(header, BEARER)) {
            return deribit.tokens().find(header.substring(BEARER.length()).strip(), deribit.clock().nanos());
        }
        if (begins(header, BASIC)) {
            return basic(header.substring(BASIC.length()).strip());
        }
        throw DeribitError.of(ErrorCode.UNAUTHORIZED);
    }

    private Grant signed(String header, Request request) {
        Map<String, String> parts = new HashMap<>();
        for (String part : header.split(",")) {
            String[] pair = part.strip().split("=", 2);
            parts.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        String time = parts.getOrDefault("ts", "");
        if (!time.matches("\\d{1,18}")) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS);
        }
        String uri = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
        return Grant.of(deribit.keys().bySignature(parts.getOrDefault("id", ""), Long.parseLong(time),
            parts.getOrDefault("nonce", ""), request.method() + "\n" + uri + "\n" + request.bodyText() + "\n",
            parts.getOrDefault("sig", ""), deribit.clock().shownMillis()), "");
    }

    private Grant basic(String encoded) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return Grant.of(deribit.keys().bySecret(pair[0], pair.length == 2 ? pair[1] : ""), "");
        } catch (IllegalArgumentException malformed) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS);
        }
    }

    private static boolean begins(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
