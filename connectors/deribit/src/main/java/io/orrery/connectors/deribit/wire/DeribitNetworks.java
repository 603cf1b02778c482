package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.Map;
import java.util.TreeMap;

/** Where Deribit listens: the exchange, and its test network, which has keys of its own. */
public final class DeribitNetworks {
    /** Before every method that is asked by HTTP. */
    public static final String REST_PATH = "/api/v2/";

    private static final String STREAM_PATH = "/ws/api/v2";

    private DeribitNetworks() {
    }

    /** The sites by the name of the network. */
    public static Map<String, Sites> all() {
        Map<String, Sites> networks = new TreeMap<>();
        networks.put("production", sites("www.deribit.com"));
        networks.put("testnet", sites("test.deribit.com"));
        return networks;
    }

    private static Sites sites(String host) {
        String stream = "wss://" + host + STREAM_PATH;
        return Sites.of("https://" + host, stream, stream, stream);
    }

    /** The market. An address without a path is given it. */
    public static Endpoint stream(Sites sites) {
        return withPath(sites.stream());
    }

    /** One connection takes orders and tells of the account. */
    public static Endpoint account(Sites sites) {
        return withPath(sites.privateStream());
    }

    /** Where a method is asked by HTTP. */
    public static Endpoint rest(Sites sites, String methodAndQuery) {
        return sites.rest().withTarget(REST_PATH + methodAndQuery);
    }

    private static Endpoint withPath(Endpoint endpoint) {
        return endpoint.target().equals("/") ? endpoint.withTarget(STREAM_PATH) : endpoint;
    }
}
