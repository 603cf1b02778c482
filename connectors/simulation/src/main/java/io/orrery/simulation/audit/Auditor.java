package io.orrery.simulation.audit;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges one world by what its venues know and its journal says. It must be told of each record when it is written, and when the
 * engine has come to rest; what happens at a venue it sees by itself.
 */
public final class Auditor {
    /** Between two looks at everything, in times that the engine came to rest. */
    private static final int SWEEP = 64;

    private final List<Check> checks = new ArrayList<>();
    private final Scene scene;
    private final Turns turns = new Turns(this::turn);
    private final DenseJournal journal;
    private final VenueLimits venueLimits;
    private final TransfersAreFinal transfers;
    private long records;
    private int rests;
    private boolean changed;
    private boolean unheard;

    /** @param limitsFaulted true if a fault of this world makes venues refuse as if too much had been asked */
    public Auditor(long seed, boolean limitsFaulted) {
        scene = new Scene(seed);
        journal = new DenseJournal(scene);
        venueLimits = new VenueLimits(scene, limitsFaulted);
        transfers = new TransfersAreFinal(scene);
        LiveQuantities live = new LiveQuantities(scene);
        checks.addAll(List.of(
            live, new NeverOverfilled(scene), new EachTradeOnce(scene), new TruthAtRest(scene), new NoOrphans(scene),
            new OnlyWhenAllowed(scene, live), new WithinLimits(scene, live), new EndOnEvidence(scene), venueLimits,
            new KillEndsAll(scene), new LivelyAtRest(scene), transfers, new BooksBalance(scene),
            new MoneyFollowsRecords(scene), new HoldsCoverOrders(scene), new AsSent(scene), new BooksAtRest(scene),
            new DoubtOnEvidence(scene), new LegalSteps(scene)));
    }

    /** A fault of this world makes venues tell levels of books that are not theirs. */
    public void booksAreFaulted() {
        scene.booksFaulted = true;
    }

    /** Names the account at the venue that one of the engine's is. Before anything was traded in it. */
    public void watch(int accountId, Exchange exchange, Account account) {
        scene.truths.put(accountId, new VenueTruth(accountId, exchange, account, scene.venues, checks));
    }

    /** Updates of this account's venue get lost, and beyond so many levels of a book nobody can find out. */
    public void booksAreProvedTo(int levels, int accountId) {
        scene.truths.get(accountId).provesLevels(levels);
    }

    /** The engine that runs from here on, before its first record or when it has taken up from the journal. */
    public void hear(Claims claims) {
        boolean again = scene.claims != null;
        unheard = false;
        scene.claims = claims;
        scene.wentOn();
        claims.tell(transfers);
        if (again) {
            turns.rest();
            checks.forEach(Check::restarted);
            look();
        }
    }

    /** Records of another session follow, once its engine was {@link #hear heard}: its sequences begin anew. */
    public void sessionBegins() {
        journal.restart();
        unheard = true;
    }

    /**
     * Takes a record as it was written, in the order of the journal.
     *
     * @throws IllegalStateException if what the engine took up was not compared before it went on
     */
    public void record(EventRecord event) {
        if (unheard) {
            throw new IllegalStateException("sequence=" + event.sequence() + ": the session's engine was not heard");
        }
        records++;
        scene.findings.at(event.sequence(), event.time());
        journal.take(event);
        if (event.eventClass() != EventClass.OBSERVATION) {
            turns.add(event);
        }
    }

    private void turn(EventRecord event) {
        changed = true;
        scene.venues.take(event);
        scene.limits.take(event);
        Sent sent = scene.orders.take(event);
        Entry entry = new Entry(event, event.templateId(), event.sequence(), event.time(), sent, scene.orders.executed());
        for (Check check : checks) {
            check.recorded(entry);
        }
    }

    /** The engine has decided on everything that is recorded. */
    public void rest(long now) {
        scene.time = now;
        scene.wentOn();
        turns.rest();
        if (changed) {
            changed = false;
            checks.forEach(Check::rested);
            scene.orders.forgetHeard();
        }
        if (++rests % SWEEP == 0) {
            checks.forEach(Check::swept);
        }
    }

    /** There are no faults any more, and time enough has passed for everything to be told and compared. */
    public void quiet(long now) {
        rest(now);
        look();
        checks.forEach(Check::quiet);
    }

    private void look() {
        checks.forEach(Check::swept);
    }

    /** A venue answered with a status that says that it was asked too much, and no fault made it say so. */
    public void refusedForPace(String venue, int status) {
        venueLimits.refused(venue, status);
    }

    /** I11: what another world of the same seed came to. */
    public void repeats(String what, long first, long again) {
        scene.findings.same("I11", what, first, again);
    }

    public long records() {
        return records;
    }

    /** True if nothing happened so far that ought not to. */
    public boolean isContent() {
        return scene.findings.all().isEmpty();
    }

    /** What ought not to have happened, in the order in which it was seen. */
    public List<Violation> violations() {
        return List.copyOf(scene.findings.all());
    }
}
