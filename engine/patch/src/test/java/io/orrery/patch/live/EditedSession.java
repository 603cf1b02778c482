package io.orrery.patch.live;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Rig;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.journal.JournalReader;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.library.Library;
import io.orrery.patch.text.EditWords;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;

/**
 * A session whose patch of 200 modules, each of which hears of each trade, is edited while they come: the same trades and the
 * same edits each time. What the engine takes over them, journal and all, is counted in the time of its thread; what publishes
 * them is not.
 */
final class EditedSession implements AutoCloseable {
    private static final int MODULES = 200;
    /** The first average, and the first that reads another one. */
    private static final int FIRST = 2;
    private static final int FIRST_BEHIND = 12;
    /** Trades that come within a tenth of a millisecond. */
    private static final int BATCH = 10;

    private final SplittableRandom random = new SplittableRandom(8);
    private final int[] sources = new int[MODULES];
    private final List<Timed> made = new ArrayList<>();
    private final Rig rig;
    private long change;
    private int added;
    private long nanos;

    EditedSession(Executor beside) {
        rig = new Rig(new StrategyCatalogue(List.of(new StrategyFactory() {
            @Override
            public String name() {
                return PatchFactory.NAME;
            }

            @Override
            public Strategy create(Parameters parameters) {
                made.add(new Timed(new PatchStrategy(Library.kinds(), beside, List.of())));
                return made.get(made.size() - 1);
            }
        })));
        rig.feed(rig.events.engineStarted(7, 1));
        rig.feed(rig.events.instrument());
        rig.feed(rig.events.limits(1_000_000, 1_000_000_00000000L, 100_000));
        rig.feed(rig.events.strategy(1, PatchFactory.NAME, ""));
        List<Edit> edits = new ArrayList<>();
        say(edits, "add trades trades", "add counter counter", "connect trades.at counter.count");
        for (int i = FIRST; i < FIRST_BEHIND; i++) {
            say(edits, "add m" + i + " average", "connect trades.price m" + i + ".in");
        }
        for (int i = FIRST_BEHIND; i < MODULES; i++) {
            sources[i] = before(i);
            say(edits, "add m" + i + " average", "connect m" + sources[i] + ".out m" + i + ".in");
        }
        writer().edits(1, ++change, edits, true);
        rig.run();
    }

    private static void say(List<Edit> edits, String... words) {
        for (String each : words) {
            edits.add(EditWords.parse(each));
        }
    }

    /** Every now and then a change: first drafted, then, halfway to the next, taken. */
    void feed(long count, int tradesAChange) {
        for (long i = 0; i < count; i += BATCH) {
            if (i % tradesAChange == 0) {
                writer().edits(1, ++change, List.of(draft()), false);
            } else if (i % tradesAChange == tradesAChange / 2) {
                writer().step(1, ++change, PatchOperation.ACTIVATE, 0);
            }
            for (int k = 0; k < BATCH; k++) {
                rig.publish(rig.events.trade(10_000 + random.nextInt(100), 1, Side.BUY));
            }
            long from = Timed.now();
            rig.run();
            nanos += Timed.now() - from;
        }
    }

    private Edit draft() {
        return switch (added++ % 5) {
            case 0 -> new Edit.Together(List.of(
                EditWords.parse("add new average"), EditWords.parse("connect m" + module() + ".out new.in")));
            case 1 -> EditWords.parse("set new length " + (1 + random.nextInt(50)));
            case 2 -> EditWords.parse("remove new");
            case 3 -> moved(FIRST_BEHIND + random.nextInt(MODULES - FIRST_BEHIND));
            default -> EditWords.parse("set m" + module() + " length " + (1 + random.nextInt(50)));
        };
    }

    private int module() {
        return FIRST + random.nextInt(MODULES - FIRST);
    }

    /** A module reads another one from here on, so that all behind it are evaluated in another order. */
    private Edit moved(int module) {
        String inlet = ".out m" + module + ".in";
        Edit from = EditWords.parse("disconnect m" + sources[module] + inlet);
        sources[module] = before(module);
        return new Edit.Together(List.of(from, EditWords.parse("connect m" + sources[module] + inlet)));
    }

    private int before(int module) {
        return FIRST + random.nextInt(module - FIRST);
    }

    private ChangeWriter writer() {
        Inlet inlet = rig.ring.priority();
        return new ChangeWriter((message, offset, length) -> {
            if (!inlet.offer(message, offset, length, rig.now())) {
                throw new IllegalStateException("the ring is full");
            }
        });
    }

    Timed timed() {
        return made.get(0);
    }

    /** What the engine took for all that it was fed, edits and all. */
    long nanos() {
        return nanos;
    }

    /** Trades in the journal. */
    long recorded() {
        long trades = 0;
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                trades += record.templateId() == TradeDecoder.TEMPLATE_ID ? 1 : 0;
            }
        }
        return trades;
    }

    @Override
    public void close() {
        rig.close();
    }
}
