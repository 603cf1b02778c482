package io.orrery.bench.durability;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.ChronicleStore;
import io.orrery.journal.JournalCondition;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.LocalDisk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

/** A session's journal, its two helpers on threads of their own, as in the node. */
final class JournalLog implements Log {
    private final EventRecord record = Records.usual();
    private final List<AgentRunner> helpers = new ArrayList<>();
    private final ChronicleStore store;
    private final JournalWriter writer;
    private final JournalCondition condition;
    private volatile Throwable failure;

    JournalLog(Path folder, JournalSettings.Sync sync) {
        store = new ChronicleStore(folder, JournalSettings.DEFAULT.withSync(sync), LocalDisk.INSTANCE);
        writer = store.writer();
        condition = store.condition();
        for (Agent agent : List.of(store.preparer(), store.syncer())) {
            AgentRunner runner = new AgentRunner(new SleepingMillisIdleStrategy(1), error -> failure = error, null, agent);
            AgentRunner.startOnThread(runner);
            helpers.add(runner);
        }
    }

    @Override
    public void append() {
        writer.add(record);
        writer.commit();
    }

    /** One record more at each segment's opening; a lag that is told by it is too long, never too short. */
    @Override
    public long durable() {
        return condition.durableSequence();
    }

    @Override
    public void close() {
        CloseHelper.closeAll(helpers);
        store.close();
        Throwable broken = failure == null ? condition.failure() : failure;
        if (broken != null) {
            throw new IllegalStateException("the journal failed", broken);
        }
    }
}
