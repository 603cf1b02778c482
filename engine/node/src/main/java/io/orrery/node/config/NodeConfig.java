package io.orrery.node.config;

import io.orrery.journal.JournalSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The configuration of a node, checked: what it says can be built. */
public record NodeConfig(
    @Doc("The engine, its ring and its threads") Engine engine,
    @Doc("How sessions are kept") Journal journal,
    @Doc("How a session begins") Recovery recovery,
    @Doc("The follower's snapshots") Snapshot snapshot,
    @Doc("Venues that are connected") List<VenueEntry> venues,
    @Doc("Strategies that trade") List<StrategyEntry> strategies,
    @Doc("In what values are told") ValuationConfig valuation,
    @Doc("Pre-trade limits; what no entry covers is not traded") LimitsConfig limits,
    @Doc("The people who watch it") Operator operator,
    @Doc("The orderly stop") Stop stop,
    @Doc("Health and metrics, on loopback only") Http http) {

    private static final Duration LONGEST_AGE = Duration.ofDays(36_500);
    private static final Duration LONGEST_SYNC = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofDays(1);

    public NodeConfig {
        Set<String> names = new HashSet<>();
        for (VenueEntry venue : venues) {
            require(names.add(venue.name()), "venues: the name \"" + venue.name() + "\" is given twice");
        }
        Set<String> strategyNames = new HashSet<>();
        for (StrategyEntry strategy : strategies) {
            require(strategyNames.add(strategy.name()), "strategies: the name \"" + strategy.name() + "\" is given twice");
            for (String venue : strategy.venues()) {
                require(names.contains(venue),
                    "strategies: venue=" + venue + " of \"" + strategy.name() + "\" is not among the venues " + names);
            }
        }
    }

    /** The same without these strategies. */
    public NodeConfig without(Set<String> banned) {
        List<StrategyEntry> played = strategies.stream().filter(entry -> !banned.contains(entry.kind())).toList();
        return new NodeConfig(
            engine, journal, recovery, snapshot, venues, played, valuation, limits, operator, stop, http);
    }

    /** Which threads there are: a core each, one for io and one for the engine, or one for both. */
    public enum Threading { DEDICATED, SHARED, SINGLE }

    /** What a thread does when there is nothing to do. */
    public enum Idle { BUSY_SPIN, YIELD, BACK_OFF }

    /** When what was recorded survives a loss of power. */
    public enum Sync { NONE, GROUP, EACH }

    /** What an orderly stop does with open orders. */
    public enum OpenOrders { CANCEL, KEEP }

    public record Engine(
        @Doc("Threads: dedicated, shared or single") Threading threading,
        @Doc("When idle: busy-spin, yield or back-off") Idle idle,
        @Doc("Slots of the ring, a power of two") @Range(min = 1024, max = 1 << 20) int ringSlots,
        @Doc("How long a strategy may take for one event before it is killed; 0 waits for ever") Duration patience,
        @Doc("Events of the rehearsal before a session with real venues; 0 begins cold") @Range(min = 0) long rehearsal,
        @Doc("How often a thread that waits without sleeping exercises the making of an order; 0 for never") Duration exercise) {

        public Engine {
            require(Integer.bitCount(ringSlots) == 1, "engine.ring-slots=" + ringSlots + " is not a power of two");
            require(within(patience, LONGEST_STOP), "engine.patience=" + patience + " must be from 0 to " + LONGEST_STOP);
            require(within(exercise, LONGEST_STOP), "engine.exercise=" + exercise + " must be from 0 to " + LONGEST_STOP);
        }

        /** Whoever sleeps while he waits saves power, and does without. */
        public boolean exercises() {
            return idle != Idle.BACK_OFF && !exercise.isZero();
        }
    }

    public record Journal(
        @Doc("Size of a segment") @Range(min = 1 << 20, max = JournalSettings.MAX_SEGMENT_BYTES) ByteSize segmentSize,
        @Doc("When what was recorded survives a loss of power: none, group or each") Sync sync,
        @Doc("Longest time between two syncs of a group") Duration syncInterval,
        @Doc("How far ahead of the writer the disk is taken") @Range(min = 1 << 20, max = 1 << 30) ByteSize reserve,
        @Doc("Compress the sealed segments of earlier sessions when one begins") boolean compress,
        @Doc("Which sessions are deleted, oldest first, when one begins") Retention retention) {

        public Journal {
            require(!syncInterval.isNegative() && !syncInterval.isZero() && syncInterval.compareTo(LONGEST_SYNC) <= 0,
                "journal.sync-interval=" + syncInterval + " must be above 0, at most " + LONGEST_SYNC);
        }

        /** As the journal takes them. */
        public JournalSettings settings() {
            return new JournalSettings(
                segmentSize.bytes(), reserve.bytes(), JournalSettings.Sync.valueOf(sync.name()), syncInterval.toNanos(),
                JournalSettings.DEFAULT.syncRecords());
        }
    }

    public record Recovery(
        @Doc("Whether run takes up what the last session left") boolean resume,
        @Doc("What strategies are told that are not warm at their start") History history) {
    }

    public record History(
        @Doc("How far back; 0 tells nothing") Duration longest,
        @Doc("Most records that are looked at") @Range(min = 0, max = 1 << 22) int events,
        @Doc("Longest time of which nothing was recorded, between two sessions and before this one") Duration gap) {

        public History {
            require(within(longest, LONGEST_STOP), "recovery.history.longest=" + longest + " must be from 0 to " + LONGEST_STOP);
            require(within(gap, LONGEST_STOP), "recovery.history.gap=" + gap + " must be from 0 to " + LONGEST_STOP);
        }
    }

    public record Retention(
        @Doc("Sessions older than this; 0 keeps all") Duration age,
        @Doc("Sessions beyond this size together; 0 keeps all") @Range(min = 0) ByteSize size) {

        public Retention {
            require(within(age, LONGEST_AGE), "journal.retention.age=" + age + " must be from 0 to " + LONGEST_AGE);
        }
    }

    public record Snapshot(@Doc("Records from one snapshot to the next; 0 takes none") @Range(min = 0) long everyRecords) {
    }

    public record VenueEntry(
        @Doc("What the rest of the configuration calls it") String name,
        @Doc("Which connector it is") String kind,
        @Doc("The connector's own settings") Map<String, String> settings) {
    }

    public record Operator(@Doc("Silence after which all orders are cancelled; 0 awaits nobody") Duration timeout) {

        public Operator {
            require(within(timeout, LONGEST_STOP), "operator.timeout=" + timeout + " must be from 0 to " + LONGEST_STOP);
        }
    }

    public record Stop(
        @Doc("Open orders at a stop: cancel or keep") OpenOrders openOrders,
        @Doc("How long answers of the venues are awaited") Duration deadline) {

        public Stop {
            require(within(deadline, LONGEST_STOP), "stop.deadline=" + deadline + " must be from 0 to " + LONGEST_STOP);
        }
    }

    public record Http(
        @Doc("Serve health and metrics") boolean enabled,
        @Doc("Port on 127.0.0.1; 0 takes any that is free") @Range(min = 0, max = 65_535) int port) {
    }

    private static boolean within(Duration duration, Duration longest) {
        return !duration.isNegative() && duration.compareTo(longest) <= 0;
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
