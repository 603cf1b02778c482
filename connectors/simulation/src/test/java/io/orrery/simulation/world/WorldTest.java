package io.orrery.simulation.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WorldTest {
    private static final int PATIENCE = 400;
    private static final int WORLDS = 3;
    private static final int SWARM = 15;
    private static final int OFTEN = 400_000;
    private static final int ALWAYS = 1_000_000;
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aWorldWithoutFaultsTradesAndNothingIsViolated() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            Outcome outcome = new World(Plan.of(seed, Set.of())).run();

            assertEquals(List.of(), outcome.violations());
            assertTrue(outcome.fills() > 0, "fills " + outcome.fills());
            assertEquals(0, outcome.deaths());
        }
    }

    @Test
    void theSameSeedDecidesAndSendsTheSame() {
        Outcome once = new World(Plan.of(2, Plan.faults())).run();
        Outcome again = new World(Plan.of(2, Plan.faults())).run();
        Outcome other = new World(Plan.of(3, Plan.faults())).run();

        assertEquals(once.digest(), again.digest());
        assertEquals(once.events(), again.events());
        assertNotEquals(once.digest(), other.digest());
    }

    @Test
    void processesDieAndOthersTakeUp() {
        int deaths = 0;
        for (long seed : seedsWith("D01", WORLDS)) {
            Outcome outcome = new World(Plan.of(seed, Set.of("D01", "D04"))).run();

            assertEquals(List.of(), outcome.violations());
            deaths += outcome.deaths();
        }
        assertTrue(deaths > 0, "nobody died");
    }

    @Test
    void theFirstProcessMayDieWhileItStarts() {
        Plan well = Plan.of(1, Set.of());
        Outcome outcome = new World(new Plan(1, well.venues(), well.odds(), Map.of(Mishap.D01, ALWAYS), well.traders(),
            well.paceMillis(), well.strict(), 3 * SECOND, 5 * SECOND)).run();

        assertEquals(List.of(), outcome.violations());
        assertTrue(outcome.deaths() > 1, "deaths " + outcome.deaths());
        assertTrue(outcome.events() > 0, "none lived");
    }

    @Test
    void aProcessThatBeginsWhenAllIsWellAgainTakesUpWhatWasLeft() {
        for (long seed : seedsWith("D01", WORLDS)) {
            Plan mortal = Plan.of(seed, Set.of());
            Plan plan = new Plan(seed, mortal.venues(), mortal.odds(), Map.of(Mishap.D01, OFTEN), mortal.traders(),
                mortal.paceMillis(), mortal.strict(), 3 * SECOND, 5 * SECOND);
            Outcome outcome = new World(plan).run();

            assertEquals(List.of(), outcome.violations());
            assertTrue(outcome.deaths() > 3, "deaths " + outcome.deaths());
        }
    }

    /** A stall (S17) in which the venue ends the connection (S11), shortly before all is well. */
    @Test
    void whatAVenueClosesWhileItStallsIsHeardOf() {
        assertEquals(List.of(), new World(Plan.of(245, Plan.faults())).run().violations());
    }

    @Test
    void inAFewWorldsMostOfWhatCanGoWrongDoes() {
        Cells cells = new Cells();
        for (long seed = 1; seed <= SWARM; seed++) {
            cells.add(new World(Plan.of(seed, Plan.faults())).run().cells());
        }

        List<String> struck = Plan.faults().stream().filter(fault -> cells.strikes(fault) > 0).toList();

        assertTrue(struck.size() * 10 >= Plan.faults().size() * 7, "only " + struck);
        for (String kind : List.of("D", "O", "P", "S", "V")) {
            assertTrue(struck.stream().anyMatch(fault -> fault.startsWith(kind)), kind + " of " + struck);
        }
    }

    private static List<Long> seedsWith(String fault, int count) {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed < PATIENCE && seeds.size() < count; seed++) {
            Plan plan = Plan.of(seed, Set.of(fault));
            if (!plan.odds().isEmpty() || !plan.mishaps().isEmpty()) {
                seeds.add(seed);
            }
        }
        return seeds;
    }
}
