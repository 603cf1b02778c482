package io.orrery.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelAllEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.RequestStatementEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Events;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.venue.OrderGateway;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GatewaysTest {
    private static final OrderGateway SILENT = (message, offset, length) -> true;

    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();
    private final InstrumentTable instruments = new InstrumentTable();
    private final List<Integer> sent = new ArrayList<>();
    private final Gateways gateways = new Gateways();

    private EventRecord output(Events event) {
        return record.compose(EventClass.OUTPUT, 1, event.buffer(), 0, event.length());
    }

    private EventRecord cancelAll(int accountId) {
        int length = new CancelAllEncoder()
            .wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderEncoder())
            .accountId(accountId).instrumentId(0).encodedLength();
        record.describe(EventClass.OUTPUT, 1, MessageHeaderEncoder.ENCODED_LENGTH + length);
        return record;
    }

    private EventRecord request(int accountId) {
        int length = new RequestStatementEncoder()
            .wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderEncoder())
            .statement(1).since(0).accountId(accountId).encodedLength();
        record.describe(EventClass.OUTPUT, 1, MessageHeaderEncoder.ENCODED_LENGTH + length);
        return record;
    }

    @Test
    void ordersGoByTheirInstrumentAndTheRestByItsAccount() {
        instruments.define(output(events.instrument()));
        gateways.add(1, 7, (message, offset, length) -> sent.add((int) message.getShort(offset + 2)));
        gateways.add(2, 8, SILENT);
        assertEquals(true, gateways.release(output(events.newOrder(1, Side.BUY, 1, 1)), instruments));
        assertEquals(false, gateways.release(output(events.cancelOrder(1)), instruments));
        assertEquals(false, gateways.release(output(events.amendOrder(1, 1, 1)), instruments));
        assertEquals(false, gateways.release(cancelAll(7), instruments));
        assertEquals(false, gateways.release(request(7), instruments));
        assertEquals(false, gateways.release(request(8), instruments));
        assertEquals(List.of(200, 201, 203, 204, 205), sent);
    }

    @Test
    void whatHasNoGatewayDoesNotLeaveSilently() {
        gateways.add(1, 7, SILENT);
        assertThrows(IllegalStateException.class, () -> gateways.release(request(1), instruments));
        assertThrows(IllegalStateException.class, () -> gateways.release(cancelAll(9), instruments));
    }

    @Test
    void aGatewayThatIsFullEndsTheSession() {
        gateways.add(1, 7, (message, offset, length) -> false);
        assertThrows(IllegalStateException.class, () -> gateways.release(request(7), instruments));
    }
}
