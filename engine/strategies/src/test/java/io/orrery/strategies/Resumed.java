package io.orrery.strategies;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.Engine;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import org.agrona.concurrent.UnsafeBuffer;

/** Executes what is recorded, and begins anew from its own state after every so many records. */
final class Resumed {
    private static final long EVERY = 499;

    final Deeds deeds = new Deeds();
    private Engine engine = fresh();

    private Engine fresh() {
        return new Engine(StrategyCatalogue.installed(), deeds::add);
    }

    void execute(EventRecord record) {
        if (record.eventClass() == EventClass.INPUT) {
            deeds.add(record);
        }
        engine.execute(record);
        if (record.sequence() % EVERY == 0) {
            byte[] bytes = saved(engine);
            engine = fresh();
            engine.load(new StateReader(new UnsafeBuffer(bytes), 0, bytes.length));
        }
    }

    private static byte[] saved(Engine engine) {
        StateWriter out = new StateWriter();
        engine.save(out);
        byte[] bytes = new byte[out.length()];
        out.buffer().getBytes(0, bytes);
        return bytes;
    }
}
