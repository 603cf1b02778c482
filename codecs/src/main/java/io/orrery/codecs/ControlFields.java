package io.orrery.codecs;

import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.JournalSlowDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.codecs.sbe.VenueClockDecoder;
import java.util.List;

/** 40x: what the clock says, and how a session begins and ends. */
final class ControlFields {
    private ControlFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new EngineStartedDecoder(), ControlFields::engineStarted),
            new MessageFields<>(new TimeDecoder(), ControlFields::time),
            new MessageFields<>(new LimitsSetDecoder(), ControlFields::limitsSet),
            new MessageFields<>(new StopRequestedDecoder(), ControlFields::stopRequested),
            new MessageFields<>(new HaltRequestedDecoder(), ControlFields::haltRequested, 1),
            new MessageFields<>(new JournalSlowDecoder(), ControlFields::journalSlow, 1),
            new MessageFields<>(new VenueClockDecoder(), ControlFields::venueClock, 2));
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
}
