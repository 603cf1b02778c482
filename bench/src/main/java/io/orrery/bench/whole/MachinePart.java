package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Samples;
import io.orrery.bench.report.Unit;
import io.orrery.bench.report.Yardstick;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What the machine can do just now: what every other figure is to be seen beside. */
final class MachinePart implements Part {
    private static final int ROUNDS = 10;
    private static final int TAKES = 20_000;
    private static final int HOPS = 500;

    private final AtomicLong ball = new AtomicLong();
    private long sum;

    @Override
    public String name() {
        return "the machine";
    }

    @Override
    public List<Figure> measure(Path out) throws InterruptedException {
        Yardstick yardstick = new Yardstick();
        Samples touch = new Samples();
        Samples clock = new Samples();
        Samples hop = new Samples();
        Thread partner = new Thread(this::giveBack);
        partner.setDaemon(true);
        partner.start();
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            yardstick.clear();
            for (int i = 0; i < TAKES; i++) {
                yardstick.take();
            }
            double reading = reading();
            double there = hop();
            if (round >= 0) {
                touch.add(yardstick.nanos());
                clock.add(reading);
                hop.add(there);
            }
        }
        ball.set(-1);
        partner.join();
        return List.of(figure("touch 737 bytes", touch), figure("clock reading", clock), figure("hop of a line", hop));
    }

    private double reading() {
        long from = System.nanoTime();
        for (int i = 0; i < TAKES; i++) {
            sum += System.nanoTime();
        }
        return (System.nanoTime() - from) / (double) TAKES;
    }

    /** One way of a cache line from thread to thread. Each gives way when it waits too long: there may be one core. */
    private double hop() {
        long from = System.nanoTime();
        for (int i = 0; i < HOPS; i++) {
            ball.set(1);
            await(0);
        }
        return (System.nanoTime() - from) / (2.0 * HOPS);
    }

    private void giveBack() {
        while (await(1) != -1) {
            ball.compareAndSet(1, 0);
        }
    }

    private long await(long wanted) {
        long seen = ball.get();
        for (int spins = 0; seen != wanted && seen != -1; spins++) {
            if (spins % TAKES == TAKES - 1) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
            seen = ball.get();
        }
        return seen;
    }

    private static Figure figure(String name, Samples samples) {
        return new Figure(
            name, Unit.NANOS, samples.count(), samples.median(), samples.quantile(0.25), samples.quantile(0.75), 0, Double.NaN);
    }
}
