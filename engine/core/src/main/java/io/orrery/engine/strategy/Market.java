package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.book.Book;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.state.EngineState;

/** One instrument that a strategy trades, on one account: what is seen and done there. Only used inside its callbacks. */
public final class Market {
    private final int strategyId;
    private final Place place;
    private final Orders orders;
    private final Permit permit;
    private EngineState state;

    Market(int strategyId, Place place, EngineState state, Orders orders, Permit permit) {
        this.strategyId = strategyId;
        this.place = place;
        this.state = state;
        this.orders = orders;
        this.permit = permit;
    }

    void turnTo(EngineState scene) {
        state = scene;
    }

    public int accountId() {
        return place.accountId();
    }

    public Instrument instrument() {
        return state.instruments().get(place.instrumentId());
    }

    public Book book() {
        return state.books().get(place.instrumentId());
    }

    /** What the strategy itself holds by its own executions, below 0 short. */
    public long position() {
        return state.stakes().of(strategyId, place.accountId(), place.instrumentId());
    }

    /** What the account holds, whoever traded it; long and short together where it holds them apart. */
    public long held() {
        return state.portfolio().held(place.accountId(), place.instrumentId());
    }

    /** What positions are valued at: the venue's mark, or else the middle of the book, in {@link #markScale}; 0 if unknown. */
    public long mark() {
        return state.prices().price(place.instrumentId());
    }

    /** Decimals of {@link #mark}. */
    public int markScale() {
        return state.prices().scale(place.instrumentId());
    }

    /** True if its venue said what long positions pay to short ones. */
    public boolean isFundingKnown() {
        return state.treasury().fundingRates().isKnown(place.instrumentId());
    }

    /** Of the position's value, until it is paid next, in 10^-12; below 0 if short positions pay. */
    public long fundingRate() {
        return state.treasury().fundingRates().rate(place.instrumentId());
    }

    /** In nanoseconds since the epoch; 0 if without a break. */
    public long nextFunding() {
        return state.treasury().fundingRates().next(place.instrumentId());
    }

    /** What the account is worth, in the base asset, in so many of its decimals; what can't be valued counts as 0. */
    public long equity() {
        return state.treasury().equity().inBase(place.accountId());
    }

    /** Decimals of {@link #equity}. */
    public int baseScale() {
        return state.treasury().valuation().baseScale();
    }

    /** Sends a limit order. Returns its id, or 0 if risk denied it, or the strategy is not yet warm. */
    public long limit(Side side, long price, long quantity, TimeInForce timeInForce) {
        return submit(side, OrderType.LIMIT, timeInForce, price, quantity, 0);
    }

    /** Takes what is offered within the collar, and no more; likewise. */
    public long market(Side side, long quantity) {
        return submit(side, OrderType.MARKET, TimeInForce.IOC, 0, quantity, 0);
    }

    /** Sends a limit order as a part of an open one: all parts together are never more than that. Returns its id, or 0. */
    public long part(Order whole, long price, long quantity, TimeInForce timeInForce) {
        return submit(whole.side(), OrderType.LIMIT, timeInForce, price, quantity, whole.id());
    }

    private long submit(Side side, OrderType type, TimeInForce timeInForce, long price, long quantity, long parentId) {
        return permit.isGiven()
            ? orders.submit(
                strategyId, place.accountId(), place.instrumentId(), side, type, timeInForce, price, quantity, parentId)
            : 0;
    }

    /** Sends all orders of a basket, or none if what they come to together is too much. */
    public void send(Basket basket) {
        if (permit.isGiven()) {
            orders.submit(strategyId, place.accountId(), place.instrumentId(), basket);
        }
    }
}
