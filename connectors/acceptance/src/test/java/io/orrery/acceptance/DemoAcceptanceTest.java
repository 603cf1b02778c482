package io.orrery.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.acceptance.Verdict.Outcome;
import io.orrery.acceptance.cases.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo venue is judged as far as it goes: what it has it does right, and what it has not is not counted. */
class DemoAcceptanceTest {

    @Test
    void theDemoPassesAllThatItDeclares() {
        try (Trial trial = new Trial(Trial.factory(DemoGround.KIND), DemoGround::new)) {
            Cases.all().forEach(trial::run);
            List<Verdict> verdicts = trial.verdicts();
            System.out.println(Table.of(DemoGround.KIND, verdicts));
            assertEquals(List.of(), verdicts.stream().filter(verdict -> verdict.is(Outcome.FAILED)).toList());
            assertTrue(Table.count(verdicts, Outcome.EXECUTED) >= 30, Table.counts(DemoGround.KIND, verdicts));
        }
    }
}
