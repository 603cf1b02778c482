package io.orrery.connectors.kit.ws;

import io.orrery.connectors.kit.wire.HeaderView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The request by which HTTP becomes a WebSocket, and whether the answer agrees (RFC 6455, section 4.1). */
public final class Upgrade {
    private static final int SWITCHING = 101;
    private static final int NONCE_BYTES = 16;
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final String key;
    private final boolean deflate;

    /** @param nonce 16 bytes that were never used before */
    public Upgrade(byte[] nonce, boolean deflate) {
        if (nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("nonce of " + nonce.length + " bytes: must have " + NONCE_BYTES);
        }
        key = Base64.getEncoder().encodeToString(nonce);
        this.deflate = deflate;
    }

    /** Name and value by turns. */
    public List<String> headers() {
        List<String> plain = List.of(
            "Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version", "13", "Sec-WebSocket-Key", key);
        if (!deflate) {
            return plain;
        }
        List<String> all = new ArrayList<>(plain);
        all.add("Sec-WebSocket-Extensions");
        all.add(DeflateTerms.OFFER);
        return all;
    }

    /**
     * Reads the server's answer.
     *
     * @throws IllegalArgumentException that says why it is no upgrade
     */
    public DeflateTerms accepted(int status, HeaderView headers) {
        require(status == SWITCHING, "the server declined with status " + status);
        require("websocket".equalsIgnoreCase(headers.value("Upgrade")), "the server upgrades to something else");
        require(hasToken(headers.value("Connection"), "upgrade"), "the server does not upgrade the connection");
        require(accept(key).equals(headers.value("Sec-WebSocket-Accept")), "the server answers another key");
        require(headers.value("Sec-WebSocket-Protocol") == null, "the server wants a subprotocol that was not offered");
        return DeflateTerms.of(headers.value("Sec-WebSocket-Extensions"), deflate);
    }

    /** What a server answers to a key. */
    static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-1", absent);
        }
    }

    private static boolean hasToken(String header, String token) {
        if (header != null) {
            for (String part : header.split(",")) {
                if (part.strip().equalsIgnoreCase(token)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void require(boolean agrees, String otherwise) {
        if (!agrees) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
