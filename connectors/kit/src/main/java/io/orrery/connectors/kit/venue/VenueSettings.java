package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.wire.TlsTrust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The settings of a venue behind a network, concluded once.
 *
 * @param sites where it listens
 * @param symbols canonical ones, at least one
 * @param credentials null for a venue that is only looked at
 */
public record VenueSettings(Sites sites, List<String> symbols, Credentials credentials, TlsTrust trust) {
    private static final String NETWORK = "network";
    private static final String PRODUCTION = "production";
    private static final String SYMBOLS = "symbols";
    private static final String TRUST = "trust";

    /**
     * Reads {@code network} (production if it is not said), addresses that replace the network's ({@code rest}, {@code stream},
     * {@code privateStream}, {@code orders}), {@code symbols} with commas between them, {@code key}, {@code secret},
     * {@code passphrase} and {@code trust}, a PEM file.
     *
     * @param networks the venue's own, by name
     * @throws IllegalArgumentException that says which setting can't be
     */
    public static VenueSettings of(Map<String, String> settings, Map<String, Sites> networks) {
        String network = settings.getOrDefault(NETWORK, PRODUCTION);
        Sites usual = networks.get(network);
        if (usual == null) {
            throw new IllegalArgumentException(NETWORK + "=" + network + ": must be one of " + networks.keySet());
        }
        List<String> symbols = List.of(settings.getOrDefault(SYMBOLS, "").split(",", -1)).stream().map(String::strip).toList();
        if (symbols.contains("")) {
            throw new IllegalArgumentException(SYMBOLS + "=" + settings.get(SYMBOLS) + ": must be like BTC/USDT,ETH/USDT");
        }
        String trust = settings.get(TRUST);
        return new VenueSettings(
            usual.or(settings), symbols, Credentials.of(settings),
            trust == null ? TlsTrust.OF_JDK : new TlsTrust(Path.of(trust)));
    }
}
