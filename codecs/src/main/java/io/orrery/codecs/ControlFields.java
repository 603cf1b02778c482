package io.orrery.codecs;

import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.JournalSlowDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.SignalDecoder;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.codecs.sbe.VenueClockDecoder;
import java.util.List;

/** 4xx what operators and the clock say, 5xx what strategies saw. */
final class ControlFields {
    private static final int MILLIONTHS = 6;

    private ControlFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new EngineStartedDecoder(), ControlFields::engineStarted),
            new MessageFields<>(new TimeDecoder(), ControlFields::time),
            new MessageFields<>(new LimitsSetDecoder(), ControlFields::limitsSet),
            new MessageFields<>(new StrategyStartedDecoder(), ControlFields::strategyStarted),
            new MessageFields<>(new StopRequestedDecoder(), ControlFields::stopRequested),
            new MessageFields<>(new HaltRequestedDecoder(), ControlFields::haltRequested, 1),
            new MessageFields<>(new JournalSlowDecoder(), ControlFields::journalSlow, 1),
            new MessageFields<>(new VenueClockDecoder(), ControlFields::venueClock, 2),
            new MessageFields<>(new SignalDecoder(), ControlFields::signal));
    }

    private static void engineStarted(EngineStartedDecoder message, Fields fields) {
        fields.number("seed", message.seed())
            .number("epoch", message.epoch())
            .number("bookDepth", message.bookDepth())
            .number("openOrders", message.openOrders());
    }

    private static void time(TimeDecoder message, Fields fields) {
        fields.optionalTime("deadline", message.deadline());
    }

    private static void limitsSet(LimitsSetDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .quantity("maxQuantity", message.maxQuantity())
            .money("maxValue", message.maxValue())
            .number("collarPartsPerMillion", message.collarPartsPerMillion());
    }

    private static void strategyStarted(StrategyStartedDecoder message, Fields fields) {
        fields.number("strategyId", message.strategyId())
            .text("name", message.name())
            .instrument(message.instrumentId())
            .account(message.accountId())
            .text("parameters", message.parameters());
    }

    private static void stopRequested(StopRequestedDecoder message, Fields fields) {
        fields.choice("policy", message.policyRaw(), ChoiceNames.STOP_POLICY);
    }

    private static void haltRequested(HaltRequestedDecoder message, Fields fields) {
        fields.choice("reason", message.reasonRaw(), ChoiceNames.HALT_REASON);
    }

    private static void journalSlow(JournalSlowDecoder message, Fields fields) {
        fields.choice("reducing", message.reducingRaw(), ChoiceNames.SWITCH)
            .number("lag", message.lag());
    }

    private static void venueClock(VenueClockDecoder message, Fields fields) {
        fields.venue(message.venueId())
            .number("ahead", message.ahead())
            .number("uncertainty", message.uncertainty());
    }

    private static void signal(SignalDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .text("name", message.name())
            .decimal("value", message.value(), MILLIONTHS)
            .strategy(message.strategyId());
    }
}
