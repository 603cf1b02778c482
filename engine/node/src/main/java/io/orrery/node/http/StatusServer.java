package io.orrery.node.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import io.orrery.node.Json;
import io.orrery.node.Refusal;
import io.orrery.node.vitals.Condition;
import io.orrery.node.vitals.Vitals;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Health and metrics on loopback: /livez, /readyz, /healthz and /metrics. Read only, one thread, which never spins. */
public final class StatusServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final HttpServer server;
    private final ExecutorService executor;
    private final Vitals vitals;
    private final LongSupplier clock;
    private final Metrics metrics;

    private StatusServer(HttpServer server, Vitals vitals, LongSupplier clock) {
        this.server = server;
        this.vitals = vitals;
        this.clock = clock;
        this.metrics = new Metrics(vitals, BuildInfo.current());
        this.executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "http");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @param port 0 for any that is free
     * @param clock milliseconds since the epoch
     * @throws Refusal if the port is in use
     */
    public static StatusServer start(int port, Vitals vitals, LongSupplier clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
            StatusServer status = new StatusServer(server, vitals, clock);
            status.serve();
            return status;
        } catch (BindException e) {
            throw new Refusal(
                ExitCode.BUSY,
                "http.port=" + port + " on 127.0.0.1 is in use",
                "set another with --set http.port=0 (any that is free)", e);
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "http.port=" + port + " can't be served: " + e.getMessage(), "", e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Nobody reads the vitals from here on. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a page of the HTTP server is still being made");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        server.setExecutor(executor);
        server.createContext("/", exchange -> answer(exchange, page(exchange.getRequestURI().getPath())));
        server.start();
    }

    private Page page(String path) {
        Condition condition = Condition.of(vitals, clock.getAsLong());
        return switch (path) {
            case "/livez" -> check(condition.live());
            case "/readyz" -> condition.ready() ? check(true) : new Page(503, "application/json", health(condition));
            case "/healthz" -> new Page(condition.live() ? 200 : 503, "application/json", health(condition));
            case "/metrics" -> new Page(200, MetricsText.CONTENT_TYPE, metrics.page());
            default -> new Page(404, "text/plain", "try /livez, /readyz, /healthz or /metrics\n");
        };
    }

    private static Page check(boolean good) {
        return new Page(good ? 200 : 503, "text/plain", good ? "ok\n" : "failed\n");
    }

    private static String health(Condition condition) {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("schema", "orrery.health/1");
        health.putAll(Json.components(condition));
        return Json.render(health) + "\n";
    }

    private static void answer(HttpExchange exchange, Page page) throws IOException {
        try (exchange) {
            boolean read = exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD");
            byte[] body = (read ? page.body : "GET only\n").getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("Content-Type", page.type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(read ? page.status : 405, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private record Page(int status, String type, String body) {
    }
}
