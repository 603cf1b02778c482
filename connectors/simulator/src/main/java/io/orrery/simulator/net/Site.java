package io.orrery.simulator.net;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What one venue serves at its ports: which path goes to whom. */
public final class Site {
    private final Map<String, Handler> routes = new LinkedHashMap<>();
    private final Map<String, StreamOpener> streams = new LinkedHashMap<>();
    private Handler otherwise = request -> Reply.html(404, "<html><body><h2>404 Not found</h2></body></html>");
    private BooleanSupplier admission = () -> true;
    private Heartbeat heartbeat = Heartbeat.NONE;

    /** @param path whole, or with a star at its end */
    public Site route(String method, String path, Handler handler) {
        if (routes.put(method + " " + path, handler) != null) {
            throw new IllegalArgumentException(method + " " + path + " is routed twice");
        }
        return this;
    }

    /** @param path whole, or with a star at its end */
    public Site stream(String path, StreamOpener opener) {
        streams.put(path, opener);
        return this;
    }

    /** Who answers where no route fits. */
    public Site otherwise(Handler handler) {
        otherwise = handler;
        return this;
    }

    /** Asked at each new connection: one that is not admitted is closed unheard. */
    public Site admission(BooleanSupplier admits) {
        admission = admits;
        return this;
    }

    public Site heartbeat(Heartbeat beat) {
        heartbeat = beat;
        return this;
    }

    public Reply answer(Request request) {
        return found(routes, request.method() + " " + request.path(), otherwise).handle(request);
    }

    /** Null where no stream is served. */
    public StreamOpener streamAt(String path) {
        return found(streams, path, null);
    }

    public boolean admits() {
        return admission.getAsBoolean();
    }

    public Heartbeat heartbeat() {
        return heartbeat;
    }

    /** The whole name first; then the longest that ends with a star. */
    private static <T> T found(Map<String, T> table, String name, T otherwise) {
        T exact = table.get(name);
        if (exact != null) {
            return exact;
        }
        for (int end = name.length(); end > 0; end--) {
            T prefixed = table.get(name.substring(0, end) + "*");
            if (prefixed != null) {
                return prefixed;
            }
        }
        return otherwise;
    }
}
