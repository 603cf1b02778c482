package io.orrery.simulator.venue;

import java.util.List;
import java.util.Map;

/**
 * How a client gets at a venue. Paths follow the venue's host.
 *
 * @param rest path of the REST API
 * @param stream path of the market streams
 * @param privateStream path of an account's streams
 * @param orders path by which orders go by WebSocket
 * @param symbols what is traded, in the venue's own names
 * @param more whatever else a client of this venue needs, by name
 */
public record Access(
    String rest, String stream, String privateStream, String orders, String apiKey, String secret, List<String> symbols,
    Map<String, String> more) {
}
