package io.orrery.node.session;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a session came to: the object that ends {@code demo --json}.
 *
 * @param resumed what it took up; null if it began with nothing
 * @param venues what each venue counted of itself, by the venue's name
 * @param chain hash over every byte of the session, hexadecimal
 * @param digest over inputs and outputs, hexadecimal
 */
public record SessionSummary(
    String session,
    Resumed resumed,
    long events,
    long marketEvents,
    long outputs,
    long orders,
    long fills,
    long makerFills,
    long takerFills,
    long partialFills,
    long cancels,
    long rejects,
    long denials,
    long timesFlat,
    long eventsPerSecond,
    TickToOrder tickToOrderNanos,
    BigDecimal pnl,
    BigDecimal fees,
    long differences,
    Map<String, Map<String, Long>> venues,
    String chain,
    String digest) {

    /** From the frame received to the recorded order released, over all orders. */
    public record TickToOrder(long count, long p50, long p99, long p999) {
    }
}
