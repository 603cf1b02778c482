package io.orrery.connectors.kit.ws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.connectors.kit.ws.FrameRefusal.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class FrameReaderTest {
    private static final int CAP = 300_000;
    private static final int LAST = ServerFrames.LAST;

    private final Heard heard = new Heard();
    private final FrameReader reader = new FrameReader(CAP, heard);

    private List<String> read(byte[] bytes, int... splits) {
        reader.open(DeflateTerms.NONE);
        heard.all.clear();
        int from = 0;
        for (int split : splits) {
            part(bytes, from, split);
            from = split;
        }
        part(bytes, from, bytes.length);
        return List.copyOf(heard.all);
    }

    private void part(byte[] bytes, int from, int to) {
        byte[] exact = Arrays.copyOfRange(bytes, from, to);
        reader.read(new UnsafeBuffer(exact), 0, exact.length);
    }

    private void refused(Reason reason, ServerFrames frames) {
        reader.open(DeflateTerms.NONE);
        byte[] bytes = frames.bytes();
        FrameRefusal refusal = assertThrows(FrameRefusal.class, () -> part(bytes, 0, bytes.length));
        assertEquals(reason, refusal.reason());
    }

    private static ServerFrames conversation() {
        return new ServerFrames()
            .text("one").text("").frame(LAST | Opcode.PING, "p").frame(LAST | Opcode.BINARY, "x".repeat(200))
            .frame(Opcode.TEXT, "fr").frame(LAST | Opcode.PONG, "").frame(Opcode.CONTINUATION, "")
            .frame(Opcode.CONTINUATION, "agm").frame(LAST | Opcode.PING, "q").frame(LAST | Opcode.CONTINUATION, "ents")
            .frame(Opcode.TEXT, "").frame(LAST | Opcode.CONTINUATION, "behind an empty one")
            .frame(LAST | Opcode.CLOSE, "\u0003\u00e8bye").text("never heard");
    }

    private static List<String> said() {
        return List.of(
            "one", "", "ping p", "x".repeat(200), "pong ", "ping q", "fragments", "behind an empty one", "close 1000 bye");
    }

    @Test
    void aConversationIsHeardHoweverItIsSplit() {
        byte[] bytes = conversation().bytes();
        assertEquals(said(), read(bytes));
        for (int split = 0; split <= bytes.length; split++) {
            assertEquals(said(), read(bytes, split), "split at " + split);
        }
        for (int first = 0; first < bytes.length; first += 3) {
            for (int second = first; second < bytes.length; second += 5) {
                assertEquals(said(), read(bytes, first, second), "split at " + first + " and " + second);
            }
        }
        int[] everywhere = IntStream.range(1, bytes.length).toArray();
        assertEquals(said(), read(bytes, everywhere));
    }

    @Test
    void messagesOfAllSizesAreHeardInPartsOfAllSizes() {
        SplittableRandom random = new SplittableRandom(4);
        List<String> sent = new ArrayList<>();
        ServerFrames frames = new ServerFrames();
        for (int i = 0; i < 60; i++) {
            int size = i < 6 ? new int[] {125, 126, 127, 65_535, 65_536, 65_537}[i] : random.nextInt(random.nextInt(1, 200_000));
            String text = String.valueOf((char) ('a' + i % 26)).repeat(size);
            sent.add(text);
            frames.text(text);
        }
        byte[] bytes = frames.bytes();
        reader.open(DeflateTerms.NONE);
        UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        for (int at = 0; at < bytes.length;) {
            int count = Math.min(bytes.length - at, random.nextInt(1, random.nextInt(2, 100_000)));
            reader.read(buffer, at, count);
            at += count;
        }
        assertEquals(sent, heard.all);
    }

    @Test
    void aWholeMessageIsHandedOnWhereItLies() {
        byte[] bytes = new ServerFrames().text("whole").raw(new int[8]).bytes();
        UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        List<Object> where = new ArrayList<>();
        FrameReader inPlace = new FrameReader(CAP, new Heard() {
            @Override
            public void onMessage(DirectBuffer from, int offset, int length) {
                where.addAll(List.of(from == buffer, offset, length));
            }
        });
        inPlace.open(DeflateTerms.NONE);
        inPlace.read(buffer, 0, 7);
        assertEquals(List.of(true, 2, 5), where);
    }

    @Test
    void afterAStopNothingIsHeard() {
        FrameReader[] self = new FrameReader[1];
        List<Integer> lengths = new ArrayList<>();
        self[0] = new FrameReader(CAP, new Heard() {
            @Override
            public void onMessage(DirectBuffer buffer, int offset, int length) {
                lengths.add(length);
                self[0].stop();
            }
        });
        byte[] bytes = new ServerFrames().text("a").text("bc").bytes();
        self[0].open(DeflateTerms.NONE);
        self[0].read(new UnsafeBuffer(bytes), 0, bytes.length);
        assertEquals(List.of(1), lengths);
    }

    @Test
    void aClosingMayGiveNoCode() {
        assertEquals(List.of("close 1005 "), read(new ServerFrames().frame(LAST | Opcode.CLOSE, "").bytes()));
        refused(Reason.CLOSE, new ServerFrames().frame(LAST | Opcode.CLOSE, "x"));
    }

    @Test
    void whatNoServerMaySendIsRefused() {
        refused(Reason.RESERVED_BIT, new ServerFrames().frame(LAST | ServerFrames.COMPRESSED | Opcode.TEXT, "x"));
        refused(Reason.RESERVED_BIT, new ServerFrames().frame(LAST | 0x20 | Opcode.TEXT, "x"));
        refused(Reason.RESERVED_BIT, new ServerFrames().frame(LAST | 0x10 | Opcode.TEXT, "x"));
        for (int opcode : new int[] {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
            refused(Reason.RESERVED_OPCODE, new ServerFrames().frame(LAST | opcode, "x"));
        }
        refused(Reason.MASKED, new ServerFrames().raw(LAST | Opcode.TEXT, 0x81, 1, 2, 3, 4, 5));
        refused(Reason.CONTROL, new ServerFrames().frame(Opcode.PING, "x"));
        refused(Reason.CONTROL, new ServerFrames().frame(LAST | Opcode.PING, "x".repeat(126)));
        refused(Reason.CONTINUATION, new ServerFrames().frame(LAST | Opcode.CONTINUATION, "x"));
        refused(Reason.CONTINUATION, new ServerFrames().frame(Opcode.TEXT, "x").text("y"));
        refused(Reason.LENGTH, new ServerFrames().raw(LAST | Opcode.TEXT, 126, 0, 125));
        refused(Reason.LENGTH, new ServerFrames().raw(LAST | Opcode.TEXT, 127, 0, 0, 0, 0, 0, 0, 255, 255));
        refused(Reason.LENGTH, new ServerFrames().raw(LAST | Opcode.TEXT, 127, 128, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItComes() {
        refused(Reason.TOO_LARGE, new ServerFrames().raw(LAST | Opcode.TEXT, 127, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff));
        refused(Reason.TOO_LARGE, new ServerFrames().raw(LAST | Opcode.TEXT, 127, 0x7f, 0, 0, 0, 0, 0, 0, 0));
        ServerFrames parts = new ServerFrames().frame(Opcode.TEXT, "x".repeat(200_000));
        refused(Reason.TOO_LARGE, parts.raw(LAST | Opcode.CONTINUATION, 127, 0, 0, 0, 0, 0, 1, 0x86, 0xa1));
    }

    @Test
    void aNewConnectionForgetsWhatTheLastOneLeft() {
        byte[] half = new ServerFrames().frame(Opcode.TEXT, "half").raw(0).bytes();
        reader.open(DeflateTerms.NONE);
        part(half, 0, half.length);
        assertEquals(List.of("new"), read(new ServerFrames().text("new").bytes()));
    }
}
