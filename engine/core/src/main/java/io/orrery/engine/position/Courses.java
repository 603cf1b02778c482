package io.orrery.engine.position;

import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.collections.LongArrayList;

/**
 * In which order the executions of positions in contracts happened, whenever they were told: what each realises is paid there and
 * then. What is paid for in full moves the same cash in any order, and counts as it is told.
 */
public final class Courses {
    private static final int LEG_BITS = 2;

    private final Long2ObjectHashMap<Course> byKey = new Long2ObjectHashMap<>();
    private final LongArrayList inOrder = new LongArrayList();
    private final InstrumentTable instruments;

    public Courses(InstrumentTable instruments) {
        this.instruments = instruments;
    }

    /** Takes an execution, and tells it by how much its coming late changes what its position cost and has gained. */
    public void onExecution(Execution fill, Instrument instrument) {
        if (instrument != null && !instrument.isSpot()) {
            long key = (long) fill.accountId() << Integer.SIZE | (long) instrument.id() << LEG_BITS | fill.leg().code();
            fill.correction(open(key, instrument).add(fill));
        }
    }

    private Course open(long key, Instrument instrument) {
        Course course = byKey.get(key);
        if (course == null) {
            course = new Course(instrument);
            byKey.put(key, course);
            inOrder.addLong(key);
        }
        return course;
    }

    public void save(StateWriter out) {
        out.section("courses");
        out.putInt(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            long key = inOrder.getLong(i);
            out.putLong(key);
            byKey.get(key).save(out);
        }
    }

    public void load(StateReader in) {
        in.section("courses");
        byKey.clear();
        inOrder.clear();
        for (int count = in.getInt(); count > 0; count--) {
            long key = in.getLong();
            open(key, instruments.get((int) (key & 0xFFFF_FFFFL) >> LEG_BITS)).load(in);
        }
    }
}
