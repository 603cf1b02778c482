package io.orrery.connectors.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.wire.Parting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReconnectTest {
    private static final int CHANNELS = 12;
    private static final int BUDGET = 6;
    private static final long WINDOW = 60 * VirtualNetwork.SECOND;

    /** A thousand connections go, in each way that they can, while acknowledgements are lost and channels fall silent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void overAThousandConnectionsNothingThatWasWantedIsLost(long seed) {
        SessionScene scene = new SessionScene(
            seed, SessionTerms.DEFAULTS.withBatching(new Batching(5, 64, true), 5), new Pace(BUDGET, WINDOW));
        SplittableRandom faults = new SplittableRandom(seed * 7);
        scene.dialect.token = "token";
        scene.venue.token = "token";
        List<Channel> wanted = want(scene);
        scene.open();
        scene.venue.lets = endpoint -> faults.nextInt(10) > 0;
        scene.venue.answers = text -> faults.nextInt(30) > 0;
        while (scene.session.counts().connects() < 1_000) {
            scene.runMillis(100 + faults.nextInt(8_000));
            strike(scene, faults);
        }
        scene.venue.lets = endpoint -> true;
        scene.venue.answers = text -> true;
        scene.venue.mute.clear();
        scene.run(120 * VirtualNetwork.SECOND);
        print(seed, wanted, scene);
        assertTrue(scene.session.isComplete());
        assertEquals(Set.copyOf(wanted.stream().map(Channel::name).toList()), scene.peer().channels);
        assertTrue(wanted.stream().allMatch(channel -> channel.state() == Channel.State.LIVE));
        assertHandedOnOnce(scene);
        assertBudgetsAreKept(scene);
        assertEquals(scene.events.count("connected"), 1 + scene.events.all.stream().filter(e -> e.startsWith("disc")).count());
    }

    /** For the proof, in one line. */
    private static void print(long seed, List<Channel> wanted, SessionScene scene) {
        long live = wanted.stream().filter(channel -> channel.state() == Channel.State.LIVE)
            .filter(channel -> scene.peer().channels.contains(channel.name())).count();
        long frames = scene.dialect.numbers.values().stream().mapToLong(List::size).sum();
        long distinct = scene.dialect.numbers.values().stream().mapToLong(each -> new HashSet<>(each).size()).sum();
        System.out.println("reconnects of seed " + seed + ": " + scene.session.counts().connects() + ", subscriptions lost "
            + (wanted.size() - live) + ", frames " + frames + ", counted twice " + (frames - distinct)
            + ", most connections in a window " + mostInAWindow(scene.venue.knocks) + ", most messages in a second "
            + scene.venue.mostInASecond);
    }

    private static int mostInAWindow(List<Long> knocks) {
        int most = 0;
        for (int first = 0, last = 0; last < knocks.size(); last++) {
            while (knocks.get(last) - knocks.get(first) >= WINDOW) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private static List<Channel> want(SessionScene scene) {
        List<Channel> wanted = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            wanted.add(scene.want(i % 3 == 0 ? SessionScene.TRADES : SessionScene.BOOK, "channel" + i));
        }
        return wanted;
    }

    private static void strike(SessionScene scene, SplittableRandom faults) {
        for (TextVenue.Peer peer : List.copyOf(scene.venue.standing())) {
            switch (faults.nextInt(6)) {
                case 0 -> peer.hangUp(Parting.LOST);
                case 1 -> peer.hangUp(Parting.CLOSED_THERE);
                case 2 -> peer.cut = true;
                case 3 -> peer.say("BYE");
                case 4 -> scene.venue.mute.add("channel" + faults.nextInt(CHANNELS));
                default -> scene.venue.mute.clear();
            }
        }
    }

    private static void assertHandedOnOnce(SessionScene scene) {
        for (List<Long> numbers : scene.dialect.numbers.values()) {
            assertEquals(numbers.size(), new HashSet<>(numbers).size());
        }
        assertEquals(CHANNELS, scene.dialect.numbers.size());
        assertEquals(0, scene.dialect.unexpected);
    }

    private static void assertBudgetsAreKept(SessionScene scene) {
        List<Long> knocks = scene.venue.knocks;
        assertTrue(knocks.size() >= 1_000);
        assertTrue(mostInAWindow(knocks) <= BUDGET, () -> mostInAWindow(knocks) + " connections in a window");
        assertTrue(scene.venue.mostInASecond <= 5, () -> scene.venue.mostInASecond + " messages in a second");
    }

    @Test
    void whoIsAlwaysTurnedAwayWaitsLongerAndLongerAndNeverNotAtAll() {
        SessionScene scene = new SessionScene(5, SessionTerms.DEFAULTS);
        scene.venue.lets = endpoint -> false;
        scene.open();
        scene.run(3_600 * VirtualNetwork.SECOND);
        List<Long> knocks = scene.venue.knocks;
        for (int i = 1; i < knocks.size(); i++) {
            long waited = knocks.get(i) - scene.events.lossTimes.get(i - 1);
            assertTrue(waited >= SessionTerms.DEFAULTS.retryNanos(), "waited " + waited);
            assertTrue(waited <= SessionTerms.DEFAULTS.retryCapNanos(), "waited " + waited);
        }
        long early = knocks.get(4) - knocks.get(0);
        long late = knocks.get(knocks.size() - 1) - knocks.get(knocks.size() - 5);
        assertTrue(late > 3 * early, early + " then " + late);
    }

    /** However long the outage was, so that whoever waits for what happened meanwhile need not wait as long again. */
    @Test
    void aVenueThatIsBackIsHeardWithinElevenSeconds() {
        for (int seed = 1; seed <= 50; seed++) {
            SessionScene scene = new SessionScene(seed, SessionTerms.DEFAULTS);
            scene.venue.lets = endpoint -> false;
            scene.open();
            scene.run(120 * VirtualNetwork.SECOND);
            scene.venue.lets = endpoint -> true;
            scene.run(11 * VirtualNetwork.SECOND);
            assertEquals(SessionState.OPEN, scene.session.state(), "seed " + seed);
        }
    }

    @Test
    void whatLastedIsTriedAgainSoon() {
        SessionScene scene = new SessionScene(6, SessionTerms.DEFAULTS);
        scene.open();
        scene.venue.lets = endpoint -> false;
        scene.run(300 * VirtualNetwork.SECOND);
        scene.venue.lets = endpoint -> true;
        scene.run(60 * VirtualNetwork.SECOND);
        scene.peer().hangUp(Parting.LOST);
        scene.runMillis(600);
        assertEquals(SessionState.OPEN, scene.session.state());
    }

    @Test
    void theSameSeedMeetsTheSameFate() {
        assertEquals(fate(11), fate(11));
        assertTrue(!fate(11).equals(fate(12)));
    }

    private static List<Long> fate(long seed) {
        SessionScene scene = new SessionScene(seed, SessionTerms.DEFAULTS);
        scene.venue.lets = endpoint -> false;
        scene.open();
        scene.run(300 * VirtualNetwork.SECOND);
        return scene.venue.knocks;
    }

    @Test
    void twoSessionsShareABudget() {
        Pace budget = new Pace(3, WINDOW);
        SessionScene first = new SessionScene(8, SessionTerms.DEFAULTS, budget);
        SessionScene second = new SessionScene(9, SessionTerms.DEFAULTS, budget);
        first.venue.lets = endpoint -> false;
        second.venue.lets = endpoint -> false;
        first.open();
        second.open();
        for (int i = 0; i < 500; i++) {
            first.runMillis(100);
            second.runMillis(100);
        }
        assertEquals(3, first.venue.knocks.size() + second.venue.knocks.size());
    }
}
