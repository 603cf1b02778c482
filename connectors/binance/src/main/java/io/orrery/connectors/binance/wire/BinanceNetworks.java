package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.Map;
import java.util.TreeMap;

/** Where Binance Spot listens: the exchange, its test network, and demo trading at real prices. */
public final class BinanceNetworks {
    private static final String STREAM = "/stream";
    private static final String API = "/ws-api/v3";

    private BinanceNetworks() {
    }

    /** The sites by the name of the network. */
    public static Map<String, Sites> all() {
        Map<String, Sites> networks = new TreeMap<>();
        networks.put("production", sites(
            "https://api.binance.com", "wss://stream.binance.com:9443", "wss://ws-api.binance.com:443"));
        networks.put("testnet", sites(
            "https://testnet.binance.vision", "wss://stream.testnet.binance.vision", "wss://ws-api.testnet.binance.vision"));
        networks.put("demo", sites(
            "https://demo-api.binance.com", "wss://demo-stream.binance.com:9443", "wss://demo-ws-api.binance.com"));
        return networks;
    }

    private static Sites sites(String rest, String stream, String api) {
        return Sites.of(rest, stream + STREAM, api + API, api + API);
    }

    /** The market streams, each event wrapped with the name of its stream. An address without a path is given it. */
    public static Endpoint stream(Sites sites) {
        return withPath(sites.stream(), STREAM);
    }

    /** The WebSocket API, which takes orders and tells of the account on one connection: where the private stream is. */
    public static Endpoint api(Sites sites) {
        return withPath(sites.privateStream(), API);
    }

    private static Endpoint withPath(Endpoint endpoint, String path) {
        return endpoint.target().equals("/") ? endpoint.withTarget(path) : endpoint;
    }
}
