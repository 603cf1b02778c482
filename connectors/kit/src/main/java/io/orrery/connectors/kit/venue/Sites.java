package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.wire.Endpoint;
import java.util.Map;

/**
 * Where a venue listens, for one of its networks.
 *
 * @param rest answers requests by HTTP; the target is its root
 * @param stream tells what everybody may know
 * @param privateStream tells of the account
 * @param orders takes commands; the same as another where the venue has no place of its own for them
 */
public record Sites(Endpoint rest, Endpoint stream, Endpoint privateStream, Endpoint orders) {

    public static Sites of(String rest, String stream, String privateStream, String orders) {
        return new Sites(Endpoint.of(rest), Endpoint.of(stream), Endpoint.of(privateStream), Endpoint.of(orders));
    }

    /** The same, where the settings rest, stream, privateStream and orders do not say otherwise. */
    Sites or(Map<String, String> settings) {
        return new Sites(
            either(settings, "rest", rest), either(settings, "stream", stream),
            either(settings, "privateStream", privateStream), either(settings, "orders", orders));
    }

    private static Endpoint either(Map<String, String> settings, String key, Endpoint usual) {
        String address = settings.get(key);
        return address == null ? usual : Endpoint.of(address);
    }
}
