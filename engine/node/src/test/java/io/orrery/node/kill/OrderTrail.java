package io.orrery.node.kill;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The orders of a chain of sessions, each the parent of the next: an independent count of what is open. */
final class OrderTrail {
    private final Map<Long, Long> open = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder placed = new NewOrderDecoder();
    private final CancelOrderDecoder cancel = new CancelOrderDecoder();
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCanceledDecoder canceled = new OrderCanceledDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private long newest;
    private long orders;

    void onRecord(EventRecord record) {
        int at = record.messageOffset();
        switch (record.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                placed.wrapAndApplyHeader(record.buffer(), at, header);
                onPlaced(record, placed.orderId(), placed.quantity());
            }
            case CancelOrderDecoder.TEMPLATE_ID -> {
                cancel.wrapAndApplyHeader(record.buffer(), at, header);
                check(record, cancel.orderId(), "a cancel");
            }
            case OrderAcceptedDecoder.TEMPLATE_ID -> {
                accepted.wrapAndApplyHeader(record.buffer(), at, header);
                check(record, accepted.orderId(), "an acceptance");
            }
            case OrderFilledDecoder.TEMPLATE_ID -> {
                filled.wrapAndApplyHeader(record.buffer(), at, header);
                onFilled(record, filled.orderId(), filled.quantity());
            }
            case OrderCanceledDecoder.TEMPLATE_ID -> {
                canceled.wrapAndApplyHeader(record.buffer(), at, header);
                close(record, canceled.orderId(), "a cancellation");
            }
            case OrderRejectedDecoder.TEMPLATE_ID -> {
                rejected.wrapAndApplyHeader(record.buffer(), at, header);
                close(record, rejected.orderId(), "a rejection");
            }
            default -> { }
        }
    }

    private void onPlaced(EventRecord record, long id, long quantity) {
        if (id <= newest) {
            faults.add(record.sequence() + ": order " + id + " is not newer than " + newest);
        }
        newest = Math.max(newest, id);
        orders++;
        open.put(id, quantity);
    }

    private void onFilled(EventRecord record, long id, long quantity) {
        check(record, id, "a fill");
        open.computeIfPresent(id, (same, left) -> left == quantity ? null : left - quantity);
    }

    private void close(EventRecord record, long id, String what) {
        check(record, id, what);
        open.remove(id);
    }

    /** Inputs of a batch stand before the outputs that they cause: a cancel may be recorded behind the end of its order. */
    private void check(EventRecord record, long id, String what) {
        boolean known = what.equals("a cancel") ? id > 0 && id <= newest : open.containsKey(id);
        if (!known) {
            faults.add(record.sequence() + ": " + what + " of order " + id + ", which is not open");
        }
    }

    /** What no reader of the journal can explain. */
    List<String> faults() {
        return faults;
    }

    /** The orders that are open after what was read so far. */
    Set<Long> open() {
        return Set.copyOf(open.keySet());
    }

    /** Open orders that were placed under an earlier boot than the newest order. */
    long inherited() {
        return open.keySet().stream().filter(id -> id >> 40 < newest >> 40).count();
    }

    long orders() {
        return orders;
    }
}
