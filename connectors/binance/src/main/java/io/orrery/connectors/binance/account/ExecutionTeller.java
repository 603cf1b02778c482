package io.orrery.connectors.binance.account;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.binance.order.BinanceOrders;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.SeenTrades;
import io.orrery.connectors.kit.order.VenueOrderIds;

/**
 * Tells the engine what the private stream says of orders. Executions and acceptances are told once, however often the venue
 * repeats them, and whether the stream or an answer brought them first.
 */
final class ExecutionTeller {
    private static final int TRADES = 4_096;

    private final BinanceOrders orders;
    private final LiveOrders live;
    private final ReportWriter reports;
    private final SeenTrades seen = new SeenTrades(TRADES);
    private final Execution execution = new Execution();

    ExecutionTeller(BinanceOrders orders, LiveOrders live, ReportWriter reports) {
        this.orders = orders;
        this.live = live;
        this.reports = reports;
    }

    void tell(ExecutionReport report, long time) {
        int instrumentId = report.instrument().id();
        long orderId = report.orderId() != 0 ? report.orderId() : live.orderId(report.venueOrderId());
        reports.at(time, report.venueTime());
        switch (report.step()) {
            case TRADE -> traded(report, instrumentId, orderId);
            case NEW -> accepted(report, instrumentId, orderId);
            case CANCELED -> canceled(report, instrumentId, orderId);
            case EXPIRED -> ended(report, instrumentId, orderId, report.reason());
            case PREVENTED -> prevented(report, instrumentId, orderId);
            case REPLACED -> amended(report, instrumentId, orderId);
            default -> rejected(report, instrumentId, orderId);
        }
        if (report.isOver() && orderId != 0) {
            live.close(orderId);
        }
    }

    private void accepted(ExecutionReport report, int instrumentId, long orderId) {
        if (orderId != 0) {
            orders.settle(Command.NEW, orderId);
            if (live.accept(orderId, report.venueOrderId(), report.price())) {
                reports.accepted(instrumentId, orderId, report.venueOrderId(), VenueOrderIds.NUMBERED);
            }
        }
    }

    private void traded(ExecutionReport report, int instrumentId, long orderId) {
        if (report.lastQuantity() > 0) {
            if (!seen.add(instrumentId, report.tradeId())) {
                return;
            }
            orders.settle(Command.NEW, orderId);
            execution.of(orderId, report.tradeId(), report.side(), report.liquidity())
                .at(report.lastPrice(), report.lastQuantity(), report.leaves());
            if (report.isFeeInQuote() || report.feeAssetLength() == 0) {
                execution.fee(report.fee());
            } else {
                execution.fee(report.fee(), report.feeScale(), report.feeAsset(), 0, report.feeAssetLength());
            }
            reports.filled(instrumentId, execution);
        }
        if (report.isOver() && report.leaves() > 0) {
            ended(report, instrumentId, orderId, VenueReason.EXPIRED);
        }
    }

    /** Whoever asks for the end of an order gives it another id; the venue itself does not. */
    private void canceled(ExecutionReport report, int instrumentId, long orderId) {
        boolean requested = orders.settle(Command.CANCEL, orderId) || report.isRequested();
        ended(report, instrumentId, orderId, requested ? VenueReason.REQUESTED : VenueReason.OTHER);
    }

    private void ended(ExecutionReport report, int instrumentId, long orderId, VenueReason reason) {
        if (orderId != 0) {
            orders.settle(Command.NEW, orderId);
            orders.settle(Command.CANCEL, orderId);
            reports.canceled(instrumentId, orderId, report.unfilled(), reason);
        }
    }

    /** Self-trade prevention ends an order or makes it smaller. Where it takes all, the report that says so is still to come. */
    private void prevented(ExecutionReport report, int instrumentId, long orderId) {
        if (report.isOver()) {
            ended(report, instrumentId, orderId, VenueReason.SELF_TRADE);
        } else if (orderId != 0 && report.leaves() > 0) {
            reports.amended(instrumentId, orderId, report.price(), report.quantity());
        }
    }

    private void amended(ExecutionReport report, int instrumentId, long orderId) {
        if (orderId != 0) {
            orders.settle(Command.AMEND, orderId);
            reports.amended(instrumentId, orderId, report.price(), report.quantity());
        }
    }

    private void rejected(ExecutionReport report, int instrumentId, long orderId) {
        if (orderId != 0) {
            orders.settle(Command.NEW, orderId);
            reports.rejected(instrumentId, orderId, report.reason());
        }
    }
}
