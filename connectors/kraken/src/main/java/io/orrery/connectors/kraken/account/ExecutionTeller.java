package io.orrery.connectors.kraken.account;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.order.SeenTrades;
import io.orrery.connectors.kraken.order.CommandOutcomes;
import io.orrery.connectors.kraken.order.LiveOrders;

/**
 * Tells the engine what the private stream says of orders. Executions, acceptances and ends are told once, however often the
 * venue repeats them, and whether the stream or an answer brought them first.
 */
final class ExecutionTeller {
    private static final int TRADES = 4_096;
    /** In place of what is left of an order. */
    private static final long UNKNOWN = OrderCanceledEncoder.leavesQuantityNullValue();

    private final CommandOutcomes commands;
    private final LiveOrders live;
    private final ReportWriter reports;
    private final SeenTrades seen = new SeenTrades(TRADES);
    private final Execution execution = new Execution();

    ExecutionTeller(CommandOutcomes commands, LiveOrders live, ReportWriter reports) {
        this.commands = commands;
        this.live = live;
        this.reports = reports;
    }

    void tell(ExecutionReport report, long time) {
        reports.at(time, report.venueTime());
        switch (report.step()) {
            case PENDING -> known(report, time);
            case NEW -> accepted(report, known(report, time));
            case TRADE -> traded(report, known(report, time));
            case FILLED -> filled(report);
            case CANCELED -> ended(report, VenueReason.OTHER);
            case EXPIRED -> ended(report, VenueReason.EXPIRED);
            case AMENDED -> amended(report, time);
            default -> { }
        }
    }

    /**
     * One of the orders that are open when the stream begins. What ours are is stated, too; that they are is told if it was
     * not.
     */
    void list(ExecutionReport report, long time) {
        boolean sentByUs = report.slot() != LiveOrders.NONE;
        int slot = known(report, time);
        if (slot == LiveOrders.NONE) {
            return;
        }
        live.listed(slot);
        reports.at(time, report.venueTime());
        if (sentByUs) {
            accepted(report, slot);
        } else {
            live.open(slot, report.name());
        }
    }

    /** Where the order is kept, from now on if it was not yet. */
    private int known(ExecutionReport report, long time) {
        int slot = report.slot();
        if (slot == LiveOrders.NONE) {
            slot = live.add(report.orderId(), report.instrument().id(), report.side(), time);
            if (slot == LiveOrders.NONE) {
                return slot;
            }
            live.kind(slot, report.isLimited, report.isPostOnly, report.endsAtOnce);
        }
        live.name(slot, report.name());
        if (report.quantity() > 0) {
            live.quantity(slot, report.quantity());
        }
        if (report.filled() >= 0) {
            live.filled(slot, report.filled());
        }
        return slot;
    }

    private void accepted(ExecutionReport report, int slot) {
        boolean first = slot != LiveOrders.NONE && live.open(slot, report.name());
        if (report.orderId() != 0) {
            commands.settle(Command.NEW, report.orderId());
            if (first) {
                reports.accepted(
                    report.instrument().id(), report.orderId(), report.name().number(), report.name().bytes());
            }
        }
    }

    private void traded(ExecutionReport report, int slot) {
        int instrumentId = report.instrument().id();
        if (!seen.add(instrumentId, report.tradeId())) {
            return;
        }
        accepted(report, slot);
        if (slot != LiveOrders.NONE && report.filled() < 0) {
            live.filled(slot, live.filled(slot) + report.lastQuantity());
        }
        long leaves = slot == LiveOrders.NONE ? UNKNOWN : leaves(slot, live.filled(slot));
        execution.of(report.orderId(), report.tradeId(), report.side(), report.liquidity())
            .at(report.lastPrice(), report.lastQuantity(), leaves);
        if (report.isFeeInQuote()) {
            execution.fee(report.fee());
        } else {
            execution.fee(report.fee(), report.feeScale(), report.feeAsset(), 0, report.feeAssetLength());
        }
        reports.filled(instrumentId, execution);
        if (leaves == 0) {
            live.end(slot);
        }
    }

    private void filled(ExecutionReport report) {
        if (report.slot() != LiveOrders.NONE) {
            live.end(report.slot());
        }
    }

    private void ended(ExecutionReport report, VenueReason usual) {
        int slot = report.slot();
        commands.settle(Command.CANCEL, report.orderId());
        commands.settle(Command.CANCEL_ALL, report.orderId());
        boolean first = slot == LiveOrders.NONE || live.end(slot);
        if (report.orderId() == 0 || !first) {
            return;
        }
        commands.settle(Command.NEW, report.orderId());
        VenueReason reason = report.reason() == VenueReason.OTHER ? usual : report.reason();
        long leaves = UNKNOWN;
        if (slot != LiveOrders.NONE) {
            reason = asked(reason, slot);
            leaves = leaves(slot, report.filled() >= 0 ? report.filled() : live.filled(slot));
            reason = reason == VenueReason.OTHER && live.endsAtOnce(slot) ? VenueReason.UNFILLED : reason;
        }
        reports.canceled(report.instrument().id(), report.orderId(), leaves, reason);
    }

    /** A process before this one may have sent the order, or a message left it out: then its quantity is not known. */
    private long leaves(int slot, long filled) {
        return live.quantity(slot) == 0 ? UNKNOWN : Math.max(0, live.quantity(slot) - filled);
    }

    /** What we did not ask for was asked for by somebody else, whatever the venue calls it. */
    private VenueReason asked(VenueReason told, int slot) {
        if (told == VenueReason.REQUESTED || told == VenueReason.OTHER) {
            return live.isUnwanted(slot) ? VenueReason.REQUESTED : VenueReason.OTHER;
        }
        return told;
    }

    private void amended(ExecutionReport report, long time) {
        int slot = known(report, time);
        if (slot != LiveOrders.NONE) {
            live.touch(slot, time);
            live.amendingEnded(slot);
        }
        if (report.orderId() == 0 || slot == LiveOrders.NONE) {
            return;
        }
        commands.settle(Command.AMEND, report.orderId());
        if (report.quantity() > 0 && (report.price() > 0 || !live.isLimited(slot))) {
            reports.amended(report.instrument().id(), report.orderId(), Math.max(0, report.price()), report.quantity());
        } else {
            live.quantity(slot, 0);
            reports.unanswered(report.instrument().id(), report.orderId(), Command.AMEND, Doubt.UNREADABLE);
        }
    }
}
