package io.orrery.engine.operator;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.FlattenRequestedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What operators want to be flat and is not yet. It outlives the process, like the positions that it is about. */
public final class Flattening {
    /** One more is refused: the session halts. */
    static final int MOST = 64;
    private static final long SECOND = 1_000_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FlattenRequestedDecoder requested = new FlattenRequestedDecoder();
    private final Scope[] scopes = new Scope[MOST];
    private final long[] ids = new long[MOST];
    private int count;
    private long second;
    private boolean due;

    public void onFlattenRequested(EventRecord event) {
        requested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (requested.scope() == Scope.NULL_VAL) {
            return;
        }
        due = true;
        second = event.time() / SECOND;
        for (int i = 0; i < count; i++) {
            if (scopes[i] == requested.scope() && ids[i] == requested.id()) {
                return;
            }
        }
        if (count == MOST) {
            throw new IllegalStateException("flatten: no more than " + MOST + " at once");
        }
        add(requested.scope(), requested.id());
    }

    private void add(Scope scope, long id) {
        scopes[count] = scope;
        ids[count++] = id;
    }

    /** Time goes on: each second it is looked whether more can be done. */
    public void onTime(long time) {
        due = count > 0 && time / SECOND > second;
        second = time / SECOND;
    }

    /** An order has ended: what it executed may leave more to be done. */
    public void onEnded(boolean executed) {
        due |= count > 0 && executed;
    }

    /** True if the last event is a reason to look. */
    public boolean isDue() {
        return due;
    }

    public int size() {
        return count;
    }

    public Scope scope(int index) {
        return scopes[index];
    }

    public long id(int index) {
        return ids[index];
    }

    /** It is flat. */
    public void remove(int index) {
        count--;
        System.arraycopy(scopes, index + 1, scopes, index, count - index);
        System.arraycopy(ids, index + 1, ids, index, count - index);
    }

    /** Forgets the last event. */
    public void settle() {
        due = false;
    }

    public void save(StateWriter out) {
        out.section("flattening");
        out.putLong(second);
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            out.putInt(scopes[i].value());
            out.putLong(ids[i]);
        }
    }

    public void load(StateReader in) {
        in.section("flattening");
        second = in.getLong();
        for (int left = in.getInt(); left > 0; left--) {
            add(Scope.get((short) in.getInt()), in.getLong());
        }
    }
}
