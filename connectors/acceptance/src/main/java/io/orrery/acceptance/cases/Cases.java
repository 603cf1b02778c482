package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All cases, by their numbers. */
public final class Cases {
    private Cases() {
    }

    public static List<Case> all() {
        return Stream.of(
                ConnectionCases.all(), MarketCases.all(), KindCases.all(), FilterCases.all(), FillCases.all(), TriggerCases.all(),
                ChangeCases.all(), SweepCases.all(), StatementCases.all(), StreamCases.all(), FaultCases.all(),
                FeedFaultCases.all(), RefusalCases.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(Case::number))
            .toList();
    }
}
