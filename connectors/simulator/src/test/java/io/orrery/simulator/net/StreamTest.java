package io.orrery.simulator.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StreamTest {
    private static final String DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate\r\n";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final SocketLoop loop = new SocketLoop();
    private final BlockingQueue<Stream> streams = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Site site = new Site().stream("/echo", this::open);

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void aStreamGreetsAndEchoes() throws IOException {
        try (RawStream client = RawStream.connect(loop.open(site, 0, null, true), "")) {
            assertTrue(client.handshake().startsWith("HTTP/1.1 101"), client.handshake());
            assertEquals("hello a=1", client.next().text());

            client.send("abc");

            assertEquals("abc", client.next().text());
        }
    }

    @Test
    void framesAreCompressedIfThatWasAgreedOn() throws Exception {
        try (RawStream client = RawStream.connect(loop.open(site, 0, null, true), DEFLATE)) {
            assertTrue(client.handshake().toLowerCase(java.util.Locale.ROOT).contains("permessage-deflate"), client.handshake());

            RawStream.Frame frame = client.next();

            assertTrue(frame.compressed());
            assertEquals("hello a=1", inflated(frame.payload()));
        }
    }

    @Test
    void framesAreNotCompressedWhereThatIsOff() throws IOException {
        try (RawStream client = RawStream.connect(loop.open(site, 0, null, false), DEFLATE)) {
            assertFalse(client.handshake().contains("permessage-deflate"), client.handshake());
            assertEquals("hello a=1", client.next().text());
        }
    }

    @Test
    void whoDoesNotAnswerPingsIsClosed() throws IOException {
        site.heartbeat(new Heartbeat(20_000_000, 50_000_000));
        try (RawStream client = RawStream.connect(loop.open(site, 0, null, true), "")) {
            client.next();
            assertEquals(PING, client.next().opcode());
            int opcode = client.next().opcode();
            while (opcode == PING) {
                opcode = client.next().opcode();
            }
            assertEquals(CLOSE, opcode);
        }
    }

    @Test
    void whoReadsTooSlowlyIsClosed() throws Exception {
        try (RawStream client = RawStream.connect(loop.open(site, 0, null, true), "")) {
            Stream stream = streams.poll(5, TimeUnit.SECONDS);
            String text = "x".repeat(1 << 20);
            for (int i = 0; i < 64; i++) {
                loop.execute(() -> stream.send(text));
            }
            assertTrue(closed.await(5, TimeUnit.SECONDS));
            assertFalse(stream.isOpen());
            assertTrue(client.handshake().startsWith("HTTP/1.1 101"));
        }
    }

    @Test
    void whatIsHeldComesInOrderAndAtOnce() throws Exception {
        try (RawStream client = RawStream.connect(loop.open(site, 0, null, true), "")) {
            client.next();
            Stream stream = streams.poll(5, TimeUnit.SECONDS);
            long before = System.nanoTime();
            loop.execute(() -> {
                stream.hold(60_000_000);
                stream.send("1");
                stream.send("2");
            });
            assertEquals("1", client.next().text());
            assertTrue(System.nanoTime() - before >= 60_000_000);
            assertEquals("2", client.next().text());
        }
    }

    @Test
    void aGiantFrameIsSmallOnTheWire() throws Exception {
        try (RawStream client = RawStream.connect(loop.open(site, 0, null, true), DEFLATE)) {
            client.next();
            Stream stream = streams.poll(5, TimeUnit.SECONDS);
            loop.execute(() -> stream.sendGiant(16 << 20));

            RawStream.Frame frame = client.next();

            assertEquals(TEXT, frame.opcode());
            assertTrue(frame.payload().length < 64 << 10, "bytes: " + frame.payload().length);
        }
    }

    private StreamListener open(Stream stream, Request request) {
        streams.add(stream);
        stream.send("hello " + request.query());
        return new StreamListener() {
            @Override
            public void onText(String text) {
                stream.send(text);
            }

            @Override
            public void onClosed() {
                closed.countDown();
            }
        };
    }

    private static String inflated(byte[] payload) throws Exception {
        byte[] whole = Arrays.copyOf(payload, payload.length + 4);
        whole[payload.length + 2] = (byte) 0xff;
        whole[payload.length + 3] = (byte) 0xff;
        Inflater inflater = new Inflater(true);
        inflater.setInput(whole);
        byte[] text = new byte[1024];
        int length = inflater.inflate(text);
        inflater.end();
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
