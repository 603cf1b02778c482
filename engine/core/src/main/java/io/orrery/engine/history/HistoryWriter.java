package io.orrery.engine.history;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.state.Capacities;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Puts a history together, the oldest event first. */
public final class HistoryWriter {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
    private final BookImage image = new BookImage();
    private final EventRecord made = EventRecord.allocate();
    private ByteBuffer records = ByteBuffer.allocateDirect(1 << 16);
    private int length;
    private long epoch;
    private long events;
    private long from;
    private long until;

    /** Keeps a copy of what was recorded. */
    public void add(EventRecord record) {
        if (records.capacity() - length < record.length()) {
            enlarge();
        }
        record.buffer().getBytes(record.offset(), records, length, record.length());
        length += record.length();
        events++;
        from = events == 1 ? record.time() : from;
        until = record.time();
    }

    /** Adds what nobody recorded so. */
    public void add(long time, DirectBuffer message, int offset, int messageLength) {
        made.compose(EventClass.INPUT, time, message, offset, messageLength).seal(0);
        add(made);
    }

    /** Adds a message that is kept for itself. */
    public void add(long time, byte[] message) {
        buffer.putBytes(0, message);
        add(time, buffer, 0, message.length);
    }

    /** Begins a stretch: nothing is known of any book. */
    public void begin(long time) {
        epoch++;
        int body = new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(0)
            .epoch(epoch)
            .bookDepth(Capacities.DEFAULT.bookDepth())
            .openOrders(Capacities.DEFAULT.openOrders())
            .encodedLength();
        add(time, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + body);
    }

    /** Adds a book as it stands. */
    public void add(long time, Book book) {
        image.write(time, book, this);
    }

    private void enlarge() {
        ByteBuffer larger = ByteBuffer.allocateDirect(records.capacity() * 2);
        larger.put(0, records, 0, length);
        records = larger;
    }

    public long events() {
        return events;
    }

    /** When the first of it happened. */
    public long from() {
        return from;
    }

    /** When the last of it happened. */
    public long until() {
        return until;
    }

    /** All that was added. */
    public History history() {
        ByteBuffer whole = ByteBuffer.allocateDirect(length);
        whole.put(0, records, 0, length);
        return new History(whole);
    }
}
