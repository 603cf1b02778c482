package io.orrery.patch.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.engine.Engine;
import io.orrery.engine.Events;
import io.orrery.engine.Rig;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.graph.Cable;
import java.util.HexFormat;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** An engine with one instrument and one patch, which is edited by the ring. */
public final class PatchRig implements AutoCloseable {
    private static final StrategyCatalogue CATALOGUE = new StrategyCatalogue(List.of(new PatchFactory()));

    private final Rig rig = new Rig(CATALOGUE);
    private long change;

    public PatchRig() {
        rig.feed(rig.events.engineStarted(7, 1));
        rig.feed(rig.events.instrument());
        rig.feed(rig.events.limits(1_000_000, 1_000_000_00000000L, 100_000));
        rig.feed(rig.events.strategy(1, PatchFactory.NAME, ""));
    }

    public Events events() {
        return rig.events;
    }

    public void feed(Events event) {
        rig.feed(event);
    }

    /** Lets time go on by so many milliseconds, a tenth of a second at a time as far as it can. */
    public void pass(long millis) {
        for (long left = millis; left > 0; left -= 100) {
            rig.passTime(Math.min(left, 100) * 1_000_000L);
            rig.feed(rig.events.time(0));
        }
    }

    /** Returns what became of it. */
    public String edit(boolean activates, Edit... edits) {
        writer().edits(1, ++change, List.of(edits), activates);
        return answer();
    }

    public String step(PatchOperation operation, long revision) {
        writer().step(1, ++change, operation, revision);
        return answer();
    }

    private ChangeWriter writer() {
        return new ChangeWriter((message, offset, length) -> rig.publish(message, length).run());
    }

    private String answer() {
        List<String> answers = lines("PatchChanged");
        String last = answers.get(answers.size() - 1);
        return last.substring(last.indexOf("change="));
    }

    public static Edit connect(String from, String to) {
        String[] begin = from.split("\\.");
        String[] end = to.split("\\.");
        return new Edit.Connect(new Cable(begin[0], begin[1], end[0], end[1]));
    }

    /** Records in which a word stands. */
    public List<String> lines(String word) {
        return rig.lines(1).stream().filter(line -> line.contains(word)).toList();
    }

    /** An engine that is saved and loaded anywhere in this session arrives where this one is. */
    public void resumesAnywhere() {
        String whole = saved(rig.engine());
        for (int at = 5; at <= rig.lines(1).size(); at++) {
            assertEquals(whole, saved(resumedAfter(at)), "after record " + at);
        }
    }

    private Engine resumedAfter(long sequence) {
        Engine engine = new Engine(CATALOGUE, output -> { });
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                engine.execute(record);
                if (record.sequence() == sequence) {
                    byte[] bytes = HexFormat.of().parseHex(saved(engine));
                    engine = new Engine(CATALOGUE, output -> { });
                    StateReader in = new StateReader(new UnsafeBuffer(bytes), 0, bytes.length);
                    engine.load(in);
                    assertTrue(in.atEnd());
                }
            }
        }
        return engine;
    }

    private static String saved(Engine engine) {
        StateWriter out = new StateWriter();
        engine.save(out);
        byte[] bytes = new byte[out.length()];
        out.buffer().getBytes(0, bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        rig.close();
    }
}
