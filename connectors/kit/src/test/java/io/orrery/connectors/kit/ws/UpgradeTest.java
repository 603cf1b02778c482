package io.orrery.connectors.kit.ws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.wire.HeaderView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UpgradeTest {
    /** RFC 6455, section 1.3. */
    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private final Upgrade upgrade = new Upgrade("the sample nonce".getBytes(StandardCharsets.US_ASCII), true);

    private record Headers(List<String> all) implements HeaderView {
        @Override
        public int count() {
            return all.size() / 2;
        }

        @Override
        public String name(int index) {
            return all.get(2 * index);
        }

        @Override
        public String value(int index) {
            return all.get(2 * index + 1);
        }
    }

    private static HeaderView answer(String... extensions) {
        return extensions.length == 0
            ? new Headers(List.of("upgrade", "WebSocket", "connection", "keep-alive, Upgrade", "sec-websocket-accept", ACCEPT))
            : new Headers(List.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Accept", ACCEPT,
                "Sec-WebSocket-Extensions", extensions[0]));
    }

    private void refused(String words, int status, HeaderView headers) {
        String message = assertThrows(IllegalArgumentException.class, () -> upgrade.accepted(status, headers)).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void theExampleOfTheStandardIsAccepted() {
        assertTrue(upgrade.headers().contains("dGhlIHNhbXBsZSBub25jZQ=="));
        assertEquals(DeflateTerms.NONE, upgrade.accepted(101, answer()));
    }

    @Test
    void compressionIsAgreedAsTheServerSays() {
        assertEquals(new DeflateTerms(true, true), upgrade.accepted(101, answer("permessage-deflate")));
        assertEquals(new DeflateTerms(true, false), upgrade.accepted(101,
            answer("permessage-deflate; server_no_context_takeover;client_no_context_takeover; server_max_window_bits=\"12\"")));
    }

    @Test
    void whatWasNotOfferedIsRefused() {
        for (String extensions : List.of("x-webkit-deflate-frame", "permessage-deflate; client_max_window_bits=10",
            "permessage-deflate; server_max_window_bits=16", "permessage-deflate, permessage-deflate",
            "permessage-deflate; server_no_context_takeover; server_no_context_takeover")) {
            refused("extensions", 101, answer(extensions));
        }
        Upgrade plain = new Upgrade(new byte[16], false);
        assertTrue(!plain.headers().contains(DeflateTerms.OFFER));
        assertThrows(IllegalArgumentException.class, () -> DeflateTerms.of("permessage-deflate", false));
    }

    @Test
    void anAnswerThatIsNoUpgradeIsRefused() {
        refused("status 429", 429, answer());
        refused("something else", 101, new Headers(List.of("Upgrade", "h2c")));
        refused("another key", 101, new Headers(
            List.of("Upgrade", "websocket", "Connection", "upgrade", "Sec-WebSocket-Accept", "x")));
        refused("does not upgrade", 101, new Headers(List.of("Upgrade", "websocket", "Connection", "close")));
    }
}
