package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Schema.Message;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRecordTest {
    @Test
    void whatWasComposedIsReadBack() {
        UnsafeBuffer message = new UnsafeBuffer(new byte[] {0, 0, 0, 0, 16, 0, 110, 0, 7, 6, 5, 4});
        EventRecord event = EventRecord.allocate().compose(EventClass.OUTPUT, 123_456_789, message, 4, 8);
        event.cause(41);
        event.flags(EventRecord.END_OF_BATCH);
        event.seal(42);
        assertTrue(event.intact());
        assertEquals(40, event.length());
        assertEquals(8, event.messageLength());
        assertEquals(EventClass.OUTPUT, event.eventClass());
        assertEquals(EventRecord.END_OF_BATCH, event.flags());
        assertEquals(42, event.sequence());
        assertEquals(123_456_789, event.time());
        assertEquals(41, event.cause());
        assertEquals(110, event.templateId());
        assertEquals(40, event.bytes().remaining());
    }

    @Test
    void composingAnewForgetsCauseAndFlags() {
        UnsafeBuffer message = new UnsafeBuffer(new byte[8]);
        EventRecord event = EventRecord.allocate().compose(EventClass.OUTPUT, 1, message, 0, 8);
        event.cause(41);
        event.flags(EventRecord.END_OF_BATCH);
        event.compose(EventClass.INPUT, 2, message, 0, 8);
        assertEquals(0, event.cause());
        assertEquals(0, event.flags());
    }

    @TestFactory
    List<DynamicTest> everySingleBitFlipIsFound() {
        List<DynamicTest> tests = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (Message message : Schema.messages()) {
            EventRecord event = SampleEvents.of(message, random);
            tests.add(DynamicTest.dynamicTest(message.name(), () -> {
                for (int bit = 0; bit < event.length() * Byte.SIZE; bit++) {
                    flip(event, bit);
                    assertFalse(event.intact(), "bit " + bit);
                    flip(event, bit);
                }
                assertTrue(event.intact());
            }));
        }
        return tests;
    }

    @Test
    void anotherMessageHasAnotherCrc() {
        SplittableRandom random = new SplittableRandom(9);
        EventRecord one = SampleEvents.of(Schema.messages().get(3), random);
        EventRecord other = SampleEvents.of(Schema.messages().get(3), random);
        assertNotEquals(one.crc(), other.crc());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 7, EventRecord.MAX_MESSAGE_LENGTH + 1, 65_536})
    void refusesALengthThatNoMessageHas(int length) {
        EventRecord event = EventRecord.allocate();
        UnsafeBuffer message = new UnsafeBuffer(new byte[70_000]);
        assertThrows(IllegalArgumentException.class, () -> event.compose(EventClass.INPUT, 1, message, 0, length));
        assertThrows(IllegalArgumentException.class, () -> event.describe(EventClass.INPUT, 1, length));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, EventRecord.MAX_MESSAGE_LENGTH})
    void takesTheShortestAndTheLongestMessage(int length) {
        EventRecord event = EventRecord.allocate().compose(EventClass.INPUT, 1, new UnsafeBuffer(new byte[480]), 0, length);
        event.seal(1);
        assertTrue(event.intact());
    }

    @Test
    void aRecordCutByTheEndOfItsMemoryIsNotIntact() {
        EventRecord event = SampleEvents.of(Schema.messages().get(0), new SplittableRandom(1));
        ByteBuffer cut = ByteBuffer.allocateDirect(event.length() - 1);
        ByteBuffer whole = event.bytes();
        whole.limit(whole.limit() - 1);
        cut.put(whole);
        assertFalse(new EventRecord().wrap(cut, 0).intact());
        assertFalse(new EventRecord().wrap(cut, cut.capacity() - 3).intact());
    }

    @Test
    void zerosAreNoRecord() {
        assertFalse(EventRecord.allocate().intact());
        assertNull(EventRecord.allocate().eventClass());
    }

    @Test
    void recordsLieBesideEachOther() {
        ByteBuffer region = ByteBuffer.allocateDirect(1024);
        EventRecord event = new EventRecord();
        event.wrap(region, 512).compose(EventClass.INPUT, 2, new UnsafeBuffer(new byte[480]), 0, 480).seal(2);
        event.wrap(region, 0).compose(EventClass.INPUT, 1, new UnsafeBuffer(new byte[480]), 0, 480).seal(1);
        assertEquals(1, event.wrap(region, 0).sequence());
        assertTrue(event.intact());
        assertEquals(2, event.wrap(region, 512).sequence());
        assertTrue(event.intact());
        assertEquals(512, event.bytes().position());
    }

    @Test
    void flyweightsRefuseFieldsOutOfOrderInTests() {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
        assertThrows(IllegalStateException.class, () -> new NewOrderEncoder().orderId(1));
        StrategyStartedEncoder started = new StrategyStartedEncoder().wrap(buffer, 0);
        started.othersCount(0);
        started.parameters("a");
        assertThrows(IllegalStateException.class, () -> started.parameters("b"));
    }

    private static void flip(EventRecord event, int bit) {
        int at = event.offset() + bit / Byte.SIZE;
        event.buffer().putByte(at, (byte) (event.buffer().getByte(at) ^ 1 << bit % Byte.SIZE));
    }
}
