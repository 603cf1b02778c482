package io.orrery.connectors.kit.ws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.ws.FrameRefusal.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class InflationTest {
    private static final int CAP = 250_000;
    private static final int FIRST = ServerFrames.COMPRESSED | Opcode.TEXT;
    private static final int WHOLE = ServerFrames.LAST | FIRST;
    private static final int REST = ServerFrames.LAST | Opcode.CONTINUATION;

    private final Heard heard = new Heard();
    private final FrameReader reader = new FrameReader(CAP, heard);

    private List<String> read(boolean takeover, ServerFrames frames) {
        reader.open(new DeflateTerms(true, takeover));
        heard.all.clear();
        byte[] bytes = frames.bytes();
        reader.read(new UnsafeBuffer(bytes), 0, bytes.length);
        return heard.all;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** RFC 7692, section 7.2.3: whole, in fragments, with the window kept, stored, with a final block, in two blocks. */
    @Test
    void theExamplesOfTheStandardAreHeard() {
        byte[] hello = bytes(0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00);
        assertEquals(List.of("Hello"), read(true, new ServerFrames().frame(WHOLE, hello)));
        assertEquals(List.of("Hello"), read(true, new ServerFrames()
            .frame(FIRST, Arrays.copyOf(hello, 3)).frame(REST, Arrays.copyOfRange(hello, 3, 7))));
        assertEquals(List.of("Hello", "Hello"), read(true, new ServerFrames()
            .frame(WHOLE, hello).frame(WHOLE, bytes(0xf2, 0x00, 0x11, 0x00, 0x00))));
        assertEquals(List.of("Hello"), read(true, new ServerFrames()
            .frame(WHOLE, bytes(0x00, 0x05, 0x00, 0xfa, 0xff, 0x48, 0x65, 0x6c, 0x6c, 0x6f, 0x00))));
        assertEquals(List.of("Hello", "Hello"), read(true, new ServerFrames()
            .frame(WHOLE, bytes(0xf3, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00, 0x00)).frame(WHOLE, hello)));
        assertEquals(List.of("Hello"), read(true, new ServerFrames()
            .frame(WHOLE, bytes(0xf2, 0x48, 0x05, 0x00, 0x00, 0x00, 0xff, 0xff, 0xca, 0xc9, 0xc9, 0x07, 0x00))));
    }

    @Test
    void messagesOfAllSizesAreInflatedWithTheWindowAndWithout() {
        for (boolean takeover : new boolean[] {true, false}) {
            SplittableRandom random = new SplittableRandom(7);
            Deflater deflater = new Deflater(6, true);
            ServerFrames frames = new ServerFrames();
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                byte[] plain = words(random, random.nextInt(random.nextInt(1, 200_000)));
                sent.add(new String(plain, StandardCharsets.ISO_8859_1));
                if (i % 5 == 0) {
                    frames.frame(ServerFrames.LAST | Opcode.TEXT, plain);
                } else {
                    frames.frame(WHOLE, ServerFrames.deflated(deflater, plain));
                }
                if (!takeover) {
                    deflater.reset();
                }
            }
            assertEquals(sent, read(takeover, frames));
            deflater.end();
        }
    }

    private static byte[] words(SplittableRandom random, int size) {
        byte[] plain = new byte[size];
        for (int i = 0; i < size; i++) {
            plain[i] = (byte) (random.nextInt(4) > 0 && i > 40 ? plain[i - 37] : random.nextInt());
        }
        return plain;
    }

    @Test
    void aBombIsRefusedWhileItIsInflated() {
        Deflater deflater = new Deflater(9, true);
        byte[] bomb = ServerFrames.deflated(deflater, new byte[CAP + 1]);
        assertTrue(bomb.length < 1_000);
        ServerFrames frames = new ServerFrames().frame(WHOLE, bomb);
        assertEquals(Reason.TOO_LARGE, assertThrows(FrameRefusal.class, () -> read(true, frames)).reason());
        byte[] most = ServerFrames.deflated(new Deflater(9, true), new byte[CAP]);
        assertEquals(CAP, read(true, new ServerFrames().frame(WHOLE, most)).get(0).length());
    }

    @Test
    void whatIsNotDeflatedIsRefused() {
        ServerFrames frames = new ServerFrames().frame(WHOLE, bytes(0xff, 0xff, 0xff));
        assertEquals(Reason.DEFLATE, assertThrows(FrameRefusal.class, () -> read(true, frames)).reason());
        ServerFrames remembering = new ServerFrames().frame(WHOLE, bytes(0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00))
            .frame(WHOLE, bytes(0xf2, 0x00, 0x11, 0x00, 0x00));
        assertEquals(Reason.DEFLATE, assertThrows(FrameRefusal.class, () -> read(false, remembering)).reason());
        ServerFrames late = new ServerFrames().frame(FIRST, "x").frame(REST | ServerFrames.COMPRESSED, "y");
        assertEquals(Reason.RESERVED_BIT, assertThrows(FrameRefusal.class, () -> read(true, late)).reason());
    }
}
