package io.orrery.simulator.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultPlanTest {
    @Test
    void aFaultStrikesAsOftenAsItIsTold() {
        FaultPlan plan = FaultPlan.parse("O01=0.25, S06=1", 7);

        draws(plan, Fault.O01, 10_000);

        assertEquals(2_500, plan.count(Fault.O01), 150);
        assertTrue(plan.strikes(Fault.S06));
        assertFalse(plan.strikes(Fault.S01));
    }

    @Test
    void aFaultThatIsCountedStrikesSoOftenAndThenNoMore() {
        FaultPlan plan = FaultPlan.parse("O01=1x2", 7);
        assertEquals(List.of(true, true, false, false), draws(plan, Fault.O01, 4));

        plan.change("O01=1x1");
        assertEquals(List.of(true, false), draws(plan, Fault.O01, 2));
        plan.change("O01=1x1,O02=0.5x3");
        plan.change("O01=1");
        assertEquals(List.of(true, true, true), draws(plan, Fault.O01, 3));
        draws(plan, Fault.O02, 100);
        assertEquals(3, plan.count(Fault.O02));
        plan.change("O01=1x0");
        assertFalse(plan.strikes(Fault.O01));
        assertEquals("\"many\" is not how often at most", refusal("O01=1xmany"));
    }

    @Test
    void oneClassDoesNotMoveTheOther() {
        FaultPlan alone = FaultPlan.parse("O01=0.5", 7);
        FaultPlan both = FaultPlan.parse("O01=0.5,S01=0.5", 7);
        draws(both, Fault.S01, 17);

        assertEquals(draws(alone, Fault.O01, 100), draws(both, Fault.O01, 100));
    }

    @Test
    void eachVenueAndEachSeedHasItsOwnSequence() {
        FaultPlan plan = FaultPlan.parse("O01=0.5", 7);

        assertEquals(draws(plan.forVenue("a"), Fault.O01, 100), draws(plan.forVenue("a"), Fault.O01, 100));
        assertNotEquals(draws(plan.forVenue("a"), Fault.O01, 100), draws(plan.forVenue("b"), Fault.O01, 100));
        assertNotEquals(
            draws(FaultPlan.parse("O01=0.5", 1), Fault.O01, 100), draws(FaultPlan.parse("O01=0.5", 2), Fault.O01, 100));
    }

    @Test
    void whatCanNotBeUnderstoodIsRefusedByName() {
        assertEquals("\"X99\" is no fault of a venue; \"--fault list\" shows them", refusal("X99=1"));
        assertEquals("\"O01\" is not CLASS=PROBABILITY", refusal("O01"));
        assertEquals("\"often\" is not a probability from 0 to 1", refusal("O01=often"));
        assertEquals("O01=2.0 is not a probability from 0 to 1", refusal("O01=2"));
        assertEquals("O01=NaN is not a probability from 0 to 1", refusal("O01=NaN"));
    }

    @Test
    void aChangeLeavesTheOthersAlone() {
        FaultPlan plan = FaultPlan.parse("O01=1,S01=1", 7);

        plan.change("O01=0");

        assertFalse(plan.strikes(Fault.O01));
        assertTrue(plan.strikes(Fault.S01));
    }

    @Test
    void payloadsAreSpoiledOnePlaceAtATime() {
        String json = "{\"price\":\"10.50\",\"qty\":2.25}";

        assertEquals("{\"price\":null,\"qty\":2.25}", Spoiled.withNull(json));
        assertEquals("{\"price\":{\"value\":\"10.50\"},\"qty\":2.25}", Spoiled.withWrongType(json));
        assertEquals("{\"price\":\"1050E-2\",\"qty\":2.25}", Spoiled.withExponent(json));
        assertTrue(Spoiled.withUnknownField(json).endsWith(json.substring(1)));
        assertEquals(1000, Spoiled.nested(json).chars().filter(c -> c == '[').count());
        assertEquals("[]", Spoiled.withNull("[]"));
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> FaultPlan.parse(text, 1)).getMessage();
    }

    private static List<Boolean> draws(FaultPlan plan, Fault fault, int count) {
        List<Boolean> draws = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            draws.add(plan.strikes(fault));
        }
        return draws;
    }
}
