package io.orrery.bench.loop;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Stretches;
import io.orrery.bench.report.Unit;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * From socket to socket: a peer's trade, due at a certain time, and the order that it causes, back at the peer. Once through the
 * engine, and once through nothing but Netty.
 */
public final class Loopback {
    private static final int FRAMES = 100_000;
    private static final int RATE = 2_000;
    private static final int MARKS = 200;
    private static final int STRETCH = 100;
    private static final int READY_SECONDS = 3;
    private static final Plan WARM_UP = Plan.steady(20_000, 20, MARKS);
    private static final double MOST_TIMES = 1.25;

    private final int rounds;
    private final int seconds;
    private final List<long[]> ours = new ArrayList<>();
    private final List<long[]> bare = new ArrayList<>();
    private long lost;

    /** @param rounds of so many seconds each, by turns */
    public Loopback(int rounds, int seconds) {
        this.rounds = rounds;
        this.seconds = seconds;
    }

    public List<Figure> measure() throws IOException, GeneralSecurityException {
        for (int round = 0; round < rounds; round++) {
            bare(engine());
        }
        Stretches way = new Stretches(all(ours), STRETCH);
        Stretches echo = new Stretches(all(bare), STRETCH);
        Figure p50 = way.figure("loopback p50", 50, Double.NaN);
        Figure p99 = way.figure("loopback p99", 99, Double.NaN);
        Figure echo50 = echo.figure("bare echo p50", 50, Double.NaN);
        Figure echo99 = echo.figure("bare echo p99", 99, Double.NaN);
        return List.of(p50, p99, echo50, echo99,
            new Figure("loopback / echo p50", Unit.TIMES, way.count(), p50.median() / echo50.median(), p50.low() / echo50.low(),
                p50.high() / echo50.high(), Double.NaN, MOST_TIMES),
            new Figure("loopback / echo p99", Unit.TIMES, way.count(), p99.median() / echo99.median(), p99.low() / echo99.low(),
                p99.high() / echo99.high(), Double.NaN, Double.NaN),
            Figure.single("loopback lost", Unit.COUNT, lost, 0));
    }

    private int engine() throws IOException, GeneralSecurityException {
        try (Ground ground = Ground.ready(1, FRAMES, Plan.steady(RATE, READY_SECONDS, MARKS))) {
            ground.run(WARM_UP);
            Ran ran = ground.run(Plan.steady(RATE, seconds, MARKS)).ran();
            ground.end();
            ours.add(ran.answers());
            lost += ran.lost();
            return ran.orderBytes();
        }
    }

    private void bare(int orderBytes) throws IOException {
        try (PeerProcess peer = new PeerProcess(1, FRAMES, 7, true);
            Echo echo = new Echo(peer.port(0), orderBytes)) {
            peer.run(WARM_UP).join();
            Ran ran = peer.run(Plan.steady(RATE, seconds, MARKS)).join();
            bare.add(ran.answers());
            lost += ran.lost();
            if (echo.answered() < ran.answers().length) {
                throw new IllegalStateException("more came back than was sent");
            }
        }
    }

    private static long[] all(List<long[]> rounds) {
        return rounds.stream().flatMapToLong(LongStream::of).toArray();
    }
}
