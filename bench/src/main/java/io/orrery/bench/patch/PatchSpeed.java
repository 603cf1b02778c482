package io.orrery.bench.patch;

import com.sun.management.ThreadMXBean;
import io.orrery.bench.report.Yardstick;
import io.orrery.patch.library.Library;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.plan.Plan;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How long an event takes through a patch of 200 modules over ten instruments, of which it reaches those of its own: and what
 * that costs when of the others there are twice as many. Both patches hear the same events, either first by turns. From the
 * medians that of a reading of the clock is taken. Bytes are those of the middle one of eleven rounds: when the compiler takes
 * something back, once, what it had kept off the heap is put there.
 */
public final class PatchSpeed {
    private static final int INSTRUMENTS = 10;
    /** Nine of ten are not reached, and come again. */
    private static final int DOUBLED = 19;
    private static final int WARM_UP = 300_000;
    private static final int COUNTED = 20_000;
    private static final int ROUNDS = 11;
    /** So many events between two looks at how fast the machine is. */
    private static final int BETWEEN = 16;
    private static final int BOOKS = 0;
    private static final int TRADES = 1;

    private final GeneratedMarket market = new GeneratedMarket(INSTRUMENTS);
    private final Reached reached = new Reached();
    private final Plan counted = new Plan(Twenties.of(INSTRUMENTS, reached.kinds()), null, market);
    private final Plan plan = new Plan(Twenties.of(INSTRUMENTS, Library.kinds()), null, market);
    private final Plan doubled = new Plan(Twenties.of(DOUBLED, Library.kinds()), null, market);
    /** Of books and of trades. */
    private final Nanos[] plain = {new Nanos(), new Nanos()};
    private final Nanos[] twice = {new Nanos(), new Nanos()};
    private final Nanos clock = new Nanos();
    private final Yardstick yardstick = new Yardstick();
    private long now = 1_700_000_000_000_000_000L;
    private int fewest = Integer.MAX_VALUE;

    private PatchSpeed() {
    }

    /** One line of JSON; the argument is how many events are measured. */
    public static void main(String[] arguments) {
        int events = arguments.length == 0 ? WARM_UP : Integer.parseInt(arguments[0]);
        PatchSpeed speed = new PatchSpeed();
        speed.run(WARM_UP);
        speed.count();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long[] bytes = new long[ROUNDS];
        speed.clear();
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            speed.run(events / ROUNDS);
            bytes[round] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(bytes);
        System.out.println(speed.told(events, bytes[ROUNDS / 2]));
    }

    private String told(int events, long bytes) {
        int reading = clock.percentile(50);
        int once = plain[BOOKS].percentile(50) + plain[TRADES].percentile(50) - 2 * reading;
        int more = twice[BOOKS].percentile(50) + twice[TRADES].percentile(50) - 2 * reading;
        return "{\"events\":" + events + ",\"fewest\":" + fewest + ",\"booksP50\":" + (plain[BOOKS].percentile(50) - reading)
            + ",\"tradesP50\":" + (plain[TRADES].percentile(50) - reading) + ",\"booksP99\":" + plain[BOOKS].percentile(99)
            + ",\"tradesP99\":" + plain[TRADES].percentile(99) + ",\"clockP50\":" + reading + ",\"touch\":" + yardstick.nanos()
            + ",\"more\":" + Math.round(10_000.0 * (more - once) / once) / 100.0 + ",\"bytes\":" + bytes + "}";
    }

    private int next() {
        int instrument = market.draw(INSTRUMENTS);
        if (Twenties.isOnBook(instrument)) {
            market.change(instrument);
        } else {
            market.trade(instrument);
        }
        now += 1 + market.draw(1_000_000);
        return instrument;
    }

    private void hear(Plan wanted, int instrument) {
        wanted.hear(Twenties.isOnBook(instrument) ? Hearing.BOOK : Hearing.TRADE, instrument, now);
    }

    private void run(int events) {
        for (int i = 0; i < events; i++) {
            int instrument = next();
            int kind = Twenties.isOnBook(instrument) ? BOOKS : TRADES;
            if ((i & 1) == 0) {
                measure(plan, instrument, plain[kind]);
                measure(doubled, instrument, twice[kind]);
            } else {
                measure(doubled, instrument, twice[kind]);
                measure(plan, instrument, plain[kind]);
            }
            long from = System.nanoTime();
            clock.note(System.nanoTime() - from);
            if (i % BETWEEN == 0) {
                yardstick.take();
            }
        }
    }

    private void measure(Plan wanted, int instrument, Nanos nanos) {
        long from = System.nanoTime();
        hear(wanted, instrument);
        nanos.note(System.nanoTime() - from);
    }

    private void clear() {
        clock.clear();
        yardstick.clear();
        for (int kind = BOOKS; kind <= TRADES; kind++) {
            plain[kind].clear();
            twice[kind].clear();
        }
    }

    /** How many modules each event reaches, once all windows are full. */
    private void count() {
        for (int i = 0; i < COUNTED; i++) {
            hear(counted, next());
            int modules = reached.count();
            fewest = i < COUNTED / 2 ? fewest : Math.min(fewest, modules);
        }
    }
}
