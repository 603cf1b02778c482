package io.orrery.node.demo;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.home.Session;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What a session that is being recorded tells of its feeds. */
final class RecordedFeeds implements AutoCloseable {
    private static final long PAUSE_NANOS = 1_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FeedStatusDecoder status = new FeedStatusDecoder();
    private final EventRecord record = new EventRecord();
    private final Map<Integer, FeedState> states = new TreeMap<>();
    private final JournalStore store;
    private final JournalReader reader;

    RecordedFeeds(Session session) {
        store = new ChronicleStore(session.journal());
        reader = store.reader();
    }

    /** Waits until so many instruments have a feed, and all of them are in this state. */
    void await(int instruments, FeedState state) {
        while (states.size() < instruments || states.values().stream().anyMatch(each -> each != state)) {
            if (!reader.next(record)) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } else if (record.templateId() == FeedStatusDecoder.TEMPLATE_ID) {
                status.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                states.put(status.instrumentId(), status.state());
            }
        }
    }

    @Override
    public void close() {
        reader.close();
        store.close();
    }
}
