package io.orrery.connectors.demo;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.ring.Inlet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/** Decodes what it takes and hands it on, unless told to refuse. */
final class RecordingInlet implements Inlet {
    private final PublishedDecoder decoder = new PublishedDecoder();
    private final List<Published> events = new ArrayList<>();
    private final Consumer<Published> then;
    private int admitted = Integer.MAX_VALUE;
    private long hash = 1;

    RecordingInlet(Consumer<Published> then) {
        this.then = then;
    }

    /** Admits so many more, then refuses. */
    void admit(int count) {
        admitted = count;
    }

    List<Published> events() {
        return events;
    }

    /** Of every byte and time that was taken. */
    long hash() {
        return hash;
    }

    <T extends Published> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        if (length > EventRecord.MAX_MESSAGE_LENGTH) {
            throw new AssertionError("message of " + length + " bytes");
        }
        if (admitted == 0) {
            return false;
        }
        admitted--;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + message.getByte(offset + i);
        }
        hash = hash * 31 + receivedTime;
        Published event = decoder.decode(message, offset);
        events.add(event);
        then.accept(event);
        return true;
    }
}
