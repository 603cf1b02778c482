package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.Side;

/** Tells the rates of all perpetuals ten times from one payment to the next, and pays. Without perpetuals nothing is ever due. */
final class Funding {
    private static final int LOOKS = 10;
    private static final long THOUSANDTHS = 1_000;

    private final Perpetual[] perpetuals;
    private final long interval;
    private final MarketDataWriter writer;
    private final OrderReports reports;
    private long due = Long.MAX_VALUE;
    private long nextPayment;

    /** @param interval nanoseconds from one payment to the next */
    Funding(Perpetual[] perpetuals, long interval, MarketDataWriter writer, OrderReports reports) {
        this.perpetuals = perpetuals;
        this.interval = interval;
        this.writer = writer;
        this.reports = reports;
    }

    void open(long time) {
        if (perpetuals.length > 0) {
            nextPayment = time + interval;
            due = time + interval / LOOKS;
        }
    }

    /** When something happens next. */
    long due() {
        return due;
    }

    /** A rate that the inlet refuses is told with the next look. */
    void execute(long time) {
        for (Perpetual each : perpetuals) {
            each.look();
            writer.fundingRate(time, each.instrumentId(), each.rate() * THOUSANDTHS, interval, nextPayment);
        }
        if (time >= nextPayment) {
            for (Perpetual each : perpetuals) {
                each.pay(reports.at(time));
            }
            nextPayment += interval;
        }
        due = Math.min(nextPayment, time + interval / LOOKS);
    }

    void filled(int instrumentId, Side side, long quantity) {
        for (Perpetual each : perpetuals) {
            if (each.instrumentId() == instrumentId) {
                each.filled(side, quantity);
            }
        }
    }
}
