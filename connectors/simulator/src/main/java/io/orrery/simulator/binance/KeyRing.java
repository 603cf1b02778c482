package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The keys of the venue's accounts: of each kind one, made at start, and what a client needs to sign with them. */
final class KeyRing {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 64;
    private static final int PEM_LINE = 64;

    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final SplittableRandom random;
    private final String hmacKey;
    private final String hmacSecret;

    KeyRing(long seed, Account account, Account counterparty) {
        random = new SplittableRandom(seed);
        hmacKey = letters();
        hmacSecret = letters();
        add(ApiKey.hmac(hmacKey, hmacSecret, account));
        String otherKey = letters();
        String otherSecret = letters();
        add(ApiKey.hmac(otherKey, otherSecret, counterparty));
        secrets.put("counterpartyApiKey", otherKey);
        secrets.put("counterpartySecret", otherSecret);
        add(ApiKey.ed25519(shown("ed25519", Pairs.ED25519), Pairs.ED25519.getPublic(), account));
        add(ApiKey.rsa(shown("rsa", Pairs.RSA), Pairs.RSA.getPublic(), account));
    }

    /** Null if there is none of this name. */
    ApiKey find(String name) {
        return keys.get(name);
    }

    String apiKey() {
        return hmacKey;
    }

    String secret() {
        return hmacSecret;
    }

    /** The further keys and their secrets, by what they are. */
    Map<String, String> others() {
        return secrets;
    }

    private void add(ApiKey key) {
        keys.put(key.name(), key);
    }

    private String shown(String kind, KeyPair pair) {
        String name = letters();
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        String base64 = Base64.getMimeEncoder(PEM_LINE, lineEnd).encodeToString(pair.getPrivate().getEncoded());
        secrets.put(kind + "ApiKey", name);
        secrets.put(kind + "PrivateKey", "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        return name;
    }

    private String letters() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Pairs of keys take long to make: those of a process are the same at all its venues. */
    private static final class Pairs {
        private static final KeyPair ED25519;
        private static final KeyPair RSA;

        static {
            try {
                ED25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                RSA = RsaKey.pair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("keys can't be made", e);
            }
        }
    }
}
