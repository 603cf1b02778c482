package io.orrery.bench.durability;

import io.orrery.bench.Scratch;
import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalCondition;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalSettings.Sync;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.LocalDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.openhft.chronicle.bytes.BytesStore;
import net.openhft.chronicle.bytes.PointerBytesStore;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

/** Something that one record at a time is appended to. */
interface Appends extends AutoCloseable {

    void append(EventRecord record);

    /** How long what was appended has waited to survive a loss of power; 0 if it is not to. */
    long lagNanos();

    @Override
    void close();

    /** A journal with its helpers beside it, as in a session. */
    static Supplier<Appends> journal(Sync sync) {
        return () -> new Journal(sync);
    }

    /** A plain Chronicle Queue, as it is without any of it. */
    static Appends bare() {
        return new Bare();
    }

    /** One commit a record. */
    final class Journal implements Appends {
        private final Scratch scratch = Scratch.create();
        private final ChronicleStore store;
        private final JournalWriter writer;
        private final JournalCondition condition;
        private final List<AgentRunner> helpers = new ArrayList<>();

        private Journal(Sync sync) {
            store = new ChronicleStore(scratch.folder(), JournalSettings.DEFAULT.withSync(sync), LocalDisk.INSTANCE);
            writer = store.writer();
            condition = store.condition();
            help(store.preparer());
            help(store.syncer());
        }

        private void help(Agent helper) {
            AgentRunner runner = new AgentRunner(new SleepingMillisIdleStrategy(1), Throwable::printStackTrace, null, helper);
            AgentRunner.startOnThread(runner);
            helpers.add(runner);
        }

        @Override
        public void append(EventRecord record) {
            writer.add(record);
            writer.commit();
        }

        @Override
        public long lagNanos() {
            return condition.durableLagNanos();
        }

        @Override
        public void close() {
            CloseHelper.closeAll(helpers);
            CloseHelper.closeAll(store, scratch);
            if (condition.failure() != null) {
                throw new IllegalStateException(condition.failure());
            }
        }
    }

    /** One document a record. */
    final class Bare implements Appends {
        private final Scratch scratch = Scratch.create();
        private final PointerBytesStore source = BytesStore.nativePointer();
        private final SingleChronicleQueue queue = SingleChronicleQueueBuilder.binary(scratch.folder())
            .blockSize(JournalSettings.DEFAULT.segmentBytes()).build();
        private final ExcerptAppender appender = queue.createAppender();

        @Override
        public void append(EventRecord record) {
            source.set(record.buffer().addressOffset() + record.offset(), record.length());
            try (DocumentContext document = appender.writingDocument()) {
                document.wire().bytes().write((BytesStore<?, ?>) source, 0L, record.length());
            }
        }

        @Override
        public long lagNanos() {
            return 0;
        }

        @Override
        public void close() {
            appender.close();
            queue.close();
            scratch.close();
        }
    }
}
