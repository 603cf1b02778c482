package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.LimitsChangedDecoder;
import io.orrery.codecs.sbe.LimitsSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * Which limits hold. A version replaces the one before it as a whole. It may come in several messages: each with the same version
 * adds to it. A version that is not the next one shows that something was missed: from then on no limit holds, and nothing is
 * traded, until the one after it.
 *
 * <p>A session without versions has what {@link LimitsSetDecoder} says of an instrument, and is asked for nothing else.
 */
final class LimitBook {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final LimitsSetDecoder limitsSet = new LimitsSetDecoder();
    private final LimitsChangedDecoder changed = new LimitsChangedDecoder();
    private final Subjects subjects;
    private long version;
    private boolean broken;

    LimitBook(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Says nothing any more once limits are versioned. */
    void onLimitsSet(EventRecord event) {
        if (subjects.isStrict()) {
            return;
        }
        limitsSet.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Limits limits = subjects.open(Scope.INSTRUMENT, limitsSet.instrumentId()).limits;
        limits.set(Limit.MAX_QUANTITY, limitsSet.maxQuantity());
        limits.set(Limit.MAX_VALUE, limitsSet.maxValue());
        limits.set(Limit.COLLAR, limitsSet.collarPartsPerMillion());
    }

    void onLimitsChanged(EventRecord event) {
        changed.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (!subjects.isStrict() || changed.version() != version) {
            broken = subjects.isStrict() && changed.version() != version + 1;
            version = changed.version();
            subjects.clearLimits(true);
        }
        for (LimitsChangedDecoder.LimitsDecoder one = changed.limits(); !broken && one.hasNext();) {
            one.next();
            if (one.scope() != Scope.NULL_VAL && one.limit() != Limit.NULL_VAL) {
                subjects.open(one.scope(), one.id()).limits.set(one.limit(), one.value());
            }
        }
        subjects.resize();
    }

    /** 0 if limits have none. */
    long version() {
        return version;
    }

    void restart() {
        version = 0;
        broken = false;
    }

    void save(StateWriter out) {
        out.putLong(version);
        out.putBoolean(broken);
    }

    void load(StateReader in) {
        version = in.getLong();
        broken = in.getBoolean();
    }
}
