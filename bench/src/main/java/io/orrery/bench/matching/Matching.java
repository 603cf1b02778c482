package io.orrery.bench.matching;

import io.orrery.bench.Race;
import io.orrery.bench.report.Machine;
import io.orrery.bench.report.Table;
import java.io.IOException;

/** Races our book against exchange-core's, and prints a table. What both tell is compared before. */
public final class Matching {
    private static final int TURNS = 6_000;
    private static final int COMMANDS = 100;

    private Matching() {
    }

    /** Takes how many turns each of them gets. */
    public static void main(String[] arguments) throws IOException {
        Race race = new Race(COMMANDS, arguments.length > 0 ? Integer.parseInt(arguments[0]) : TURNS);
        MatchingBenchmark peer = new MatchingBenchmark();
        peer.open();
        race.enter("exchange-core match", commands -> {
            long sum = 0;
            for (int i = 0; i < commands; i++) {
                sum += peer.exchangeCore();
            }
            return sum;
        });
        MatchingBenchmark ours = new MatchingBenchmark();
        ours.open();
        race.enter("match", commands -> {
            long sum = 0;
            for (int i = 0; i < commands; i++) {
                sum += ours.ours();
            }
            return sum;
        });
        System.out.println(Machine.current());
        Table.lines(race.run()).forEach(System.out::println);
        System.out.println("digest " + race.digest());
    }
}
