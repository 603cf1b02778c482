package io.orrery.node.trial;

import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.node.live.EndlessPlay;
import io.orrery.node.trial.Trial.Outcome;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Looks for what would let a strategy decide otherwise in a replay than it did, or in earnest than in a trial: by its classes,
 * and by trials of which one knows how they must compare.
 */
public final class StrategyCheck {
    /** At these shares of the time the future is cut off. */
    private static final double[] CUTS = {0.25, 0.5, 0.75};
    private static final long SECOND = 1_000_000_000L;
    /** A third of the time to begin later, another to get to know the market, and the last to compare. */
    private static final int THIRDS = 3;
    private static final long MOMENT = 1_000_000L;
    private static final double LEAST_AGREEMENT = 0.9;
    private static final int OTHER_PROCESSES = 3;

    private final Candidate candidate;
    private final Trial trial;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What one look found.
     *
     * @param detail what was seen, or the first thing that is wrong
     */
    public record Finding(String check, boolean passed, String detail) {
    }

    private StrategyCheck(Candidate candidate, Trial trial) {
        this.candidate = candidate;
        this.trial = trial;
    }

    /**
     * Does all of it.
     *
     * @param elsewhere plays the same in another process and returns its digest, for a number that shakes identities there
     */
    public static List<Finding> of(Candidate candidate, Trial trial, Function<Integer, String> elsewhere) {
        StrategyCheck check = new StrategyCheck(candidate, trial);
        check.lookAtClasses();
        try {
            check.play(elsewhere);
        } catch (EndlessPlay endless) {
            check.add("plays", false, endless.getMessage());
        }
        return check.findings;
    }

    private void play(Function<Integer, String> elsewhere) {
        StrategyCatalogue seasoned = candidate.fresh();
        Outcome first = trial.play(seasoned);
        playsAtAll(first);
        Outcome again = trial.play(seasoned);
        decidesTheSame(first, again, trial.play(candidate.fresh()));
        decidesTheSameElsewhere(first, elsewhere);
        knowsNoFuture(again);
        needsNoMoreHistoryThanItSays();
        asksTheSameWhenTold();
    }

    /** Over all that happened in a trial, of classes that have done nothing yet. */
    public static String digest(Candidate candidate, Trial trial) {
        return HexFormat.of().toHexDigits(trial.play(candidate.fresh()).digest());
    }

    private void add(String check, boolean passed, String detail) {
        findings.add(new Finding(check, passed, detail));
    }

    private void lookAtClasses() {
        List<String> suspects = Suspects.in(candidate.classes());
        long classes = candidate.classes().keySet().stream().filter(name -> name.endsWith(".class")).count();
        suspects.forEach(suspect -> add("classes", false, suspect));
        if (suspects.isEmpty()) {
            add("classes", true, classes == 0 ? "of the build, which looked at them" : classes + " use nothing that is banned");
        }
    }

    private void playsAtAll(Outcome outcome) {
        if (!outcome.failure().isEmpty()) {
            add("plays", false, "it threw " + outcome.failure());
        } else {
            add("plays", true, outcome.decisions().size() + " decisions on " + outcome.events() + " events");
        }
    }

    private void decidesTheSame(Outcome first, Outcome again, Outcome anew) {
        String difference = difference(first.decisions(), again.decisions());
        String another = difference(first.decisions(), anew.decisions());
        add("determinism", difference.isEmpty() && another.isEmpty() && first.digest() == again.digest()
                && first.digest() == anew.digest(),
            difference.isEmpty() && another.isEmpty() ? "three runs, one digest"
                : "of the same events: " + (difference.isEmpty() ? another : difference));
    }

    private void decidesTheSameElsewhere(Outcome first, Function<Integer, String> elsewhere) {
        String digest = HexFormat.of().toHexDigits(first.digest());
        for (int run = 1; run <= OTHER_PROCESSES; run++) {
            if (!elsewhere.apply(run).equals(digest)) {
                add("hash order", false, "another process decides otherwise: is a set or a hash map walked over?");
                return;
            }
        }
        add("hash order", true, "processes with other identities and sets, one digest");
    }

    /** Whoever remembers an earlier run knows the future; of a run that is cut off there is less to know. */
    private void knowsNoFuture(Outcome whole) {
        for (double cut : CUTS) {
            long part = (long) (trial.nanos() * cut);
            StrategyCatalogue catalogue = candidate.fresh();
            trial.until(part).play(catalogue);
            List<Decision> shorter = trial.until(part).play(catalogue).decisions();
            String difference = difference(before(whole.decisions(), part), before(shorter, part));
            if (!difference.isEmpty()) {
                add("look-ahead", false, "with the events after " + part / SECOND + " s cut off: " + difference);
                return;
            }
        }
        add("look-ahead", true, "cut off at " + CUTS.length + " times, decided the same before each");
    }

    private static List<Decision> before(List<Decision> all, long part) {
        return all.stream().filter(each -> each.time() < Trial.START + part).toList();
    }

    private void needsNoMoreHistoryThanItSays() {
        long third = third();
        List<Decision> early = wishes(SECOND, 2 * third);
        List<Decision> late = wishes(third, 2 * third);
        if (early.isEmpty() && late.isEmpty()) {
            add("warm-up", true, "nothing asked for in the last third: nothing to compare");
            return;
        }
        double share = share(early, late);
        add("warm-up", share >= LEAST_AGREEMENT, String.format(
            Locale.ROOT, "begun %d s later, it asked for %.1f %% the same (least %.0f %%)", third / SECOND, 100 * share,
            100 * LEAST_AGREEMENT));
    }

    private static double share(List<Decision> one, List<Decision> other) {
        List<Decision> rest = new ArrayList<>(one);
        return other.stream().filter(rest::remove).count() / (double) Math.max(1, Math.max(one.size(), other.size()));
    }

    /** Whoever is told what he would have heard asks for what he would have asked for. */
    private void asksTheSameWhenTold() {
        if (!trial.wantsHistory(candidate.fresh())) {
            add("history", true, "it wants to hear of none");
            return;
        }
        long third = third();
        long telling = Trial.START + 2 * third - MOMENT;
        HistoryWriter past = new HistoryWriter();
        Trial denied = trial.denied();
        List<Decision> waited = wishes(
            denied.keep(candidate.fresh(late(third, 2 * third)), past, telling), 2 * third);
        List<Decision> told = wishes(
            denied.tell(candidate.fresh(late(third, 2 * third)), past, telling), 2 * third);
        if (waited.isEmpty() && told.isEmpty()) {
            add("history", true, "nothing asked for in the last third: nothing to compare");
            return;
        }
        double share = share(waited, told);
        add("history", share >= LEAST_AGREEMENT, String.format(
            Locale.ROOT, "told of %d s, it asked for %.1f %% the same (least %.0f %%)", third / SECOND, 100 * share,
            100 * LEAST_AGREEMENT));
    }

    private long third() {
        return Math.max(1, trial.nanos() / THIRDS / SECOND) * SECOND;
    }

    private static UnaryOperator<StrategyFactory> late(long begin, long from) {
        return of -> Late.factory(of, Trial.START + begin, Trial.START + from);
    }

    /**
     * Nothing is sent: what it traded before would change what it asks for, and say nothing of its history. Nor is anything
     * denied before: whoever was denied waits before he asks again.
     */
    private List<Decision> wishes(long begin, long from) {
        return wishes(trial.denied().play(candidate.fresh(late(begin, from))), from);
    }

    private static List<Decision> wishes(Outcome of, long from) {
        return of.decisions().stream().filter(each -> !each.seen() && each.time() >= Trial.START + from).toList();
    }

    /** The first, in words, or empty. */
    private static String difference(List<Decision> one, List<Decision> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return "decision " + (i + 1) + " was " + one.get(i).text() + ", then " + other.get(i).text();
            }
        }
        return one.size() == other.size() ? "" : one.size() + " decisions, then " + other.size();
    }
}
