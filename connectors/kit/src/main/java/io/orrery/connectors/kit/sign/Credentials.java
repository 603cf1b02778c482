package io.orrery.connectors.kit.sign;

import java.util.Map;

/**
 * What proves who we are to a venue.
 *
 * @param key the public name of the key
 * @param secret signs, or is the private key
 * @param passphrase null where the venue has none
 */
public record Credentials(String key, Secret secret, Secret passphrase) {
    private static final String KEY = "key";
    private static final String SECRET = "secret";
    private static final String PASSPHRASE = "passphrase";

    /** From the settings key, secret and passphrase, each of which names a place: see {@link Secret#at}. Null without a key. */
    public static Credentials of(Map<String, String> settings) {
        if (!settings.containsKey(KEY)) {
            return null;
        }
        if (!settings.containsKey(SECRET)) {
            throw new IllegalArgumentException(KEY + " without " + SECRET);
        }
        String passphrase = settings.get(PASSPHRASE);
        return new Credentials(
            Secret.at(settings.get(KEY)).reveal(), Secret.at(settings.get(SECRET)),
            passphrase == null ? null : Secret.at(passphrase));
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
