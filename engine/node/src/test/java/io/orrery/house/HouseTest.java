package io.orrery.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The house as it stands keeps its rules. */
class HouseTest {
    private final Repository house = Repository.find();

    @Test
    void theRulesSeeTheHouse() {
        assertFalse(house.modules().isEmpty());
        assertFalse(house.files(".java").isEmpty());
    }

    @Test
    void noModuleDependsAgainstTheArrows() {
        keeps(new PomArrows());
    }

    @Test
    void noSourceNamesATypeAgainstTheArrows() {
        keeps(new ImportArrows());
    }

    @Test
    void noRoomOfTheCoreKnowsWhoDrivesIt() {
        keeps(new CoreArrows());
    }

    @Test
    void theAuditorOfWorldsKnowsNothingOfTheEngine() {
        keeps(new AuditArrows());
    }

    @Test
    void nothingElseStandsBesideTheRooms() {
        keeps(new TopLevel());
    }

    @Test
    void everyVersionStandsInTheRootPom() {
        keeps(new Versions());
    }

    @Test
    void noFileIsTooLong() {
        System.out.println(FileLengths.summary(house));
        keeps(new FileLengths());
    }

    @Test
    void theFirstPageIsShortAndShowsACommand() {
        assumeTrue(ReadmeShape.exists(house), "there is no README.md yet");
        keeps(new ReadmeShape());
    }

    private void keeps(Rule rule) {
        assertEquals(List.of(), rule.violations(house));
    }
}
