package io.orrery.simulation.world;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.StrategyChangedDecoder;
import io.orrery.codecs.sbe.StrategyStatus;

/** Sees in the journal that a strategy has failed. */
final class Failures {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final StrategyChangedDecoder changed = new StrategyChangedDecoder();

    boolean isOne(EventRecord record) {
        return record.templateId() == StrategyChangedDecoder.TEMPLATE_ID
            && changed.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header).status() == StrategyStatus.FAILED;
    }

    /** Of the record that was one. */
    int strategyId() {
        return changed.strategyId();
    }
}
