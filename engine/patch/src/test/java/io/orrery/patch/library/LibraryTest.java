package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.Parameter;
import io.orrery.patch.plan.Plan;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every module of the library; what each one tells is compared in the tests beside this one. */
final class LibraryTest implements Reference.Compared {
    private static final long[] BIDS = {9_999, 500, 9_998, 700};
    private static final long[] ASKS = {10_001, 300, 10_003, 900};
    private final SplittableRandom random = new SplittableRandom(77);

    @Test
    void everyModuleSaysWhatItDoes() {
        StringBuilder ids = new StringBuilder();
        int count = 0;
        for (ModuleKind kind : Library.kinds().all()) {
            count++;
            ids.append(' ').append(kind.id());
            assertTrue(kind.doc().endsWith("."), kind.id());
            for (Parameter parameter : kind.parameters()) {
                assertFalse(parameter.doc().isEmpty(), kind.id() + "." + parameter.name());
            }
        }
        System.out.println("library: " + count + " modules:" + ids);
        assertTrue(count >= 40);
    }

    private void drive(Rig rig, int events) {
        for (int i = 0; i < events; i++) {
            rig.now += random.nextLong(1_000_000_000);
            int inlets = rig.kind().inlets().size();
            if (random.nextInt(10) == 0) {
                rig.tick();
            } else if (inlets == 0) {
                rig.trade(random.nextDouble(1, 100), 1).changed();
            } else {
                rig.tell(random.nextInt(inlets), random.nextDouble(0, 1));
            }
        }
    }

    private Rig rig(String id) {
        Rig rig = new Rig(id);
        rig.book = new Books().of(BIDS, ASKS);
        return rig;
    }

    @Test
    void noModuleAllocates() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        for (ModuleKind kind : Library.kinds().all()) {
            Rig rig = rig(kind.id());
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < 20 && bytes > 0; round++) {
                long before = threads.getThreadAllocatedBytes(id);
                drive(rig, 500);
                bytes = Math.min(bytes, threads.getThreadAllocatedBytes(id) - before);
            }
            assertEquals(0, bytes, kind.id());
        }
    }

    @Test
    void everyModuleGoesOnAsItWasWhenLoaded() {
        for (ModuleKind kind : Library.kinds().all()) {
            Rig one = rig(kind.id());
            drive(one, 333);
            StateWriter first = new StateWriter();
            one.plan().save(first);
            Plan loaded = new Plan(one.graph(), null, one);
            loaded.load(new StateReader(first.buffer(), 0, first.length()));
            for (int i = 0; i < 50; i++) {
                one.now += 100_000_000;
                one.tick();
                loaded.tick(one.now);
            }
            StateWriter ours = new StateWriter();
            StateWriter theirs = new StateWriter();
            one.plan().save(ours);
            loaded.save(theirs);
            assertEquals(ours.length(), theirs.length());
            for (int i = 0; i < ours.length(); i++) {
                assertEquals(ours.buffer().getByte(i), theirs.buffer().getByte(i), kind.id() + " at byte " + i);
            }
        }
    }

    /** A number that wanders, as precisions (the inverse of variances) see it: they are added up. */
    @Test
    void kalmanFollowsWhatWanders() {
        Rig rig = new Rig("kalman", "drift", 0.05, "noise", 2);
        double place = 0;
        double precision = 0;
        for (int i = 0; i < 500; i++) {
            double seen = i / 50.0 + random.nextDouble(-3, 3);
            double before = i == 0 ? 0 : 1 / (1 / precision + 0.05);
            precision = before + 0.5;
            place = (before * place + 0.5 * seen) / precision;
            rig.tell(0, seen).tells(0, place);
        }
    }

    /** A number that stands still is found through noise: without drift it is the mean. */
    @Test
    void kalmanFindsWhatStandsStill() {
        Rig rig = new Rig("kalman", "drift", 0, "noise", 4);
        double sum = 0;
        for (int i = 1; i <= 2_000; i++) {
            double seen = 10 + random.nextDouble(-3, 3);
            sum += seen;
            rig.tell(0, seen).tells(0, sum / i);
        }
    }
}
