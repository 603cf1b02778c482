package io.orrery.simulator.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SiteTest {
    private final SocketLoop loop = new SocketLoop();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Site site = new Site()
        .route("POST", "/order", request -> Reply.json(201,
            request.query() + "|" + request.bodyText() + "|" + request.header("x-key")).withHeader("X-Used", 7))
        .route("GET", "/public/*", request -> Reply.json(200, request.path()))
        .route("GET", "/lost", request -> Reply.json(200, "").asLost())
        .route("GET", "/late", request -> Reply.json(200, "late").after(80_000_000))
        .admission(open::get);

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aHandlerSeesQueryBodyAndHeadersAsTheyWereSent() throws Exception {
        int port = loop.open(site, 0, null, true);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/order?b=%2B&a=1"))
            .header("X-Key", "k").POST(HttpRequest.BodyPublishers.ofString("x=y z")).build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(201, answer.statusCode());
        assertEquals("b=%2B&a=1|x=y z|k", answer.body());
        assertEquals("7", answer.headers().firstValue("x-used").orElseThrow());
    }

    @Test
    void aPathGoesToTheLongestRouteThatFitsElseNowhere() throws Exception {
        int port = loop.open(site, 0, null, true);

        assertEquals("/public/a/b", get(HttpClient.newHttpClient(), "http://127.0.0.1:" + port + "/public/a/b").body());
        assertEquals(404, get(HttpClient.newHttpClient(), "http://127.0.0.1:" + port + "/private").statusCode());
    }

    @Test
    void aLostReplyClosesTheConnection() throws IOException {
        int port = loop.open(site, 0, null, true);

        assertThrows(IOException.class, () -> get(HttpClient.newHttpClient(), "http://127.0.0.1:" + port + "/lost"));
    }

    @Test
    void aLateReplyIsHeldBack() throws Exception {
        int port = loop.open(site, 0, null, true);
        long before = System.nanoTime();

        assertEquals("late", get(HttpClient.newHttpClient(), "http://127.0.0.1:" + port + "/late").body());
        assertTrue(System.nanoTime() - before >= 80_000_000);
    }

    @Test
    void whoIsNotAdmittedIsClosedUnheard() throws IOException {
        int port = loop.open(site, 0, null, true);
        open.set(false);

        assertThrows(IOException.class, () -> get(HttpClient.newHttpClient(), "http://127.0.0.1:" + port + "/public/a"));
    }

    @Test
    void aTlsPortIsTrustedByItsCertificateAndNotWithoutIt() throws Exception {
        Certificate certificate = Certificate.make();
        String url = "https://localhost:" + loop.open(site, 0, certificate.server(), true) + "/public/tls";

        assertEquals("/public/tls", get(HttpClient.newBuilder().sslContext(trusting(certificate)).build(), url).body());
        assertThrows(SSLHandshakeException.class, () -> get(HttpClient.newHttpClient(), url));
    }

    @Test
    void aPortInUseIsRefusedByName() throws IOException {
        int port = loop.open(site, 0, null, true);

        IOException refusal = assertThrows(IOException.class, () -> loop.open(site, port, null, true));
        assertTrue(refusal.getMessage().startsWith("port " + port + " can't be served"), refusal.getMessage());
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static SSLContext trusting(Certificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate.file())) {
            store.setCertificateEntry("simulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
