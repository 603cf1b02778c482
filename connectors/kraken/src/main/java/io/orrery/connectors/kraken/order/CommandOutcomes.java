package io.orrery.connectors.kraken.order;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.order.PendingCommands;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kraken.KrakenInstrument;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.wire.KrakenRates;

/**
 * Tells what became of commands as far as their answers show: refusals, and doubts. Executions, ends and amendments are told by
 * the stream; acceptances by whichever comes first.
 */
public final class CommandOutcomes {
    private static final int TOO_MANY = 429;

    private final PendingCommands pending;
    private final KrakenRates rates;
    private final KrakenInstruments instruments;
    private final LiveOrders live;
    private final ReportWriter reports;

    public CommandOutcomes(PendingCommands pending, KrakenRates rates, KrakenInstruments instruments, LiveOrders live,
        ReportWriter reports) {
        this.pending = pending;
        this.rates = rates;
        this.instruments = instruments;
        this.live = live;
        this.reports = reports;
    }

    /** Something else than its answer has shown what became of a command. False if none was waiting. */
    public boolean settle(Command command, long orderId) {
        return pending.settle(command, orderId);
    }

    /** Gives up what waits for too long. */
    public int onTimer(long time) {
        int work = 0;
        while (pending.takeOverdue(time)) {
            reports.at(time, 0);
            doubt(Doubt.TIMED_OUT);
            work++;
        }
        return work;
    }

    /** The answers to all that left will never come. */
    public void onDisconnected(long time) {
        while (pending.takeOldest()) {
            reports.at(time, 0);
            doubt(Doubt.DISCONNECTED);
        }
    }

    /** An answer came. */
    public void onAnswer(CommandAnswer answer, long time) {
        if (!pending.take(answer.id())) {
            return;
        }
        Command command = pending.command();
        if (answer.error().isOrderRate()) {
            stop(command, time);
        }
        reports.at(time, answer.venueTime());
        switch (answer.outcome(command)) {
            case DONE -> done(command, answer);
            case REFUSED -> refused(command, answer.reason());
            default -> doubt(answer.isReadable() && answer.error().isPresent() ? Doubt.VENUE_ERROR : Doubt.UNREADABLE);
        }
    }

    private void stop(Command command, long time) {
        KrakenInstrument instrument = instruments.of(pending.instrumentId());
        if (instrument != null) {
            boolean urgent = command == Command.CANCEL || command == Command.CANCEL_ALL;
            rates.limiter().onAnswered(instrument.rates().cancel(Long.MAX_VALUE), urgent, TOO_MANY, 0, time);
        }
    }

    private void done(Command command, CommandAnswer answer) {
        int slot = live.ofOrderId(pending.orderId());
        if (command == Command.NEW && (slot == LiveOrders.NONE || live.open(slot, answer.name()))) {
            reports.accepted(
                pending.instrumentId(), pending.orderId(), answer.name().number(), answer.name().bytes());
        }
    }

    private void refused(Command command, VenueReason reason) {
        switch (command) {
            case NEW -> {
                end(pending.orderId());
                reports.rejected(pending.instrumentId(), pending.orderId(), reason);
            }
            case CANCEL -> reports.cancelRejected(pending.instrumentId(), pending.orderId(), reason);
            case AMEND -> {
                int slot = live.ofOrderId(pending.orderId());
                if (slot != LiveOrders.NONE) {
                    live.amendingEnded(slot);
                }
                reports.amendRejected(pending.instrumentId(), pending.orderId(), reason);
            }
            default -> {
                if (reason != VenueReason.UNKNOWN_ORDER) { // there was none to cancel
                    doubt(Doubt.VENUE_ERROR);
                }
            }
        }
    }

    private void end(long orderId) {
        int slot = live.ofOrderId(orderId);
        if (slot != LiveOrders.NONE) {
            live.end(slot);
        }
    }

    private void doubt(Doubt why) {
        reports.unanswered(pending.instrumentId(), pending.orderId(), pending.command(), why);
    }
}
