package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * What is at stake, in sums that each order and each execution changes by what it adds or takes, so that nobody has to walk over
 * orders to know it. An order counts from the event in which it is sent until the venue's evidence of its end, always with what
 * could come of it at worst.
 */
final class Exposure {
    private final Long2ObjectHashMap<Stake> stakes;
    private final Stake[] pool;
    private final OrderTable orders;
    private final Subjects subjects;
    private final Markets markets;
    private int pooled;

    Exposure(OrderTable orders, int capacity, Subjects subjects, Markets markets) {
        this.orders = orders;
        this.subjects = subjects;
        this.markets = markets;
        stakes = new Long2ObjectHashMap<>(2 * capacity, 0.65f);
        pool = new Stake[capacity];
        for (int i = 0; i < capacity; i++) {
            pool[i] = new Stake();
        }
        pooled = capacity;
    }

    /** What an order counts for, or null if it is not open. */
    Stake stake(long orderId) {
        return stakes.get(orderId);
    }

    /** Something may have changed about an order. Returns what it counted for before that and now, or null if for nothing. */
    Stake onOrder(long orderId) {
        Order order = orders.get(orderId);
        Stake stake = stakes.get(orderId);
        if (order == null || stake == null && order.state().isTerminal()) {
            return stake;
        }
        if (stake == null) {
            stake = open(order);
        }
        if (stake == null) {
            return null;
        }
        if (order.state().isTerminal()) {
            change(stake, 0, 0, 0, order.filled());
            open(stake, -1);
            stakes.remove(orderId);
            pool[pooled++] = stake;
        } else {
            long leaves = order.worstLeaves();
            grow(stake, leaves);
            change(stake, leaves, value(stake.market, order, leaves), order.worstPrice(), Total.plus(order.filled(), leaves));
        }
        return stake;
    }

    /** What adds to an order that only reduces must itself only reduce. */
    private static void grow(Stake stake, long leaves) {
        long added = leaves - stake.leaves;
        stake.reducing &= added <= 0 || added <= stake.row.reducible(stake.buying, stake.reduceOnly);
    }

    private Stake open(Order order) {
        Market market = markets.get(order.instrumentId());
        if (market == null) {
            return null;
        }
        Stake stake = pool[--pooled];
        Row row = market.open(subjects.open(Scope.ACCOUNT, order.accountId()), order.accountId());
        stake.open(order, market, row, subjects.open(Scope.STRATEGY, order.strategyId()));
        stakes.put(order.id(), stake);
        open(stake, 1);
        return stake;
    }

    private void open(Stake stake, int by) {
        subjects.firm().openOrders += by;
        stake.market.venue.openOrders += by;
        stake.row.account.openOrders += by;
        stake.market.subject.openOrders += by;
        stake.strategy.openOrders += by;
    }

    /** An order without a price counts at the reference. */
    private static long value(Market market, Order order, long leaves) {
        if (leaves == 0) {
            return 0;
        }
        long price = order.price() > 0 ? order.price() : market.reference.last();
        if (price <= 0) {
            return BaseMoney.UNTOLD;
        }
        long worth = market.worth(price, leaves);
        long asked = order.askedPrice() > 0 ? market.worth(order.askedPrice(), leaves) : 0;
        return market.inBase(Math.max(worth, asked));
    }

    private void change(Stake stake, long leaves, long value, long price, long part) {
        Total side = stake.row.side(stake.buying);
        side.subtract(stake.leaves);
        side.add(leaves);
        change(stake.market, stake.row.account, stake.strategy, stake.value, value);
        reduce(stake, value);
        Stake parent = stake.parentId == 0 ? null : stakes.get(stake.parentId);
        if (parent != null) {
            parent.parts.subtract(stake.part);
            parent.parts.add(part);
        }
        if (price != stake.price) {
            stake.market.unlist(stake);
            stake.price = price;
            stake.market.list(stake);
        }
        stake.leaves = leaves;
        stake.value = value;
        stake.part = part;
    }

    private void reduce(Stake stake, long value) {
        long after = stake.reducing ? value : 0;
        if (after != stake.reduction) {
            reduce(subjects.firm(), stake.reduction, after);
            reduce(stake.market.venue, stake.reduction, after);
            reduce(stake.row.account, stake.reduction, after);
            reduce(stake.market.subject, stake.reduction, after);
            reduce(stake.strategy, stake.reduction, after);
            stake.reduction = after;
        }
    }

    private static void reduce(Subject subject, long before, long after) {
        subject.reductions.subtract(before);
        subject.reductions.add(after);
    }

    private void change(Market market, Subject account, Subject strategy, long before, long after) {
        if (before != after) {
            replace(subjects.firm(), before, after);
            replace(market.venue, before, after);
            replace(account, before, after);
            replace(market.subject, before, after);
            if (strategy != null) {
                replace(strategy, before, after);
            }
        }
    }

    private static void replace(Subject subject, long before, long after) {
        subject.notional.subtract(before);
        subject.notional.add(after);
    }

    /** An execution of ours, of an order of this strategy, changes what is held. Returns whose account it is in. */
    Row onExecution(Execution fill, Market market, int strategyId) {
        Row row = market.open(subjects.open(Scope.ACCOUNT, fill.accountId()), fill.accountId());
        row.held.trade(market.instrument(), fill.leg(), fill.price(), fill.signedQuantity());
        recount(market, row);
        Holding holding = market.holding(strategyId);
        holding.trade(market.instrument(), fill.leg(), fill.price(), fill.signedQuantity());
        recount(market, holding);
        return row;
    }

    private void recount(Market market, Row row) {
        long value = market.inBase(row.held.worth());
        change(market, row.account, null, row.held.counted, value);
        row.held.counted = value;
    }

    private void recount(Market market, Holding holding) {
        long value = market.inBase(holding.worth());
        replace(subjects.open(Scope.STRATEGY, holding.ownerId), holding.counted, value);
        holding.counted = value;
    }

    /** The base asset is another one, or more can be told in it: everything counts for something else. */
    void revalue() {
        for (int id = 0; id < markets.bound(); id++) {
            Market market = markets.get(id);
            if (market != null) {
                market.define(market.instrument());
                for (Row row : market.rows) {
                    recount(market, row);
                }
                for (Holding holding : market.holdings) {
                    recount(market, holding);
                }
            }
        }
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            onOrder(order.id());
        }
    }

    void save(StateWriter out) {
        out.putInt(stakes.size());
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            Stake stake = stakes.get(order.id());
            if (stake != null) {
                stake.save(out);
            }
        }
    }

    /** Reads what {@link #save} wrote, when orders, markets and what is held are there already. */
    void load(StateReader in) {
        for (int count = in.getInt(); count > 0; count--) {
            Stake stake = open(orders.get(in.getLong()));
            stake.load(in);
            stake.row.side(stake.buying).add(stake.leaves);
            change(stake.market, stake.row.account, stake.strategy, 0, stake.value);
            reduce(stake, stake.value);
            stake.market.list(stake);
        }
        for (int id = 0; id < markets.bound(); id++) {
            Market market = markets.get(id);
            if (market != null) {
                for (Row row : market.rows) {
                    change(market, row.account, null, 0, row.held.counted);
                }
                for (Holding holding : market.holdings) {
                    replace(subjects.open(Scope.STRATEGY, holding.ownerId), 0, holding.counted);
                }
            }
        }
    }
}
