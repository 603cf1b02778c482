package io.orrery.simulation.world;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.ring.RingFull;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.simulation.audit.Auditor;
import io.orrery.simulator.binance.BinanceVenue;
import io.orrery.simulator.deribit.DeribitVenue;
import io.orrery.simulator.exchange.Background;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.kraken.KrakenVenue;
import io.orrery.simulator.time.VenueClock;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.agrona.concurrent.AgentTerminationException;

/**
 * Venues, networks and processes, one after the other, in virtual time, from one seed. First things go wrong; then nothing does
 * any more, and after a while everything must be known.
 */
public final class World {
    /** Levels a side that Kraken's checksum is of. Its updates have no numbers. */
    private static final int KRAKEN_PROVES = 10;
    static final long START = 1_767_225_600_000_000_000L;
    private static final Background MARKET = new Background(0.01, 0.2);
    private static final long SECOND = 1_000_000_000L;
    private static final long RESTART = SECOND / 5;
    /** By so much more each time: venues do not let themselves be asked everything again and again. */
    private static final long LONGER = SECOND / 16;
    private static final long SETTLING = 3 * SECOND;
    private static final long DOZING = 7 * SECOND / 2;
    private static final long AWAKE = SECOND / 2;
    private static final long LONGEST_FAILURE = 3 * SECOND;
    private static final long LONGEST_PAUSE = 30 * SECOND;
    private static final long LONGEST_KILL = 4 * SECOND;
    /** So many things happen in no world: somebody waits for what never comes, without letting time pass. */
    private static final long MOST_STEPS = 3_000_000;
    private static final int MILLION = 1_000_000;

    private final Plan plan;
    private final Timeline time = new Timeline(START);
    private final List<Place> places = new ArrayList<>();
    private final List<Weather> weathers = new ArrayList<>();
    private final SplittableRandom fate;
    private final Auditor auditor;
    private final Conditions conditions = new Conditions();
    private final Failures failures = new Failures();
    private final Outcome outcome;
    private Consumer<EventRecord> minutes = record -> { };
    private Process process;
    private StateWriter before;
    private boolean calm;
    private boolean rising;
    private boolean killed;
    private boolean still;
    private boolean more;
    private long steps;

    public World(Plan plan) {
        this.plan = plan;
        outcome = new Outcome(plan.seed());
        auditor = new Auditor(plan.seed(), true); // of paces the venues' answers tell, not the journal
        if (plan.odds().containsKey(Fault.S05)) {
            auditor.booksAreFaulted();
        }
        SplittableRandom random = new SplittableRandom(plan.seed());
        fate = random.split();
        FaultPlan faults = new FaultPlan(random.nextLong());
        plan.odds().forEach(faults::set);
        for (Plan.Venue venue : plan.venues()) {
            build(venue, faults.forVenue(venue.kind()), random);
        }
    }

    private void build(Plan.Venue venue, FaultPlan faults, SplittableRandom random) {
        ServedVenue served = served(
            venue.kind(), new VenueSetting(random.nextLong(), MARKET, time, new VenueClock(time.clock()::nanoTime), faults));
        served.site().admission(() -> !faults.strikes(Fault.S14));
        faults.listen(fault -> struck(fault.name()));
        Place place = new Place(venue.kind(), time, served, faults, venue.symbols());
        place.narrow();
        places.add(place);
        weathers.add(new Weather(time, random.nextLong(), plan, mishap -> struck(mishap.name())));
        Exchange exchange = served.exchange();
        exchange.listings().forEach(exchange::withoutFunding); // which no connector tells of
        String owner = exchange.account("main") == null ? "trader" : "main";
        auditor.watch(places.size(), exchange, exchange.account(owner));
        if (venue.kind().equals("kraken") && plan.odds().containsKey(Fault.S01)) {
            auditor.booksAreProvedTo(KRAKEN_PROVES, places.size());
        }
    }

    private static ServedVenue served(String kind, VenueSetting setting) {
        return switch (kind) {
            case "binance" -> new BinanceVenue(setting);
            case "kraken" -> new KrakenVenue(setting);
            case "deribit" -> new DeribitVenue(setting);
            default -> throw new IllegalArgumentException("no venue of kind=" + kind);
        };
    }

    /** Someone else hears of each record too. */
    public World minutes(Consumer<EventRecord> records) {
        minutes = records;
        return this;
    }

    /** Lets all of it happen, as far as nothing happens that ought not to. */
    public Outcome run() {
        places.forEach(Place::open);
        attempt(() -> start(1));
        stumble();
        long calmFrom = START + plan.safetyNanos();
        live(calmFrom);
        appease();
        live(START + plan.tradingNanos());
        doze();
        long end = calmFrom + plan.livenessNanos();
        live(end);
        if (isGood()) {
            still = true;
            hold(true);
            process.stop();
            live(end + SETTLING);
            auditor.quiet(time.now());
        }
        auditor.violations().forEach(violation -> outcome.violation(violation.toString()));
        outcome.end(process.engine(), process.sent(), conditions, auditor.records());
        return outcome;
    }

    /** From here on nothing goes wrong. */
    private void appease() {
        calm = true;
        weathers.forEach(Weather::calm);
        for (Place place : places) {
            place.appease(plan.odds().keySet());
        }
        process.spare();
        release();
    }

    /** Nobody trades any more, and markets only move now and then, so that no book is taken for a dead one. */
    private void doze() {
        if (!still) {
            hold(true);
            time.later(DOZING, () -> {
                if (!still) {
                    hold(false);
                    time.later(AWAKE, this::doze);
                }
            });
        }
    }

    private void hold(boolean stands) {
        places.forEach(place -> place.served().exchange().hold(stands));
    }

    /** Whoever killed takes it back, as soon as there is a process that can be told. */
    private void release() {
        if (killed && !rising) {
            killed = false;
            process.kill(false);
        }
    }

    private void live(long until) {
        Runnable step = () -> step(until);
        more = true;
        while (more && isGood()) {
            attempt(step);
        }
    }

    private void step(long until) {
        more = time.step(until);
        if (++steps > MOST_STEPS) {
            outcome.defect("I12: time stands still", new IllegalStateException("steps=" + steps));
        }
    }

    /** Whatever happens, a process may end of it: the first one, too, and while it starts. */
    private void attempt(Runnable happening) {
        try {
            happening.run();
        } catch (Death death) {
            onDeath();
        } catch (RingFull full) {
            outcome.halted("RING_FULL");
            rise();
        } catch (AgentTerminationException halted) {
            onHalt(halted.getCause());
        } catch (RuntimeException defect) {
            outcome.defect("a defect", defect);
        }
    }

    private boolean isGood() {
        return outcome.isGood() && auditor.isContent();
    }

    private void onDeath() {
        struck(Mishap.D01.name());
        rise();
    }

    private void onHalt(Throwable cause) {
        if (cause instanceof Death) {
            onDeath();
        } else {
            outcome.defect("the engine failed", cause);
        }
    }

    /** Things that happen to a whole process, each second with some chance. */
    private void stumble() {
        time.later(SECOND, () -> {
            if (calm) {
                return;
            }
            if (!rising && strikes(Mishap.D14)) {
                pause(fate.nextLong(LONGEST_PAUSE));
            }
            if (!rising && strikes(Mishap.D13)) {
                process.clog(true);
                Process clogged = process;
                time.later(fate.nextLong(2 * SECOND), () -> clogged.clog(false));
            }
            if (!rising && !killed && plan.chance(Mishap.K01) > 0 && strikes(Mishap.K01)) {
                killed = true;
                time.later(fate.nextLong(LONGEST_KILL), this::release);
                process.kill(true);
            }
            stumble();
        });
    }

    private void pause(long nanos) {
        Process standing = process;
        standing.pause(true);
        time.later(nanos, () -> standing.pause(false));
    }

    private boolean strikes(Mishap mishap) {
        boolean strikes = !calm && fate.nextInt(MILLION) < plan.chance(mishap);
        if (strikes) {
            struck(mishap.name());
        }
        return strikes;
    }

    private void struck(String fault) {
        outcome.cells().struck(fault, process == null ? null : process.engine().state().orders());
    }

    private void start(long epoch) {
        auditor.sessionBegins();
        process = new Process(
            plan, time, places, weathers, epoch, before, fate.split(), this::onRecord,
            () -> auditor.rest(time.now()));
        auditor.hear(new EngineClaims(process.engine().state()));
        rising = false;
        if (calm) {
            process.spare();
        }
        process.start();
        if (calm) {
            release();
        }
    }

    /** The process is dead: the next one begins with what was recorded, if it does not die over it. */
    private void rise() {
        outcome.died();
        rising = true;
        Process dead = process;
        dead.die();
        while (strikes(Mishap.D04)) {
            dead.recover(before, fate.nextLong(1_000));
        }
        StateWriter left = dead.recover(before, Long.MAX_VALUE);
        time.later(RESTART + fate.nextLong(RESTART) + outcome.deaths() * LONGER, () -> {
            before = left;
            start(dead.epoch() + 1);
        });
    }

    private void onRecord(EventRecord record) {
        minutes.accept(record);
        auditor.record(record);
        conditions.onRecord(record);
        if (failures.isOne(record)) {
            struck(Mishap.D12.name());
            letAnew(failures.strategyId());
        }
    }

    /** An operator looks into what a strategy threw, and lets it begin anew. */
    private void letAnew(int strategyId) {
        Process failed = process;
        time.later(fate.nextLong(LONGEST_FAILURE), () -> failed.resume(strategyId));
    }
}
