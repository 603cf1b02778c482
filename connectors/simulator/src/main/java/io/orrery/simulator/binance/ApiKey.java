package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key by which an account is used, and how its signatures are told from others. */
final class ApiKey {
    private final String name;
    private final Account account;
    private final byte[] secret;
    private final PublicKey publicKey;
    private final String algorithm;

    private ApiKey(String name, Account account, byte[] secret, PublicKey publicKey, String algorithm) {
        this.name = name;
        this.account = account;
        this.secret = secret;
        this.publicKey = publicKey;
        this.algorithm = algorithm;
    }

    static ApiKey hmac(String name, String secret, Account account) {
        return new ApiKey(name, account, secret.getBytes(StandardCharsets.UTF_8), null, "HmacSHA256");
    }

    static ApiKey ed25519(String name, PublicKey key, Account account) {
        return new ApiKey(name, account, null, key, "Ed25519");
    }

    static ApiKey rsa(String name, PublicKey key, Account account) {
        return new ApiKey(name, account, null, key, "SHA256withRSA");
    }

    String name() {
        return name;
    }

    Account account() {
        return account;
    }

    /** True if a connection may be logged on with it. */
    boolean logsOn() {
        return algorithm.equals("Ed25519");
    }

    boolean signed(String payload, String signature) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        try {
            return publicKey == null ? hmacIs(bytes, signature) : verified(bytes, signature);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private boolean hmacIs(byte[] payload, String signature) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret, algorithm));
        byte[] given = HexFormat.of().parseHex(signature.toLowerCase(Locale.ROOT));
        return MessageDigest.isEqual(mac.doFinal(payload), given);
    }

    private boolean verified(byte[] payload, String signature) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(publicKey);
        verifier.update(payload);
        return verifier.verify(Base64.getDecoder().decode(signature));
    }
}
