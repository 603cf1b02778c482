package io.orrery.patch.live;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Market;
import io.orrery.patch.module.Surroundings;

/** The markets of a strategy as its patch sees them: as plain numbers. */
final class MarketsAround implements Surroundings {
    private static final double BILLIONTHS_OF_THOUSANDTHS = 1e12;
    private static final int MOST_DECIMALS = 18;
    private static final double[] POWERS = new double[MOST_DECIMALS + 1];

    private Context context;
    private TradeDecoder trade;
    private int tradePlace;

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= MOST_DECIMALS; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    /** To be said before anything is asked. */
    void at(Context now) {
        context = now;
    }

    void trade(TradeDecoder now, int place) {
        trade = now;
        tradePlace = place;
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public Book book(int instrument) {
        return market(instrument).book();
    }

    @Override
    public double price(int instrument, long price) {
        return price / POWERS[of(instrument).priceScale()];
    }

    @Override
    public double quantity(int instrument, long quantity) {
        return quantity / POWERS[of(instrument).quantityScale()];
    }

    @Override
    public double tradePrice() {
        return price(tradePlace, trade.price());
    }

    @Override
    public double tradeQuantity() {
        double quantity = quantity(tradePlace, trade.quantity());
        return trade.aggressor() == Side.SELL ? -quantity : quantity;
    }

    @Override
    public double position(int instrument) {
        return quantity(instrument, market(instrument).position());
    }

    @Override
    public double mark(int instrument) {
        long mark = market(instrument).mark();
        return mark == 0 ? Double.NaN : mark / POWERS[market(instrument).markScale()];
    }

    @Override
    public double fundingRate(int instrument) {
        return market(instrument).isFundingKnown() ? market(instrument).fundingRate() / BILLIONTHS_OF_THOUSANDTHS : Double.NaN;
    }

    @Override
    public long nextFunding(int instrument) {
        return market(instrument).nextFunding();
    }

    @Override
    public double equity() {
        return market(0).equity() / POWERS[market(0).baseScale()];
    }

    private Instrument of(int instrument) {
        return market(instrument).instrument();
    }

    private Market market(int instrument) {
        return context.market(instrument);
    }
}
