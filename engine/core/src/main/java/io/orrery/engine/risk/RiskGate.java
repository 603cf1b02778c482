package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.Proportion;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.book.Book;
import io.orrery.engine.book.BookTable;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Valuation;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The last thing an order passes before it is recorded. The first control that it breaks denies it, and the wish then says by how
 * much. No limits, no trading.
 */
public final class RiskGate {
    final RiskState state;
    private final OrderTable orders;
    private final OrderControls orderControls;
    private final PriceControls priceControls;
    private final PaceControls paceControls;
    private final StakeControls stakeControls = new StakeControls();
    private long basket;

    /** @param openOrders most orders that are open at once */
    public RiskGate(
        InstrumentTable instruments, BookTable books, OrderTable orders, Portfolio portfolio, Valuation valuation,
        int openOrders) {
        this.orders = orders;
        state = new RiskState(instruments, orders, portfolio, valuation, openOrders);
        orderControls = new OrderControls(state.subjects);
        priceControls = new PriceControls(books, state.subjects);
        paceControls = new PaceControls(state.recent);
    }

    /** Another input begins. */
    public void onInput() {
        state.onInput();
    }

    /**
     * Follows an event that everything else has followed already.
     *
     * @param book that it completed, or null
     * @param order that it reported on, or null
     * @param execution that it told of, or null
     */
    public void apply(EventRecord event, Book book, Order order, Execution execution) {
        state.apply(event, book, order, execution);
    }

    /** True when no new order passes any more. */
    public boolean isStopping() {
        return state.states.isStopping();
    }

    /**
     * Checks a wish, and binds it where it has no price. Changes nothing else, and allocates nothing.
     *
     * @return the control that denies it, or null if it may go
     */
    public RiskControl check(Wish wish, long now) {
        wish.clearVerdict();
        RiskControl control = state.states.ending();
        control = control == null ? shape(wish) : control;
        if (control == null) {
            resolve(wish, now);
            control = weigh(wish);
        }
        control = control == null ? state.states.check(wish) : control;
        control = control == null ? limits(wish) : control;
        control = control == null ? orderControls.check(wish) : control;
        control = control == null ? priceControls.check(wish) : control;
        control = control == null && state.subjects.isStrict() ? rate(wish) : control;
        control = control == null ? stakeControls.check(wish, state.turn()) : control;
        return control == null ? paceControls.check(wish) : control;
    }

    /** Orders that are asked for at once begin. */
    public void beginBasket() {
        basket = 0;
    }

    /** Adds one of them. Returns the control that denies all of them together, or null so far (RC13). */
    public RiskControl weighBasket(Wish wish, long now) {
        wish.clearVerdict();
        RiskControl control = shape(wish);
        if (control == null) {
            resolve(wish, now);
            control = weigh(wish);
        }
        if (control == null) {
            basket = Total.plus(basket, wish.value);
            control = StakeControls.basket(wish, state.turn(), basket);
        }
        return control;
    }

    /** The most that one order may have of an instrument at a price: all of it, or as many halves of that as need be. */
    public long mostInOneOrder(Instrument instrument, long price) {
        Market market = state.markets.get(instrument.id());
        long most = Math.min(instrument.maxQuantity(), market.subject.limits.bound(Limit.MAX_QUANTITY));
        long value = market.subject.limits.bound(Limit.MAX_VALUE);
        while (most > instrument.lotSize() && worth(market, price, most) > value) {
            most /= 2;
        }
        return most;
    }

    /** As RC02 counts it, at a price that a market order may come to. */
    private long worth(Market market, long price, long quantity) {
        long collar = Math.min(price, market.subject.limits.bound(Limit.MARKET_COLLAR));
        long worth = market.worth(price + Math.min(price, Proportion.of(price, collar, 1_000_000L)), quantity);
        return state.subjects.isStrict() ? market.inBase(worth) : worth;
    }

    /** How far trading of a scope is restricted for a reason. */
    public TradingState restriction(Scope scope, long id, StateReason reason) {
        return state.subjects.get(scope, id).restrictions.of(reason);
    }

    private RiskControl shape(Wish wish) {
        if (wish.amended() == null && orders.isFull()) {
            return wish.deny(RiskControl.CAPACITY, orders.size(), orders.size() + 1L);
        }
        Instrument instrument = wish.instrument();
        Market market = instrument == null ? null : state.markets.get(instrument.id());
        return market == null || !market.isQuantity(wish.quantity()) ? RiskControl.INSTRUMENT : null;
    }

    private void resolve(Wish wish, long now) {
        wish.now = now;
        wish.market = state.markets.get(wish.instrument().id());
        wish.row = wish.market.row(wish.accountId());
        wish.firm = state.subjects.firm();
        wish.venue = wish.market.venue;
        wish.account = wish.row != null ? wish.row.account : state.subjects.get(Scope.ACCOUNT, wish.accountId());
        wish.strategy = state.subjects.get(Scope.STRATEGY, wish.strategyId());
        wish.parent = null;
        wish.parentQuantity = 0;
        if (wish.parentId() != 0) {
            Order parent = orders.get(wish.parentId());
            wish.parent = state.exposure.stake(wish.parentId());
            wish.parentQuantity = parent == null ? 0 : parent.quantity();
        }
    }

    /** What it would come to at worst. */
    private RiskControl weigh(Wish wish) {
        RiskControl control = priceControls.bind(wish);
        if (control != null) {
            return control;
        }
        if (!wish.market.isPrice(wish.price())) {
            return RiskControl.INSTRUMENT;
        }
        wish.worth = wish.market.worth(wish.price(), wish.quantity());
        wish.value = wish.market.inBase(wish.worth);
        wish.lateness = wish.market.lateness();
        Order amended = wish.amended();
        if (amended == null) {
            wish.added = wish.quantity();
            wish.addedValue = wish.value;
            wish.addedOrders = 1;
            wish.conclude();
            return null;
        }
        Stake stake = state.exposure.stake(amended.id());
        long leaves = wish.quantity() - amended.filled();
        if (stake == null || leaves <= 0) {
            return RiskControl.INSTRUMENT;
        }
        long value = wish.market.inBase(wish.market.worth(wish.price(), Math.max(leaves, stake.leaves)));
        wish.added = Math.max(0, leaves - stake.leaves);
        wish.addedValue = Math.max(0, value - stake.value);
        wish.addedOrders = 0;
        wish.conclude();
        return null;
    }

    /** With rates that are too old nothing new is ventured (RC19). */
    private static RiskControl rate(Wish wish) {
        return wish.lateness > 0 && !wish.act.isAllowedIn(TradingState.REDUCING.value())
            ? wish.deny(RiskControl.RC19_STALE, 0, wish.lateness) : null;
    }

    /** Limits must be there, also those that no single order can break. */
    private static RiskControl limits(Wish wish) {
        RiskControl gap = wish.firm.limits.gap();
        gap = gap == null ? wish.venue.limits.gap() : gap;
        gap = gap == null ? wish.account.limits.gap() : gap;
        gap = gap == null ? wish.market.subject.limits.gap() : gap;
        return gap == null ? wish.strategy.limits.gap() : gap;
    }

    /** Takes over what outlives the process before this one. */
    public void adopt(RiskGate earlier) {
        state.adopt(earlier.state);
    }

    public void save(StateWriter out) {
        state.save(out);
    }

    public void load(StateReader in) {
        state.load(in);
    }
}
