package io.orrery.simulation.world;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.StateChangedDecoder;
import io.orrery.codecs.sbe.TradingState;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which restrictions hold, as the journal tells. */
final class Conditions {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final StateChangedDecoder changed = new StateChangedDecoder();
    private final Map<String, TradingState> states = new TreeMap<>();

    void onRecord(EventRecord record) {
        switch (record.templateId()) {
            case EngineStartedDecoder.TEMPLATE_ID -> states.clear();
            case HaltRequestedDecoder.TEMPLATE_ID -> states.put("FIRM HALT_REQUESTED", TradingState.HALTED);
            case StateChangedDecoder.TEMPLATE_ID -> {
                changed.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                String why = changed.scope() + " " + changed.reason();
                if (changed.state() == TradingState.ACTIVE) {
                    states.remove(changed.id() + " " + why);
                } else {
                    states.put(changed.id() + " " + why, changed.state());
                }
            }
            default -> { }
        }
    }

    /** Scope, reason and state of each that holds. */
    Set<String> named() {
        Set<String> named = new TreeSet<>();
        states.forEach((key, state) -> named.add(key.substring(key.indexOf(' ') + 1) + " " + state));
        return named;
    }
}
