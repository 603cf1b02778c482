package io.orrery.connectors.kit.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.VirtualAsk;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.testing.VirtualWire;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.DriverFactory;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.engine.venue.EmergencyStop.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** A venue that takes two requests for the end of all orders, and answers as a test says. */
final class AccountStopTest {
    private static final Endpoint VENUE = Endpoint.of("https://venue");
    private static final long SECOND = VirtualNetwork.SECOND;

    private final List<String> asked = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private boolean mute;
    private int rehearsed;
    private final VirtualNetwork network = new VirtualNetwork(new Venue(), 1_000 * SECOND);
    private final AccountStop stop = new AccountStop("venue", network::now, new Networks(), TlsTrust.OF_JDK, new Protocol());

    private final class Venue implements VirtualNetwork.Venue {
        @Override
        public void onKnock(Endpoint endpoint, VirtualWire wire) {
            throw new AssertionError("nobody has anything to do here");
        }

        @Override
        public void onAsk(VirtualAsk ask) {
            String target = ask.ask().endpoint().target();
            if (target.equals("/time")) {
                if (!mute) {
                    ask.answer(200, List.of(), "" + network.now());
                }
                return;
            }
            asked.add(target);
            String answer = answers.isEmpty() ? "200 0" : answers.remove(0);
            if (answer.equals("LOST")) {
                ask.fail(Failure.LOST, true);
            } else if (!answer.isEmpty()) {
                ask.answer(Integer.parseInt(answer.substring(0, 3)), List.of(), answer.substring(4));
            }
        }
    }

    private final class Networks implements DriverFactory {
        @Override
        public Driver create(EpochNanoClock clock, TlsTrust trust) {
            return new OneByOne(network, network.http(HttpOptions.DEFAULTS));
        }

        @Override
        public Driver rehearsal(EpochNanoClock clock) {
            return new OneByOne(network, (ask, listener) -> network.after(1, () -> {
                rehearsed++;
                listener.onAnswer(ask, 404, null, new UnsafeBuffer(0, 0), 0, 0, network.now());
            }));
        }
    }

    private static final class Protocol implements StopProtocol {
        @Override
        public int requests() {
            return 2;
        }

        @Override
        public HttpAsk cancelAll(int request, long id, long time, long venueTime) {
            return new HttpAsk(id, "DELETE", VENUE.withTarget("/orders/" + request), List.of(), new byte[0],
                AccountStop.TIMEOUT, Disclosure.RECEIVED);
        }

        @Override
        public int ended(int status, DirectBuffer body, int offset, int length) {
            return status == 200 ? body.parseNaturalIntAscii(offset, length) : UNCERTAIN;
        }

        @Override
        public HttpAsk greeting(long id) {
            return HttpAsk.get(id, VENUE.withTarget("/time"), AccountStop.TIMEOUT);
        }

        @Override
        public long resolution() {
            return TimeUnit.MILLISECONDS.toNanos(1);
        }

        @Override
        public long venueTime(int status, DirectBuffer body, int offset, int length) {
            return body.parseNaturalLongAscii(offset, length);
        }
    }

    private void runMillis(long millis) {
        for (long i = 0; i < millis; i++) {
            network.run(VirtualNetwork.MILLIS, () -> Long.MAX_VALUE, now -> { });
            stop.doWork();
        }
    }

    /** From the start, with a venue that answers. */
    private void makeReady() {
        runMillis(3_000);
        assertTrue(stop.isReady());
    }

    @Test
    void itIsReadyWhenItsLinesStandAndAllWasRehearsed() {
        mute = true;
        runMillis(3_000);
        assertFalse(stop.isReady());
        assertEquals(0, rehearsed, "a line has to be there first");
        mute = false;
        for (int i = 0; i < 5_000 && !stop.isReady(); i++) {
            runMillis(1);
        }
        assertTrue(stop.isReady());
        assertTrue(rehearsed >= 299 && rehearsed <= 300, rehearsed + " times");
        assertEquals(List.of(), asked, "the venue heard of a rehearsal");
        assertEquals(0, stop.ended());
    }

    @Test
    void whoIsReadyRehearsesUntilItIsCompiledAndNowAndThenFromThenOn() {
        makeReady();
        runMillis(16_000);
        int often = rehearsed;
        assertTrue(often >= 3_000, often + " times");
        runMillis(10_000);
        int moreInTenSeconds = rehearsed - often;
        assertTrue(moreInTenSeconds >= 35 && moreInTenSeconds <= 40, moreInTenSeconds + " times");
    }

    @Test
    void aVenueThatKeepsAGreetingWaitingHoldsUpNoRequest() {
        makeReady();
        mute = true;
        for (int i = 0; i < 30; i++) {
            runMillis(1_000);
            asked.clear();
            stop.cancelAll();
            runMillis(1);
            assertEquals(List.of("/orders/0", "/orders/1"), asked);
            runMillis(10);
            assertEquals(Answer.NOTHING_OPEN, stop.answer());
        }
    }

    @Test
    void whatIsAskedAgainDoesNotWaitForWhatIsNotAnswered() {
        makeReady();
        answers.addAll(List.of("", "200 3"));
        stop.cancelAll();
        runMillis(10);
        assertEquals(Answer.AWAITED, stop.answer());
        stop.cancelAll();
        runMillis(10);
        assertEquals(4, asked.size());
        assertEquals(Answer.NOTHING_OPEN, stop.answer());
        assertEquals(3, stop.ended(), "of both rounds");
    }

    @Test
    void refusalsAndLossesLeaveItUncertainWhatIsOpen() {
        makeReady();
        for (String answer : List.of("429 0", "418 0", "500 0", "503 0", "LOST")) {
            answers.addAll(List.of("200 1", answer));
            stop.cancelAll();
            runMillis(10);
            assertEquals(Answer.UNCERTAIN, stop.answer(), answer);
            stop.cancelAll();
            runMillis(10);
            assertEquals(Answer.NOTHING_OPEN, stop.answer(), "after " + answer);
        }
        assertEquals(5, stop.ended());
    }

    @Test
    void beforeAnyLineStandsRequestsWaitForOne() {
        stop.cancelAll();
        runMillis(10);
        assertEquals(List.of("/orders/0", "/orders/1"), asked);
        assertEquals(Answer.NOTHING_OPEN, stop.answer());
    }
}
