package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.JournalSlowDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateChangedDecoder;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What may still be done (RC23): the worst of what holds for the firm, a venue, an account, an instrument and a strategy. */
final class TradingStates {
    private static final int STOPPING = 1;
    private static final int HALTED = 2;
    private static final int REDUCING = 4;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final StateRequestedDecoder requested = new StateRequestedDecoder();
    private final StateChangedDecoder changed = new StateChangedDecoder();
    private final JournalSlowDecoder journalSlow = new JournalSlowDecoder();
    private final Subjects subjects;
    private boolean stopping;
    private boolean halted;
    private boolean reducing;
    private boolean restricted;

    TradingStates(Subjects subjects) {
        this.subjects = subjects;
    }

    void onStopRequested() {
        stopping = true;
    }

    void onHaltRequested() {
        halted = true;
    }

    void onJournalSlow(EventRecord event) {
        journalSlow.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        reducing = journalSlow.reducing() == Switch.ON;
    }

    /** One person restricts; what two must take back is not taken back, nor made milder, by one. */
    void onStateRequested(EventRecord event) {
        requested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (requested.scope() == Scope.NULL_VAL || requested.reason() == StateReason.NULL_VAL
            || requested.state() == TradingState.NULL_VAL) {
            return;
        }
        Subject subject = subjects.open(requested.scope(), requested.id());
        TradingState before = subject.restrictions.of(requested.reason());
        if (requested.state().value() < before.value() && !mayLift()) {
            return;
        }
        subject.restrictions.set(requested.reason(), requested.state());
        conclude();
        if (requested.reason() == StateReason.LOSS && requested.state() == TradingState.ACTIVE) {
            subject.gains.startAnew();
        }
    }

    private boolean mayLift() {
        String principal = requested.principal();
        String witness = requested.witness();
        return !principal.isEmpty() && (!Restrictions.needsWitness(requested.reason())
            || !witness.isEmpty() && !witness.equals(principal));
    }

    /** The engine found a reason, or that it is gone; what two people must take back it does not take back. */
    void onStateChanged(EventRecord event) {
        changed.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Restrictions of = subjects.open(changed.scope(), changed.id()).restrictions;
        if (!Restrictions.needsWitness(changed.reason()) || changed.state().value() >= of.of(changed.reason()).value()) {
            of.set(changed.reason(), changed.state());
            conclude();
        }
    }

    /** Mostly nothing is restricted, and one look tells. */
    private void conclude() {
        restricted = false;
        for (int i = 0; i < subjects.size() && !restricted; i++) {
            restricted = subjects.at(i).restrictions.worst() != TradingState.ACTIVE.value();
        }
    }

    /** True when no new order passes any more. */
    boolean isStopping() {
        return stopping || halted;
    }

    /** The session's end comes before everything else. */
    RiskControl ending() {
        return halted ? RiskControl.HALTED : stopping ? RiskControl.STOPPING : null;
    }

    RiskControl check(Wish wish) {
        if (!restricted && !reducing) {
            return null;
        }
        Subject worst = worse(worse(worse(worse(wish.firm, wish.venue), wish.account), wish.market.subject), wish.strategy);
        int state = worst.restrictions.worst();
        if (!wish.act.isAllowedIn(state)) {
            long bound = state == TradingState.REDUCING.value() ? wish.reducible() : 0;
            return wish.deny(control(worst.restrictions.cause()), bound, wish.quantity());
        }
        return reducing && !wish.act.isAllowedIn(TradingState.REDUCING.value())
            ? wish.deny(RiskControl.JOURNAL_SLOW, wish.reducible(), wish.quantity()) : null;
    }

    private static Subject worse(Subject one, Subject other) {
        return other.restrictions.worst() > one.restrictions.worst() ? other : one;
    }

    /** The control that stands behind a reason. */
    static RiskControl control(StateReason reason) {
        return switch (reason) {
            case KILL -> RiskControl.RC15_KILLED;
            case LOSS -> RiskControl.RC10_LOSS;
            case NOTIONAL -> RiskControl.RC09_NOTIONAL;
            case EXECUTIONS -> RiskControl.RC06_REPEATED;
            case REJECTS -> RiskControl.RC25_REJECTS;
            case CLOCK -> RiskControl.RC20_CLOCK;
            case OPERATOR_SILENT -> RiskControl.RC18_DEAD_MAN;
            case RECONCILING, DIFFERENCE -> RiskControl.RC26_UNRECONCILED;
            default -> RiskControl.RC23_STATE;
        };
    }

    void restart() {
        stopping = false;
        halted = false;
        reducing = false;
        conclude();
    }

    void save(StateWriter out) {
        out.putInt((stopping ? STOPPING : 0) | (halted ? HALTED : 0) | (reducing ? REDUCING : 0));
    }

    /** Reads what {@link #save} wrote, when the subjects are there already. */
    void load(StateReader in) {
        int flags = in.getInt();
        stopping = (flags & STOPPING) != 0;
        halted = (flags & HALTED) != 0;
        reducing = (flags & REDUCING) != 0;
        conclude();
    }
}
