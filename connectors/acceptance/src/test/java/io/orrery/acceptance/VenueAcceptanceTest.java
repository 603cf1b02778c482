package io.orrery.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.orrery.acceptance.Verdict.Outcome;
import io.orrery.acceptance.cases.Cases;
import io.orrery.acceptance.ground.SimulatorGround;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every case on every venue that {@code -Dorrery.acceptance=binance,kraken,deribit} names, against the simulator, over TLS and
 * with permessage-deflate. {@code -Dorrery.acceptance.cases=4,501} tries areas or cases alone.
 */
class VenueAcceptanceTest {
    private static final int LEAST_EXECUTED = 60;
    private static final int AREAS = 10;
    private static final String VENUES = System.getProperty("orrery.acceptance", "");
    private static final String CASES = System.getProperty("orrery.acceptance.cases", "");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicNode> everyCaseOnEveryVenue() {
        if (VENUES.isEmpty()) {
            return Stream.of(dynamicTest("no venue", () -> abort("-Dorrery.acceptance names no venue")));
        }
        return Stream.of(VENUES.split(",")).map(VenueAcceptanceTest::trial).toList().stream();
    }

    /** Each venue is tried, and closed, by a thread of its own, from the beginning: most of the time goes by in waiting. */
    private static DynamicNode trial(String kind) {
        Trial trial = new Trial(Trial.factory(kind), () -> SimulatorGround.start(kind, folder));
        Map<Case, CompletableFuture<Verdict>> verdicts = new LinkedHashMap<>();
        Cases.all().stream().filter(VenueAcceptanceTest::isWanted)
            .forEach(one -> verdicts.put(one, new CompletableFuture<>()));
        new Thread(() -> {
            try (trial) {
                verdicts.forEach((one, verdict) -> verdict.complete(trial.run(one)));
            }
        }, kind).start();
        Stream<DynamicTest> cases = verdicts.entrySet().stream()
            .map(entry -> dynamicTest(
                entry.getKey().number() + " " + entry.getKey().name(), () -> judge(entry.getValue().get())));
        return dynamicContainer(kind, Stream.concat(cases, Stream.of(dynamicTest("enough", () -> enough(kind, trial)))));
    }

    private static void judge(Verdict verdict) {
        if (verdict.is(Outcome.FAILED)) {
            fail(verdict.text());
        }
        if (verdict.is(Outcome.UNSUPPORTED)) {
            abort(verdict.text());
        }
    }

    private static void enough(String kind, Trial trial) {
        System.out.println(Table.of(kind, trial.verdicts()));
        System.out.println(Table.kinds(kind, trial.capabilities(), trial.verdicts()));
        long executed = Table.count(trial.verdicts(), Outcome.EXECUTED);
        assertTrue(executed >= LEAST_EXECUTED || !CASES.isEmpty(), () -> Table.counts(kind, trial.verdicts()));
    }

    private static boolean isWanted(Case one) {
        if (CASES.isEmpty()) {
            return true;
        }
        for (String wanted : CASES.split(",")) {
            int number = Integer.parseInt(wanted.strip());
            if (number == one.number() || number < AREAS && number == one.area()) {
                return true;
            }
        }
        return false;
    }
}
