package io.orrery.engine;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.EngineMeter;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.StageLog;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.engine.venue.OrderGateway;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.memory.MemoryStore;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;

/** A whole engine on one thread, driven by hand, with a journal in memory and a gateway that only notes what it is handed. */
public final class Rig implements AutoCloseable {
    public final Events events = new Events();
    public final JournalStore journal;
    public final EventRing ring = new EventRing(1_024);
    public final EngineAgent agent;
    public final List<Integer> sent = new ArrayList<>();
    public OrderGateway gateway = (message, offset, length) -> true;
    private final Inlet inlet = ring.priority();
    private long now = 1_000_000_000L;

    public Rig(StrategyCatalogue catalogue) {
        this(catalogue, new MemoryStore());
    }

    public Rig(StrategyCatalogue catalogue, JournalStore journal) {
        this(catalogue, journal, StageLog.NONE);
    }

    public Rig(StrategyCatalogue catalogue, JournalStore journal, StageLog stages) {
        this.journal = journal;
        Gateways gateways = new Gateways();
        gateways.add(1, 1, (message, offset, length) -> {
            sent.add((int) message.getShort(offset + 2));
            return gateway.send(message, offset, length);
        });
        agent = new EngineAgent(ring, journal.writer(), gateways, EngineMeter.NONE, stages, catalogue);
    }

    /** A catalogue of one strategy, under the name "test". */
    public static StrategyCatalogue offering(Supplier<Strategy> supplier) {
        return new StrategyCatalogue(List.of(new StrategyFactory() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public Strategy create(Parameters parameters) {
                return supplier.get();
            }
        }));
    }

    /** Publishes the event written last, one microsecond after the one before. */
    public Rig publish(Events event) {
        return publish(event.buffer(), event.length());
    }

    public Rig publish(DirectBuffer message, int length) {
        now += 1_000;
        inlet.offer(message, 0, length, now);
        return this;
    }

    /** Publishes and lets the engine run until the ring is empty. */
    public Rig feed(Events event) {
        publish(event);
        return run();
    }

    public Rig run() {
        while (agent.doWork() > 0) {
            continue;
        }
        return this;
    }

    public long now() {
        return now;
    }

    public Rig passTime(long nanos) {
        now += nanos;
        return this;
    }

    public Engine engine() {
        return agent.engine();
    }

    /** A started engine with instrument 1, generous limits, and strategy 1 on it. */
    public Rig started() {
        feed(events.engineStarted(7, 1));
        feed(events.instrument());
        feed(events.limits(1_000_000, 1_000_000_00000000L, 100_000));
        return feed(events.strategy(1, "test", ""));
    }

    /** The journal from a sequence on, one line a record, without time. */
    public List<String> lines(long from) {
        List<String> lines = new ArrayList<>();
        Dictionary names = new Dictionary();
        EventPrinter printer = EventPrinter.text(names, ZoneOffset.UTC);
        EventRecord record = new EventRecord();
        try (JournalReader reader = journal.reader()) {
            while (reader.next(record)) {
                names.learn(record);
                String line = printer.print(record);
                if (record.sequence() >= from) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    @Override
    public void close() {
        journal.close();
    }
}
