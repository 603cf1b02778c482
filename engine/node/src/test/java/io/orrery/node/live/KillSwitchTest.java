package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.ring.RingFull;
import io.orrery.engine.venue.EmergencyStop;
import io.orrery.engine.venue.Gate;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.vitals.Vital;
import java.nio.file.Files;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** A kill, from the file or the wish to the last answer. */
final class KillSwitchTest extends KillSwitchByHand {
    @Test
    void aFileThatSomebodyMakesShutsAllGatesAndAsksForTheEndOfAllOrders() throws Exception {
        runMillis(20);
        assertEquals(0, one.asked);
        Files.createFile(folder.resolve("killed"));
        runMillis(6);
        assertTrue(gates.stream().allMatch(Gate::isTight));
        assertTrue(one.asked > 0 && other.asked > 0);
        assertEquals(List.of(TradingState.HALTED + " unsigned "), told());
        assertEquals(1, counters.value(Vital.KILLED));
    }

    @Test
    void gatesAreShutWhenKillReturnsAndTheRestFollowsByItsOwnThread() {
        kill.kill(new OperatorWord("anna", "", ""));
        assertTrue(gates.stream().allMatch(Gate::isTight));
        assertTrue(files.killed().isPresent());
        assertEquals(0, one.asked);
        runMillis(1);
        assertEquals(1, one.asked);
    }

    @Test
    void itIsAskedAgainUntilNothingIsOpenAndThenNowAndThen() {
        one.answers.addAll(List.of(EmergencyStop.Answer.ENDED, EmergencyStop.Answer.NOTHING_OPEN, EmergencyStop.Answer.UNCERTAIN,
            EmergencyStop.Answer.ENDED));
        kill.kill(new OperatorWord("anna", "", ""));
        runMillis(20);
        assertEquals(2, one.asked, "at once after orders were ended");
        assertEquals(2, counters.value(Vital.KILL_OPEN), "orders may still be on their way");
        runMillis(1_000);
        assertEquals(0, counters.value(Vital.KILL_OPEN));
        assertEquals(2, counters.value(Vital.KILL_ENDED));
        int before = one.asked;
        runMillis(120_000);
        assertTrue(one.asked - before >= 4 && one.asked - before <= 20, (one.asked - before) + " times in two minutes");
    }

    @Test
    void oneAccountThatFailsDoesNotKeepTheOtherFromItsEnd() {
        one.broken = true;
        kill.kill(new OperatorWord("anna", "", ""));
        runMillis(500);
        assertTrue(other.asked > 1);
        assertEquals(1, counters.value(Vital.KILL_OPEN));
        assertTrue(counters.value(Vital.ERRORS) > 0);
    }

    @Test
    void anEngineThatHangsIsToldWhenThereIsRoomAgain() {
        UnsafeBuffer message = new UnsafeBuffer(new byte[16]);
        try {
            while (true) {
                ring.priority().offer(message, 0, 16, 0);
            }
        } catch (RingFull full) {
            kill.kill(new OperatorWord("anna", "", ""));
        }
        runMillis(50);
        assertTrue(one.asked > 0);
        assertEquals(List.of(), told());
        runMillis(10);
        assertEquals(List.of(TradingState.HALTED + " anna "), told());
    }

    @Test
    void aSessionThatBeginsKilledShutsItsGatesBeforeItsThreadRunsAndIsNotToldTwice() {
        files.kill(TWO);
        kill.killedBefore();
        assertTrue(gates.stream().allMatch(Gate::isTight));
        runMillis(10);
        assertEquals(List.of(), told());
        assertTrue(one.asked > 0);
    }

    @Test
    void anOperatorWhoFallsSilentHasAllOrdersEndedAtOnceAndOneWhoSpeaksAgainEndsThat() throws Exception {
        kill = make(2_000 * MILLI);
        runMillis(1_000);
        files.beat(TWO);
        runMillis(1_990);
        assertEquals(0, one.asked);
        runMillis(50);
        assertEquals(1, one.asked);
        assertFalse(gates.get(0).isTight());
        Thread.sleep(5); // another time of the file
        files.beat(TWO);
        runMillis(20);
        int before = one.asked;
        runMillis(1_500);
        assertEquals(before, one.asked);
    }

    @Test
    void aFileThatNobodyCanReadKillsAllTheSame() throws Exception {
        Files.createDirectory(folder.resolve("killed"));
        runMillis(2);
        assertTrue(gates.stream().allMatch(Gate::isTight));
        assertEquals(1, one.asked);
        assertEquals(List.of(TradingState.HALTED + " unsigned "), told());
    }

    @Test
    void aRefusalIsAnsweredByAnotherRequestLessAndLessOften() {
        for (int i = 0; i < 100; i++) {
            one.answers.add(EmergencyStop.Answer.UNCERTAIN);
        }
        kill.kill(new OperatorWord("anna", "", ""));
        runMillis(10_000);
        assertTrue(one.asked >= 10 && one.asked <= 16, one.asked + " times in ten seconds");
        assertEquals(1, counters.value(Vital.KILL_OPEN));
    }

    @Test
    void accountsThatAreReadyAreCounted() {
        runMillis(10);
        assertEquals(2, counters.value(Vital.KILL_READY));
        one.broken = true;
        runMillis(10);
        assertEquals(1, counters.value(Vital.KILL_READY));
    }
}
