package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** All that limits and states are of. Whoever is not known has the limits of nobody. */
final class Subjects {
    /** One more is refused: the session halts. */
    static final int MOST = 1 << 17;
    private static final int SCOPE_BITS = 3;

    private final Long2ObjectHashMap<Subject> byKey = new Long2ObjectHashMap<>();
    private final List<Subject> inOrder = new ArrayList<>();
    private final Subject[] nobody = new Subject[Scope.STRATEGY.value() + 1];
    private final Subject firm;
    private boolean strict;

    Subjects() {
        for (Scope scope : Scope.values()) {
            if (scope != Scope.NULL_VAL) {
                nobody[scope.value()] = new Subject(scope, -1);
            }
        }
        firm = open(Scope.FIRM, 0);
        open(Scope.STRATEGY, 0);
    }

    Subject firm() {
        return firm;
    }

    /** Never null. Looking opens nothing. */
    Subject get(Scope scope, long id) {
        Subject subject = byKey.get(key(scope, id));
        return subject == null ? nobody[scope.value()] : subject;
    }

    Subject open(Scope scope, long id) {
        Subject subject = byKey.get(key(scope, id));
        if (subject == null) {
            if (id < 0 || id > Integer.MAX_VALUE || inOrder.size() >= MOST) {
                throw new IllegalStateException(scope + " id=" + id + ": out of range, or one too many");
            }
            subject = new Subject(scope, id);
            subject.limits.clear(strict);
            byKey.put(key(scope, id), subject);
            inOrder.add(subject);
        }
        return subject;
    }

    private static long key(Scope scope, long id) {
        return id << SCOPE_BITS | scope.value();
    }

    int size() {
        return inOrder.size();
    }

    Subject at(int index) {
        return inOrder.get(index);
    }

    /** Forgets all limits. From here on, what must be set and is not allows nothing, if limits are to be strict. */
    void clearLimits(boolean fromHereStrict) {
        strict = fromHereStrict;
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).limits.clear(strict);
        }
        for (int i = 1; i < nobody.length; i++) {
            nobody[i].limits.clear(strict);
        }
    }

    /** True once limits are versioned: every control is asked, and what it needs must be set. */
    boolean isStrict() {
        return strict;
    }

    /** Makes the room that the limits ask for. */
    void resize() {
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).traffic.resize(inOrder.get(i).limits);
        }
    }

    void restart() {
        clearLimits(false);
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).restart();
        }
    }

    void save(StateWriter out) {
        out.putBoolean(strict);
        out.putInt(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).save(out);
        }
    }

    void load(StateReader in) {
        clearLimits(in.getBoolean());
        for (int count = in.getInt(); count > 0; count--) {
            open(Scope.get((short) in.getInt()), in.getLong()).load(in);
        }
    }
}
