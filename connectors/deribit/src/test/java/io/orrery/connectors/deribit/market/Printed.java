package io.orrery.connectors.deribit.market;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventPrinter;
import io.orrery.codecs.EventRecord;
import io.orrery.engine.ring.Inlet;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Prints what is offered: the message and its fields. */
final class Printed implements Inlet {
    private static final int MESSAGE_COLUMN = 47;

    private final EventRecord record = EventRecord.allocate();
    private final Dictionary names = new Dictionary();
    private final EventPrinter printer = EventPrinter.text(names, ZoneOffset.UTC);
    private final List<String> lines = new ArrayList<>();
    boolean full;

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        if (full) {
            return false;
        }
        names.learn(record.compose(EventClass.INPUT, receivedTime, message, offset, length));
        lines.add(printer.print(record).substring(MESSAGE_COLUMN).strip().replaceAll(" +", " "));
        return true;
    }

    /** What came since this was last asked. */
    List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
