package io.orrery.engine.pipeline;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAmendedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.OrderResolvedDecoder;
import java.util.ArrayDeque;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The last look at parts of orders, before one leaves: together they are never more than the whole (RC14). It shares nothing with
 * the risk gate, and counts by the messages alone: a part counts in full from when it leaves, and for what it executed from when
 * it has ended. Only if the gate is broken does it find anything, and then the session halts. It remembers open orders of this
 * process: a whole that it does not know has no room for parts.
 */
final class WholeGuard {
    /** What is known of one open order. */
    private static final class Line {
        private long quantity;
        private long executed;
        /** The order that it is a part of, 0 for none, and what it counts for there. */
        private long whole;
        private long counted;
        /** What all parts of it count for. */
        private long parts;
    }

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();
    private final OrderResolvedDecoder resolved = new OrderResolvedDecoder();
    private final OrderAmendedDecoder amended = new OrderAmendedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final OrderCanceledDecoder canceled = new OrderCanceledDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final Long2ObjectHashMap<Line> lines = new Long2ObjectHashMap<>();
    private final ArrayDeque<Line> free = new ArrayDeque<>();

    /** @throws IllegalStateException if the parts of an order would become more than it: the command must not leave */
    void onOutput(EventRecord output) {
        switch (output.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                newOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                open(newOrder.orderId(), newOrder.parentId(), newOrder.quantity());
            }
            case AmendOrderDecoder.TEMPLATE_ID -> {
                amendOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                Line part = lines.get(amendOrder.orderId());
                if (part != null && part.whole != 0) {
                    count(amendOrder.orderId(), part, Math.max(part.counted, amendOrder.quantity()));
                }
            }
            case OrderResolvedDecoder.TEMPLATE_ID -> {
                resolved.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                end(resolved.orderId(), 0);
            }
            default -> { }
        }
    }

    private void open(long orderId, long whole, long quantity) {
        Line line = free.isEmpty() ? new Line() : free.pop();
        line.quantity = quantity;
        line.executed = 0;
        line.whole = whole;
        line.counted = 0;
        line.parts = 0;
        if (whole != 0) {
            count(orderId, line, quantity);
        }
        lines.put(orderId, line);
    }

    private void count(long orderId, Line part, long then) {
        Line whole = lines.get(part.whole);
        long size = whole == null ? 0 : whole.quantity;
        long sum = Math.addExact(whole == null ? 0 : whole.parts - part.counted, then);
        if (sum > size) {
            throw new IllegalStateException(
                "order id=" + orderId + ": with it the parts of " + part.whole + " are " + sum + ", it is " + size);
        }
        part.counted = then;
        whole.parts = sum;
    }

    /** Follows a report. What is about no open order of this process changes nothing. */
    void onInput(EventRecord input) {
        switch (input.templateId()) {
            case OrderAmendedDecoder.TEMPLATE_ID -> {
                amended.wrapAndApplyHeader(input.buffer(), input.messageOffset(), header);
                Line line = lines.get(amended.orderId());
                if (line != null) {
                    line.quantity = amended.quantity();
                }
            }
            case OrderFilledDecoder.TEMPLATE_ID -> {
                filled.wrapAndApplyHeader(input.buffer(), input.messageOffset(), header);
                fill(filled.orderId(), filled.quantity());
            }
            case OrderCanceledDecoder.TEMPLATE_ID -> {
                canceled.wrapAndApplyHeader(input.buffer(), input.messageOffset(), header);
                Line line = lines.get(canceled.orderId());
                end(canceled.orderId(), line == null ? 0 : line.quantity - leaves());
            }
            case OrderRejectedDecoder.TEMPLATE_ID -> {
                rejected.wrapAndApplyHeader(input.buffer(), input.messageOffset(), header);
                end(rejected.orderId(), 0);
            }
            default -> { }
        }
    }

    /** What the venue did not tell may all have been executed. */
    private long leaves() {
        long told = canceled.leavesQuantity();
        return told == OrderCanceledDecoder.leavesQuantityNullValue() ? 0 : told;
    }

    private void fill(long orderId, long quantity) {
        Line line = lines.get(orderId);
        if (line != null) {
            line.executed += quantity;
            if (line.executed >= line.quantity) {
                end(orderId, line.executed);
            }
        }
    }

    /** What it did not execute is free for another part. */
    private void end(long orderId, long executed) {
        Line line = lines.remove(orderId);
        if (line == null) {
            return;
        }
        Line whole = line.whole == 0 ? null : lines.get(line.whole);
        if (whole != null) {
            whole.parts -= line.counted - Math.min(line.counted, Math.max(executed, line.executed));
        }
        free.push(line);
    }
}
