package io.orrery.simulation.audit;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.LimitsChangedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateChangedDecoder;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.StopRequestedDecoder;
import io.orrery.codecs.sbe.TradingState;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Limits and trading states as the journal tells them. */
final class KnownLimits {
    private static final Set<StateReason> BY_TWO = EnumSet.of(StateReason.KILL, StateReason.EXECUTIONS);

    /** What is restricted, and why. */
    record Restriction(Scope scope, long id, StateReason reason) {
        boolean isLasting() {
            return reason == StateReason.OPERATOR || BY_TWO.contains(reason);
        }
    }

    private record Bound(Scope scope, long id, Limit limit) {
    }

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LimitsChangedDecoder changed = new LimitsChangedDecoder();
    private final StateChangedDecoder concluded = new StateChangedDecoder();
    private final StateRequestedDecoder requested = new StateRequestedDecoder();
    private final Map<Bound, Long> bounds = new HashMap<>();
    private final Map<Restriction, TradingState> restrictions = new HashMap<>();
    private long version;
    private boolean ending;

    void take(EventRecord event) {
        switch (event.templateId()) {
            case LimitsChangedDecoder.TEMPLATE_ID -> onLimits(event);
            case StateChangedDecoder.TEMPLATE_ID -> {
                concluded.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                restrict(new Restriction(concluded.scope(), concluded.id(), concluded.reason()), concluded.state());
            }
            case StateRequestedDecoder.TEMPLATE_ID -> onRequest(event);
            case StopRequestedDecoder.TEMPLATE_ID, HaltRequestedDecoder.TEMPLATE_ID -> ending = true;
            case EngineStartedDecoder.TEMPLATE_ID -> {
                bounds.clear();
                version = 0;
                ending = false;
                restrictions.keySet().removeIf(restriction -> !restriction.isLasting());
            }
            default -> { }
        }
    }

    private void onLimits(EventRecord event) {
        changed.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (changed.version() != version) {
            bounds.clear();
            version = changed.version();
        }
        for (LimitsChangedDecoder.LimitsDecoder each : changed.limits()) {
            bounds.put(new Bound(each.scope(), each.id(), each.limit()), Math.max(0, each.value()));
        }
    }

    private void onRequest(EventRecord event) {
        requested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Restriction restriction = new Restriction(requested.scope(), requested.id(), requested.reason());
        TradingState before = restrictions.getOrDefault(restriction, TradingState.ACTIVE);
        boolean milder = requested.state().value() < before.value();
        boolean byTwo = !requested.witness().isEmpty() && !requested.witness().equals(requested.principal());
        boolean may = !requested.principal().isEmpty() && (!BY_TWO.contains(requested.reason()) || byTwo);
        if (!milder || may) {
            restrict(restriction, requested.state());
        }
    }

    private void restrict(Restriction restriction, TradingState state) {
        TradingState before = restrictions.getOrDefault(restriction, TradingState.ACTIVE);
        if (state == TradingState.ACTIVE) {
            restrictions.remove(restriction);
        } else if (!BY_TWO.contains(restriction.reason()) || state.value() >= before.value()) {
            restrictions.put(restriction, state);
        }
    }

    /** {@link Long#MAX_VALUE} if nobody set it. */
    long bound(Scope scope, long id, Limit limit) {
        return bounds.getOrDefault(new Bound(scope, id, limit), Long.MAX_VALUE);
    }

    /** True once limits have a version: from there on, what must have a limit and has none is not traded. */
    boolean isVersioned() {
        return version > 0;
    }

    /** True when the session was asked to end. */
    boolean isEnding() {
        return ending;
    }

    Map<Restriction, TradingState> restrictions() {
        return restrictions;
    }

    /** The worst state that holds for an order. */
    TradingState worst(int venue, Sent order) {
        TradingState worst = TradingState.ACTIVE;
        for (Map.Entry<Restriction, TradingState> each : restrictions.entrySet()) {
            if (holdsFor(each.getKey(), venue, order) && each.getValue().value() > worst.value()) {
                worst = each.getValue();
            }
        }
        return worst;
    }

    static boolean holdsFor(Restriction restriction, int venue, Sent order) {
        return switch (restriction.scope()) {
            case FIRM -> true;
            case VENUE -> restriction.id() == venue;
            case ACCOUNT -> restriction.id() == order.account;
            case INSTRUMENT -> restriction.id() == order.instrument;
            case STRATEGY -> restriction.id() == order.strategy;
            default -> false;
        };
    }
}
