package io.orrery.simulation.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.engine.order.OrderState;
import io.orrery.simulation.world.Cells;
import io.orrery.simulation.world.Outcome;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of many worlds, summed. */
final class Report {
    private static final String HALTED = "HALTED";
    private static final int MOST_SHOWN = 20;

    private final Unreachable unreachable = Unreachable.load();
    private final Cells cells = new Cells();
    private final List<Long> events = new ArrayList<>();
    private final List<Long> fills = new ArrayList<>();
    private final Map<String, Integer> halts = new TreeMap<>();
    private final Map<String, Integer> conditions = new TreeMap<>();
    private final List<Outcome> bad = new ArrayList<>();
    private long deaths;
    private long denials;
    private int halted;
    private Duration cpu = Duration.ZERO;

    void add(Outcome outcome) {
        events.add(outcome.events());
        fills.add(outcome.fills());
        deaths += outcome.deaths();
        denials += outcome.denials();
        outcome.halts().forEach((why, count) -> halts.merge(why, count, Integer::sum));
        outcome.conditions().forEach(what -> conditions.merge(what, 1, Integer::sum));
        halted += outcome.conditions().stream().anyMatch(what -> what.endsWith(HALTED)) ? 1 : 0;
        cells.add(outcome.cells());
        if (!outcome.isGood()) {
            bad.add(outcome);
        }
    }

    /** What the whole process worked for it, compilers and collectors included. */
    void took(Duration processorTime) {
        cpu = processorTime;
    }

    int violations() {
        return bad.size();
    }

    /** Cells of the classes that could be reached and were not. */
    List<String> empty(Collection<String> faults) {
        List<String> empty = new ArrayList<>();
        for (String fault : faults) {
            for (OrderState state : OrderState.values()) {
                if (!state.isTerminal() && cells.count(fault, state) == 0 && !unreachable.has(fault, state.name())) {
                    empty.add(fault + "/" + state);
                }
            }
        }
        return empty;
    }

    void print(PrintWriter out, SimulateOptions options) {
        out.printf(Locale.ROOT, "%d seeds from %d, %.1f a second of one core%n", events.size(), options.from(), perSecond());
        out.printf(Locale.ROOT, "events   median %d   fills median %d   denials %d   processes that died %d%n",
            median(events), median(fills), denials, deaths);
        out.printf(Locale.ROOT, "halted at the end %d   halts on the way %s%n", halted, halts);
        out.printf(Locale.ROOT, "restricted at the end %s%n", conditions);
        List<String> empty = empty(options.faults());
        out.printf(Locale.ROOT, "cells of fault and order state that no seed reached: %d %s%n", empty.size(), shown(empty));
        out.printf(Locale.ROOT, "violations %d%n", bad.size());
        for (Outcome outcome : bad.subList(0, Math.min(MOST_SHOWN, bad.size()))) {
            outcome.violations().forEach(what -> out.println("  " + what));
            out.println("  again: ./orrery simulate --seed " + outcome.seed() + arguments(options));
            if (options.seeds() == 1) {
                out.print(outcome.trace());
            }
        }
        out.flush();
    }

    void printJson(PrintWriter out, SimulateOptions options) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seeds", events.size()).put("from", options.from())
            .put("seedsPerSecond", Math.round(perSecond() * 10) / 10.0)
            .put("events", median(events)).put("fills", median(fills)).put("denials", denials).put("deaths", deaths)
            .put("halted", halted).put("violations", bad.size());
        json.put("emptyCells", empty(options.faults()).size());
        empty(options.faults()).forEach(json.putArray("empty")::add);
        halts.forEach(json.putObject("halts")::put);
        conditions.forEach(json.putObject("restricted")::put);
        ObjectNode struck = json.putObject("cells");
        for (String fault : options.faults()) {
            ObjectNode row = struck.putObject(fault);
            for (OrderState state : OrderState.values()) {
                if (!state.isTerminal()) {
                    row.put(state.name(), cells.count(fault, state));
                }
            }
        }
        for (Outcome outcome : bad.subList(0, Math.min(MOST_SHOWN, bad.size()))) {
            ObjectNode one = json.withArray("/bad").addObject().put("seed", outcome.seed());
            outcome.violations().forEach(one.putArray("found")::add);
            one.put("again", "./orrery simulate --seed " + outcome.seed() + arguments(options));
        }
        out.println(json);
        out.flush();
    }

    private static String arguments(SimulateOptions options) {
        return options.isAll() ? "" : " --faults " + (options.faults().isEmpty() ? "none" : String.join(",", options.faults()));
    }

    private double perSecond() {
        return events.size() * 1e9 / Math.max(1, cpu.toNanos());
    }

    private static List<String> shown(List<String> all) {
        return all.subList(0, Math.min(MOST_SHOWN, all.size()));
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
