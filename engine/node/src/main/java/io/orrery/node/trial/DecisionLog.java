package io.orrery.node.trial;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderDeniedDecoder;
import io.orrery.codecs.sbe.SignalDecoder;
import io.orrery.codecs.sbe.StrategyChangedDecoder;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.history.MarketEvents;
import io.orrery.journal.JournalWriter;
import java.util.ArrayList;
import java.util.List;

/** A journal that keeps nothing but what strategies decide. */
final class DecisionLog implements JournalWriter {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final List<Decision> decisions = new ArrayList<>();
    private long sequence;
    private long time;
    private String failure = "";
    private HistoryWriter past;
    private long until;

    /** Keeps also what happens on markets before a time, for who is to be told of it. */
    void keep(HistoryWriter kept, long before) {
        past = kept;
        until = before;
    }

    @Override
    public long add(EventRecord record) {
        record.seal(++sequence);
        switch (record.eventClass()) {
            case INPUT -> hear(record);
            case OUTPUT -> take(record);
            default -> { }
        }
        return sequence;
    }

    private void hear(EventRecord input) {
        time = input.time();
        boolean wanted = input.templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID
            || input.templateId() == TimeDecoder.TEMPLATE_ID || MarketEvents.instrumentOf(input) > 0;
        if (past != null && wanted && time < until) {
            past.add(input);
        }
    }

    private void take(EventRecord record) {
        switch (record.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                NewOrderDecoder d = new NewOrderDecoder();
                d.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                decided(d.strategyId(), d.side() + " " + d.quantity() + " at " + d.price() + " " + d.timeInForce());
            }
            case OrderDeniedDecoder.TEMPLATE_ID -> {
                OrderDeniedDecoder d = new OrderDeniedDecoder();
                d.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                decided(d.strategyId(), d.side() + " " + d.quantity() + " at " + d.price() + " denied");
            }
            case CancelOrderDecoder.TEMPLATE_ID -> {
                CancelOrderDecoder d = new CancelOrderDecoder();
                d.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                decided(d.strategyId(), "cancel");
            }
            case AmendOrderDecoder.TEMPLATE_ID -> {
                AmendOrderDecoder d = new AmendOrderDecoder();
                d.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                decided(d.strategyId(), "amend to " + d.quantity() + " at " + d.price());
            }
            case SignalDecoder.TEMPLATE_ID -> {
                SignalDecoder d = new SignalDecoder();
                d.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                decisions.add(new Decision(time, "strategy " + d.strategyId() + ": " + d.name() + "=" + d.value(), true));
            }
            case StrategyChangedDecoder.TEMPLATE_ID -> {
                StrategyChangedDecoder d = new StrategyChangedDecoder();
                d.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                failure = d.status() == StrategyStatus.FAILED && failure.isEmpty() ? d.why() : failure;
            }
            default -> { }
        }
    }

    private void decided(int strategyId, String what) {
        decisions.add(new Decision(time, "strategy " + strategyId + ": " + what, false));
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** What a strategy threw first, or empty. */
    String failure() {
        return failure;
    }

    @Override
    public void commit() {
        // nobody reads it
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public int segment() {
        return 0;
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
