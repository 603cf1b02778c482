package io.orrery.simulation.world;

import io.orrery.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of one world. */
public final class Outcome {
    private final long seed;
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Integer> halts = new TreeMap<>();
    private final Cells cells = new Cells();
    private String trace = "";
    private Set<String> conditions = Set.of();
    private long events;
    private long fills;
    private long denials;
    private int deaths;
    private long digest;

    Outcome(long seed) {
        this.seed = seed;
    }

    void violation(String what) {
        violations.add(what);
    }

    void defect(String where, Throwable cause) {
        trace = cause + Stream.of(cause.getStackTrace()).map(call -> "\n    at " + call).collect(Collectors.joining());
        violations.add(where + ": " + cause);
    }

    /** I11: the same seed comes to the same, whenever. */
    public void compare(Outcome again) {
        if (again.digest != digest || again.events != events) {
            violation("I11 seed=" + seed + ": expected digest " + Long.toHexString(digest) + " of " + events + " events, seen "
                + Long.toHexString(again.digest) + " of " + again.events);
        }
    }

    void halted(String why) {
        halts.merge(why, 1, Integer::sum);
    }

    void died() {
        deaths++;
    }

    void end(Engine engine, long sent, Conditions held, long records) {
        conditions = held.named();
        events = records;
        fills = engine.state().tally().fills();
        denials = engine.state().tally().denials();
        digest = engine.digest() * 31 + sent;
    }

    public long seed() {
        return seed;
    }

    public boolean isGood() {
        return violations.isEmpty();
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Of the defect, if there was one. */
    public String trace() {
        return trace;
    }

    /** How often processes halted by themselves, by reason. */
    public Map<String, Integer> halts() {
        return halts;
    }

    /** What restricted trading at the end. */
    public Set<String> conditions() {
        return conditions;
    }

    public Cells cells() {
        return cells;
    }

    public long events() {
        return events;
    }

    public long fills() {
        return fills;
    }

    public long denials() {
        return denials;
    }

    public int deaths() {
        return deaths;
    }

    /** Over all that was decided and all that was sent. */
    public long digest() {
        return digest;
    }
}
