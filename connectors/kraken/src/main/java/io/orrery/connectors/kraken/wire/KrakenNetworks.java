package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.Map;
import java.util.TreeMap;

/** Where Kraken Spot listens: the exchange, and its beta streams, which trade on the same exchange. It has no test network. */
public final class KrakenNetworks {
    private static final String REST = "https://api.kraken.com";
    private static final String PATH = "/v2";

    private KrakenNetworks() {
    }

    /** The sites by the name of the network. */
    public static Map<String, Sites> all() {
        Map<String, Sites> networks = new TreeMap<>();
        networks.put("production", sites("wss://ws.kraken.com", "wss://ws-auth.kraken.com"));
        networks.put("beta", sites("wss://beta-ws.kraken.com", "wss://beta-ws-auth.kraken.com"));
        return networks;
    }

    private static Sites sites(String stream, String privateStream) {
        return Sites.of(REST, stream + PATH, privateStream + PATH, privateStream + PATH);
    }

    /** The market streams. An address without a path is given it. */
    public static Endpoint stream(Sites sites) {
        return withPath(sites.stream());
    }

    /** What takes orders and tells of the account, on one connection: where the private stream is. */
    public static Endpoint privateStream(Sites sites) {
        return withPath(sites.privateStream());
    }

    private static Endpoint withPath(Endpoint endpoint) {
        return endpoint.target().equals("/") ? endpoint.withTarget(PATH) : endpoint;
    }
}
