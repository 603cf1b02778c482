package io.orrery.connectors.kit.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a venue listens.
 *
 * @param secure by TLS
 * @param host name or address, without the brackets of IPv6
 * @param target path and query, never empty
 */
public record Endpoint(boolean secure, String host, int port, String target) {

    public Endpoint {
        if (host.isEmpty() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("host=" + host + ", port=" + port + ": is no place to connect to");
        }
        if (!target.startsWith("/") || !isPrintable(target)) {
            throw new IllegalArgumentException("a target must begin with / and be printable ASCII, percent-encoded where needed");
        }
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads {@code ws}, {@code wss}, {@code http} and {@code https} addresses.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Endpoint of(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("address=" + address + ": " + malformed.getReason(), malformed);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("wss") || scheme.equals("https");
        if (!secure && !scheme.equals("ws") && !scheme.equals("http")) {
            throw new IllegalArgumentException("address=" + address + ": must begin with wss, ws, https or http");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException("address=" + address + ": must be scheme://host[:port][/path][?query]");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        return new Endpoint(secure, uri.getHost().replaceAll("[\\[\\]]", ""), port, path + query);
    }

    /** The same place with another path and query. */
    public Endpoint withTarget(String other) {
        return new Endpoint(secure, host, port, other);
    }

    /** As the Host header has it. */
    public String authority() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (secure ? 443 : 80) ? name : name + ":" + port;
    }

    /** Without the query, which may hold a token. */
    @Override
    public String toString() {
        int query = target.indexOf('?');
        return authority() + (query < 0 ? target : target.substring(0, query));
    }
}
