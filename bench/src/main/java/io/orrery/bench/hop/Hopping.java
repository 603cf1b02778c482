package io.orrery.bench.hop;

import io.orrery.bench.Race;
import io.orrery.bench.report.Machine;
import io.orrery.bench.report.Table;
import io.orrery.bench.stage.BareRingBenchmark;
import io.orrery.bench.stage.RingBenchmark;
import java.io.IOException;

/** Races the ring against a bare Disruptor and a cache line, from thread to thread and on one thread, and prints a table. */
public final class Hopping {
    private static final int TURNS = 4_000;
    private static final int ROUNDS = 200;

    private Hopping() {
    }

    /** Takes how many turns each of them gets. */
    public static void main(String[] arguments) throws IOException {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TURNS;
        System.out.println(Machine.current());
        Race race = new Race(2 * ROUNDS, turns);
        try (Partner partner = new Partner()) {
            Rally line = new LineRally();
            Rally disruptor = new DisruptorRally(HopBenchmark.SLOTS);
            Rally ring = new RingRally(HopBenchmark.SLOTS);
            race.enter("hop line", hops -> partner.play(line, hops / 2));
            race.enter("hop disruptor", hops -> partner.play(disruptor, hops / 2));
            race.enter("hop ring", hops -> partner.play(ring, hops / 2));
            enterAlone(race);
            Table.lines(race.run()).forEach(System.out::println);
        }
        System.out.println("digest " + race.digest());
    }

    private static void enterAlone(Race race) {
        BareRingBenchmark bare = new BareRingBenchmark();
        race.enter("alone disruptor", operations -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += bare.publishAndTake();
            }
            return sum;
        });
        BareRingBenchmark stamped = new BareRingBenchmark();
        race.enter("alone disruptor, clock", operations -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += stamped.stampAndTake();
            }
            return sum;
        });
        RingBenchmark ring = new RingBenchmark();
        race.enter("alone ring", operations -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                sum += ring.publishAndTake();
            }
            return sum;
        });
    }
}
