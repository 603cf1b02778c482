package io.orrery.codecs;

import io.orrery.codecs.sbe.HistoryToldDecoder;
import io.orrery.codecs.sbe.PatchChangedDecoder;
import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.SignalDecoder;
import io.orrery.codecs.sbe.StrategyChangedDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import java.util.List;

/** 403, 419, 420 and 5xx: who strategies are, how authors change them, what they are told of the past, and what they saw. */
final class StrategyFields {
    private static final int MILLIONTHS = 6;

    private StrategyFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new StrategyStartedDecoder(), StrategyFields::strategyStarted),
            new MessageFields<>(new PatchEditedDecoder(), StrategyFields::patchEdited, 4),
            new MessageFields<>(new HistoryToldDecoder(), StrategyFields::historyTold, 5),
            new MessageFields<>(new SignalDecoder(), StrategyFields::signal),
            new MessageFields<>(new PatchChangedDecoder(), StrategyFields::patchChanged, 4),
            new MessageFields<>(new StrategyChangedDecoder(), StrategyFields::strategyChanged, 4));
    }

    private static void strategyStarted(StrategyStartedDecoder message, Fields fields) {
        fields.number("strategyId", message.strategyId())
            .text("name", message.name())
            .instrument(message.instrumentId())
            .account(message.accountId())
            .optionalText("owner", message.owner());
        StrategyStartedDecoder.OthersDecoder others = message.others();
        if (others.count() > 0) {
            fields.beginGroup("others", others.count());
            while (others.hasNext()) {
                others.next();
                fields.beginEntry().instrument(others.instrumentId()).account(others.accountId());
            }
            fields.endGroup();
        }
        fields.text("parameters", message.parameters());
    }

    private static void patchEdited(PatchEditedDecoder message, Fields fields) {
        fields.strategy(message.strategyId())
            .number("change", message.change())
            .choice("operation", message.operationRaw(), ChoiceNames.PATCH_OPERATION)
            .choice("last", message.lastRaw(), ChoiceNames.SWITCH)
            .number("value", message.value())
            .optionalText("subject", message.subject())
            .optionalText("target", message.target())
            .optionalText("text", message.text());
    }

    private static void historyTold(HistoryToldDecoder message, Fields fields) {
        fields.strategy(message.strategyId())
            .time("from", message.from())
            .time("until", message.until())
            .number("events", message.events())
            .hash(
                "sha256", message.buffer(), message.offset() + HistoryToldDecoder.sha256EncodingOffset(),
                HistoryToldDecoder.sha256EncodingLength())
            .text("session", message.session());
    }

    private static void signal(SignalDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .text("name", message.name())
            .decimal("value", message.value(), MILLIONTHS)
            .strategy(message.strategyId());
    }

    private static void patchChanged(PatchChangedDecoder message, Fields fields) {
        fields.strategy(message.strategyId())
            .number("change", message.change())
            .number("revision", message.revision())
            .number("active", message.active())
            .optionalText("refusal", message.refusal());
    }

    private static void strategyChanged(StrategyChangedDecoder message, Fields fields) {
        fields.strategy(message.strategyId())
            .choice("status", message.statusRaw(), ChoiceNames.STRATEGY_STATUS)
            .optionalText("why", message.why());
    }
}
