package io.orrery.strategies;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.execution.TargetPosition;
import io.orrery.engine.execution.Urgency;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;

/**
 * Trades against sudden moves. What the patch of the same idea does with modules, this does in a few lines: both send the same
 * orders at the same events.
 */
final class SuddenMoveReversal implements Strategy {
    private static final double MILLION = 1e6;
    /** Beyond this a double no longer knows each whole number. */
    private static final double MOST = 1L << 53;
    private static final byte[] ENTERED = Context.signalName("entered");
    private static final byte[] REVERTED = Context.signalName("reverted");
    private static final byte[] LATE = Context.signalName("late");
    private static final byte[] STOPPED = Context.signalName("stopped");

    private final Bursts bursts;
    private final Trip trip;
    private final double risk;
    private final TargetPosition target;
    private double mid = Double.NaN;
    private double wanted = Double.NaN;

    /**
     * @param risk what is lost when it is left by its stop, in the quote asset
     * @param patience nanoseconds to wait before taking
     */
    SuddenMoveReversal(Bursts bursts, Trip trip, double risk, long patience) {
        this.bursts = bursts;
        this.trip = trip;
        this.risk = risk;
        target = new TargetPosition(0, Urgency.PATIENT, patience);
    }

    @Override
    public void onBook(Context context, Book book) {
        if (book.isGood()) {
            double units = Decimal.powerOfTen(context.instrument().priceScale());
            mid = (book.bid(0) / units + book.ask(0) / units) / 2;
        }
        decide(context, false, false);
        target.onBook(context, book);
    }

    @Override
    public void onTrade(Context context, TradeDecoder trade) {
        bursts.time(context.time());
        bursts.trade(
            trade.price() / (double) Decimal.powerOfTen(context.instrument().priceScale()),
            trade.quantity() / (double) Decimal.powerOfTen(context.instrument().quantityScale()));
        decide(context, false, false);
        target.onTrade(context, trade);
    }

    @Override
    public void onTime(Context context) {
        bursts.time(context.time());
        decide(context, true, true);
        target.onTime(context);
    }

    @Override
    public void onMark(Context context, int instrumentId) {
        decide(context, false, false);
    }

    @Override
    public void onFunding(Context context, int instrumentId) {
        decide(context, false, false);
    }

    /** An execution is two events: what is held has changed, and an order has. */
    @Override
    public void onFill(Context context, Order order, Execution fill) {
        target.onFill(context, order, fill);
        decide(context, false, false);
        decide(context, false, true);
    }

    @Override
    public void onOrder(Context context, Order order) {
        target.onOrder(context, order);
    }

    @Override
    public void onReplaced(Context context, Order ended, Order successor) {
        target.onReplaced(context, ended, successor);
    }

    private void decide(Context context, boolean ticking, boolean again) {
        switch (trip.go(context.time(), ticking, bursts, mid)) {
            case ENTERED -> signal(context, ENTERED, trip.sprung());
            case REVERTED -> signal(context, REVERTED, trip.gain(mid));
            case STOPPED -> signal(context, STOPPED, trip.gain(mid));
            case LATE -> signal(context, LATE, trip.gain(mid));
            default -> { }
        }
        double before = wanted;
        wanted = trip.side() * (risk / trip.danger());
        double lots = Math.rint(wanted * Decimal.powerOfTen(context.instrument().quantityScale()));
        if ((again || wanted != before) && Math.abs(lots) < MOST) {
            target.target(context, (long) lots);
        }
    }

    private static void signal(Context context, byte[] name, double number) {
        context.signal(name, (long) Math.rint(number * MILLION));
    }

    @Override
    public long history() {
        return bursts.history();
    }

    @Override
    public boolean isWarm() {
        return bursts.isWarm();
    }

    @Override
    public void save(StateWriter out) {
        bursts.save(out);
        trip.save(out);
        target.save(out);
        out.putLong(Double.doubleToRawLongBits(mid));
        out.putLong(Double.doubleToRawLongBits(wanted));
    }

    @Override
    public void load(Context context, StateReader in) {
        bursts.load(in);
        trip.load(in);
        target.load(in);
        mid = Double.longBitsToDouble(in.getLong());
        wanted = Double.longBitsToDouble(in.getLong());
    }
}
