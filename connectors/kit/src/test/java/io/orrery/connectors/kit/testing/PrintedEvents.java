package io.orrery.connectors.kit.testing;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.ring.Inlet;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Takes events and keeps each as its line, without the columns in front of the message. */
public final class PrintedEvents implements Inlet {
    private static final int MESSAGE = 48;

    public final List<String> lines = new ArrayList<>();
    private final EventPrinter printer = EventPrinter.text(new Dictionary(), ZoneOffset.UTC);
    private final EventRecord event = EventRecord.allocate();

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        lines.add(printer.print(event.compose(EventClass.INPUT, receivedTime, message, offset, length))
            .substring(MESSAGE).strip().replaceAll(" +", " "));
        return true;
    }
}
