package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OperatorHeardDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.VenueClockDecoder;

/**
 * Watches what no single order breaks, and restricts trading in the event by which it happened, once, before any strategy hears
 * of it: losses (RC10), executions in a window (RC06), notional that is above its limit all the same (RC09), a venue's clock
 * (RC20), a storm of rejects (RC25), an operator that is not heard (RC18). Whatever is halted has its orders cancelled.
 */
public final class Supervisor {
    /** Rejects are counted within this, and it must be as long without one until trading goes on. */
    static final long MINUTE = 60_000_000_000L;
    static final long MOST_CLOCK_STEP = 1_000_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final StateRequestedDecoder requested = new StateRequestedDecoder();
    private final VenueClockDecoder venueClock = new VenueClockDecoder();
    private final Interventions interventions;

    public Supervisor(Interventions interventions) {
        this.interventions = interventions;
    }

    /** Decides on an input that was applied. */
    public void decide(RiskGate gate, EventRecord event, long now) {
        RiskState state = gate.state;
        watchOperator(state, now);
        switch (event.templateId()) {
            case VenueClockDecoder.TEMPLATE_ID -> onVenueClock(state, event);
            case OperatorHeardDecoder.TEMPLATE_ID -> onOperatorHeard(state, now);
            case StateRequestedDecoder.TEMPLATE_ID -> onStateRequested(state, event);
            case TimeDecoder.TEMPLATE_ID -> onQuiet(state, now);
            default -> { }
        }
        if (state.touched.market != null) {
            watch(state, now);
        }
    }

    private void watch(RiskState state, long now) {
        Market market = state.touched.market;
        Subject account = state.touched.account;
        Subject strategy = state.touched.strategy;
        Subject firm = state.subjects.firm();
        if (state.touched.rejected) {
            rejects(market.subject, now);
        }
        if (state.touched.executed) {
            executions(firm, now);
            executions(market.venue, now);
            executions(account, now);
            executions(market.subject, now);
            executions(strategy, now);
        }
        losses(firm);
        for (int i = 0; i < market.rows.size(); i++) {
            losses(market.rows.get(i).account);
        }
        if (account != null) {
            notional(firm);
            notional(market.venue);
            notional(account);
            notional(market.subject);
            notional(strategy);
        }
    }

    private void executions(Subject subject, long now) {
        long bound = Math.min(subject.limits.bound(Limit.EXECUTIONS), Window.MOST);
        if (subject.limits.bound(Limit.EXECUTIONS) == Long.MAX_VALUE || bound == 0) {
            return;
        }
        long within = subject.traffic.executions.within(subject.limits.bound(Limit.EXECUTION_WINDOW), now);
        if (within > bound) {
            restrict(subject, StateReason.EXECUTIONS, TradingState.HALTED, bound, within);
        }
    }

    private void losses(Subject subject) {
        long loss = subject.limits.bound(Limit.LOSS);
        long drawdown = subject.limits.bound(Limit.DRAWDOWN);
        if (loss > 0 && loss != Long.MAX_VALUE && subject.gains.loss() > loss) {
            restrict(subject, StateReason.LOSS, TradingState.REDUCING, loss, subject.gains.loss());
        } else if (drawdown > 0 && drawdown != Long.MAX_VALUE && subject.gains.drawdown() > drawdown) {
            restrict(subject, StateReason.LOSS, TradingState.REDUCING, drawdown, subject.gains.drawdown());
        }
    }

    /** A limit that is not set yet is no limit that was broken, nor is what can't be told; the gate lets pass what reduces. */
    private void notional(Subject subject) {
        long bound = subject.limits.bound(Limit.NOTIONAL);
        long value = subject.notional.less(subject.reductions);
        if (bound > 0 && bound != Long.MAX_VALUE && value > bound && value != BaseMoney.UNTOLD) {
            restrict(subject, StateReason.NOTIONAL, TradingState.HALTED, bound, value);
        }
    }

    private void rejects(Subject subject, long now) {
        long bound = subject.limits.bound(Limit.REJECTS);
        long within = subject.traffic.rejects.within(MINUTE, now);
        if (bound > 0 && bound != Long.MAX_VALUE && within > Math.min(bound, Window.MOST)) {
            restrict(subject, StateReason.REJECTS, TradingState.CANCEL_ONLY, bound, within);
        }
    }

    private void onQuiet(RiskState state, long now) {
        for (int i = 0; i < state.subjects.size(); i++) {
            Subject subject = state.subjects.at(i);
            if (subject.restrictions.worst() == TradingState.ACTIVE.value()
                || subject.restrictions.of(StateReason.REJECTS) != TradingState.CANCEL_ONLY) {
                continue;
            }
            long quiet = now - Math.max(0, subject.traffic.rejects.newest());
            if (quiet >= MINUTE) {
                lift(subject, StateReason.REJECTS, MINUTE, quiet);
            }
        }
    }

    private void onVenueClock(RiskState state, EventRecord event) {
        venueClock.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Subject venue = state.subjects.get(Scope.VENUE, venueClock.venueId());
        long bound = venue.limits.bound(Limit.CLOCK_OFFSET);
        if (bound == 0 || bound == Long.MAX_VALUE) {
            return;
        }
        if (venue.clock.step() > MOST_CLOCK_STEP) {
            restrict(venue, StateReason.CLOCK, TradingState.HALTED, MOST_CLOCK_STEP, venue.clock.step());
        } else if (venue.clock.offset() > bound) {
            restrict(venue, StateReason.CLOCK, TradingState.REDUCING, bound, venue.clock.offset());
        } else if (venue.restrictions.of(StateReason.CLOCK) == TradingState.REDUCING) {
            lift(venue, StateReason.CLOCK, bound, venue.clock.offset());
        }
    }

    private void watchOperator(RiskState state, long now) {
        long until = state.watchedUntil();
        Subject firm = state.subjects.firm();
        if (until != 0 && now > until && firm.restrictions.of(StateReason.OPERATOR_SILENT) == TradingState.ACTIVE) {
            restrict(firm, StateReason.OPERATOR_SILENT, TradingState.CANCEL_ONLY, until, now);
            interventions.cancelAll(Scope.FIRM, 0);
        }
    }

    private void onOperatorHeard(RiskState state, long now) {
        Subject firm = state.subjects.firm();
        boolean awaited = state.watchedUntil() != 0 && now > state.watchedUntil();
        if (!awaited && firm.restrictions.of(StateReason.OPERATOR_SILENT) != TradingState.ACTIVE) {
            lift(firm, StateReason.OPERATOR_SILENT, state.watchedUntil(), now);
        }
    }

    private void onStateRequested(RiskState state, EventRecord event) {
        requested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (requested.state() == TradingState.HALTED && requested.scope() != Scope.NULL_VAL
            && state.subjects.get(requested.scope(), requested.id()).restrictions.worst() == TradingState.HALTED.value()) {
            interventions.cancelAll(requested.scope(), requested.id());
        }
    }

    /** Once: what is restricted so far already stays as it is. */
    private void restrict(Subject subject, StateReason reason, TradingState state, long bound, long value) {
        if (subject.restrictions.of(reason).value() < state.value()) {
            interventions.restrict(subject.scope, subject.id, reason, state, bound, value);
            if (state == TradingState.HALTED) {
                interventions.cancelAll(subject.scope, subject.id);
            }
        }
    }

    private void lift(Subject subject, StateReason reason, long bound, long value) {
        interventions.restrict(subject.scope, subject.id, reason, TradingState.ACTIVE, bound, value);
    }
}
