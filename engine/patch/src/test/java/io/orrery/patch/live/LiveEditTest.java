package io.orrery.patch.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A patch of 200 modules is edited while trades come at 100,000 a second: none is missed, and none is evaluated twice. */
final class LiveEditTest {
    private static final long SECONDS = Long.getLong("orrery.edit.seconds", 2);
    private static final int TRADES_A_SECOND = 100_000;
    private static final int TRADES_A_CHANGE = 2_000;
    private static final int TRADES_A_CHANGE_WHILE_COLD = 250;
    private static final int MODULES = 200;
    private static final int WARM_UP = 2 * TRADES_A_SECOND;

    private final SplittableRandom random = new SplittableRandom(8);
    private final List<Timed> made = new ArrayList<>();
    private long change;
    private int added;

    @Test
    void noTradeIsMissedOrSeenTwiceWhilePlansAreTaken() {
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try (Rig rig = new Rig(catalogue(beside))) {
            started(rig);
            feed(rig, WARM_UP, TRADES_A_CHANGE_WHILE_COLD);
            Timed timed = made.get(0);
            timed.forgetTimes();
            long begun = System.nanoTime();
            long count = SECONDS * TRADES_A_SECOND;
            feed(rig, count, TRADES_A_CHANGE);
            long rate = count * 1_000_000_000L / (System.nanoTime() - begun);
            long recorded = recorded(rig);
            assertEquals(recorded, timed.trades());
            assertEquals(0, timed.miscounts());
            assertTrue(timed.taken() >= 50 * SECONDS, "taken " + timed.taken());
            System.out.println("live-edit: trades=" + recorded + " missed=" + (recorded - timed.trades())
                + " miscounts=" + timed.miscounts() + " a-second=" + rate + " taken=" + timed.taken()
                + " usual=" + timed.usual(50) + " pause=" + timed.pause(50) + " late-pause=" + timed.pause(99)
                + " draft=" + timed.draft(50) + " late-draft=" + timed.draft(99));
        } finally {
            beside.shutdownNow();
        }
    }

    private StrategyCatalogue catalogue(ExecutorService beside) {
        return new StrategyCatalogue(List.of(new StrategyFactory() {
            @Override
            public String name() {
                return PatchFactory.NAME;
            }

            @Override
            public Strategy create(Parameters parameters) {
                made.add(new Timed(new PatchStrategy(Library.kinds(), beside, List.of())));
                return made.get(made.size() - 1);
            }
        }));
    }

    private void started(Rig rig) {
        rig.feed(rig.events.engineStarted(7, 1));
        rig.feed(rig.events.instrument());
        rig.feed(rig.events.limits(1_000_000, 1_000_000_00000000L, 100_000));
        rig.feed(rig.events.strategy(1, PatchFactory.NAME, ""));
        List<Edit> edits = new ArrayList<>();
        say(edits, "add trades trades", "add counter counter", "connect trades.at counter.count");
        for (int i = 2; i < MODULES; i++) {
            String source = i < 12 ? "trades.price" : "m" + (2 + random.nextInt(i - 2)) + ".out";
            say(edits, "add m" + i + " average", "connect " + source + " m" + i + ".in");
        }
        for (Edit edit : edits) {
            writer(rig).edits(1, ++change, List.of(edit), false);
            rig.run();
        }
        writer(rig).step(1, ++change, PatchOperation.ACTIVATE, 0);
        rig.run();
    }

    private static void say(List<Edit> edits, String... words) {
        for (String each : words) {
            edits.add(EditWords.parse(each));
        }
    }

    /** One trade each 10 µs, and now and then a change: first drafted, then, halfway to the next, taken. */
    private void feed(Rig rig, long count, int tradesAChange) {
        long from = System.nanoTime();
        for (long i = 0; i < count; i++) {
            while (System.nanoTime() - from < i * 1_000_000_000L / TRADES_A_SECOND) {
                Thread.onSpinWait();
            }
            rig.feed(rig.events.trade(10_000 + random.nextInt(100), 1, Side.BUY));
            if (i % tradesAChange == 0) {
                writer(rig).edits(1, ++change, List.of(draft()), false);
                rig.run();
            } else if (i % tradesAChange == tradesAChange / 2) {
                writer(rig).step(1, ++change, PatchOperation.ACTIVATE, 0);
                rig.run();
            }
        }
    }

    private Edit draft() {
        return switch (added++ % 4) {
            case 0 -> new Edit.Together(List.of(
                EditWords.parse("add new average"), EditWords.parse("connect m" + module() + ".out new.in")));
            case 1 -> EditWords.parse("set new length " + (1 + random.nextInt(50)));
            case 2 -> EditWords.parse("remove new");
            default -> EditWords.parse("set m" + module() + " length " + (1 + random.nextInt(50)));
        };
    }

    private int module() {
        return 2 + random.nextInt(MODULES - 2);
    }

    private static ChangeWriter writer(Rig rig) {
        Inlet inlet = rig.ring.priority();
        return new ChangeWriter((message, offset, length) -> inlet.offer(message, offset, length, rig.now()));
    }

    private static long recorded(Rig rig) {
        long trades = 0;
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                trades += record.templateId() == TradeDecoder.TEMPLATE_ID ? 1 : 0;
            }
        }
        return trades;
    }
}
