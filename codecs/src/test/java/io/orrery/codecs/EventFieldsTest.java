package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Schema.Member;
import io.orrery.codecs.Schema.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventFieldsTest {
    private static final Map<Integer, List<String>> FAMILIES = Map.of(
        1, List.of(
            "InstrumentDefinition", "VenueDefinition", "BookUpdate", "Quote", "Trade", "FeedStatus", "MarkPrice", "FundingRate"),
        2, List.of("NewOrder", "CancelOrder", "OrderDenied", "OrderAccepted", "OrderRejected", "OrderFilled", "OrderCanceled",
            "CancelRejected", "AmendOrder", "CancelAll", "RequestStatement", "OrderAmended", "AmendRejected",
            "CommandUnanswered", "OrderResolved", "OrderAdopted",
            "DifferenceFound", "StateChanged", "CommandRefused"),
        3, List.of("AccountDefinition", "AccountStatus", "StatementOpened", "BalanceStated", "PositionStated", "OrderStated",
            "TradeStated", "StatementClosed", "FundingPaid", "CashMoved"),
        4, List.of("EngineStarted", "Time", "LimitsSet", "StrategyStarted", "StopRequested", "HaltRequested", "JournalSlow",
            "VenueClock", "LimitsChanged", "StateRequested", "OrderRequested", "CancelRequested", "FlattenRequested",
            "OperatorHeard", "MarginRatesSet", "BaseAssetSet", "ConversionSet",
            "PatchEdited", "HistoryTold"),
        5, List.of("Signal", "PatchChanged", "StrategyChanged"),
        6, List.of("SessionHeader", "SegmentOpened", "Block", "SnapshotTaken", "SessionEnded", "SessionResumed",
            "PluginUsed", "OrdersTimed", "EngineHindered"));

    @TestFactory
    List<DynamicTest> visitsEachFieldExactlyOnceUnderItsOwnName() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Message message : Schema.messages()) {
            tests.add(DynamicTest.dynamicTest(message.name(), () -> {
                EventFields fields = new EventFields(new Dictionary());
                VisitedNames visited = new VisitedNames();
                assertEquals(message.name(), fields.name(message.id()));
                assertTrue(fields.visit(SampleEvents.of(message, new SplittableRandom(3)), visited));
                assertEquals(sorted(expected(message)), sorted(visited.names));
            }));
        }
        return tests;
    }

    @Test
    void everyTemplateIdLiesInTheRangeOfItsFamily() {
        for (Message message : Schema.messages()) {
            List<String> family = FAMILIES.get(message.id() / 100);
            assertTrue(family != null && family.contains(message.name()), message.name() + " has template id " + message.id());
        }
    }

    private static List<String> expected(Message message) {
        List<String> names = new ArrayList<>();
        for (Member member : message.members()) {
            names.add(member.name());
            for (int entry = 0; entry < 2 && member.kind().equals("group"); entry++) {
                names.add(member.name() + ".");
                member.members().forEach(inner -> names.add(member.name() + "." + inner.name()));
            }
        }
        return names;
    }

    private static List<String> sorted(List<String> names) {
        List<String> copy = new ArrayList<>(names);
        Collections.sort(copy);
        return copy;
    }
}
