package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.matching.SelfTrade;
import io.orrery.matching.market.MarketListener;
import io.orrery.simulator.exchange.OrderEvent.Kind;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** What the market tells, brought to the tapes, orders and balances that it is about, and announced. */
final class Reports implements MarketListener {
    private final Exchange exchange;
    private final List<Floor> floors;
    private final Clearing clearing;
    private final Announcer announcer;
    private final Long2ObjectHashMap<Order> live = new Long2ObjectHashMap<>();
    private EndReason canceling = EndReason.REQUESTED;

    Reports(Exchange exchange, List<Floor> floors, Clearing clearing, Announcer announcer) {
        this.exchange = exchange;
        this.floors = floors;
        this.clearing = clearing;
        this.announcer = announcer;
    }

    void watch(Order order) {
        live.put(order.id(), order);
    }

    /** Why the next cancel is asked for. */
    void canceling(EndReason reason) {
        canceling = reason;
    }

    void end(Order order, EndReason reason) {
        order.state = switch (reason) {
            case REQUESTED, CANCEL_ALL, DEAD_MAN, PAIR -> OrderState.CANCELED;
            case UNFILLED, SELF_TRADE, TIME, NOT_ENTERED -> OrderState.EXPIRED;
        };
        order.endReason = reason;
        close(order);
        announcer.order(Kind.ENDED, order, null, exchange.now());
    }

    void amended(Order order, long price, long leavesQuantity) {
        order.quantity += leavesQuantity - order.leaves;
        order.leaves = leavesQuantity;
        order.price = order.type().limited() ? price : order.price;
        order.changedNanos = exchange.now();
        announcer.order(Kind.AMENDED, order, null, exchange.now());
    }

    @Override
    public void levelChanged(int instrumentId, Side side, long price, long quantity) {
        Floor floor = floors.get(instrumentId);
        floor.updateId++;
        floor.reference.follow(floor.book);
        announcer.levelChanged(floor.listing, side, price, quantity, floor.updateId);
    }

    @Override
    public void traded(int instrumentId, long tradeId, Side aggressor, long price, long quantity) {
        Floor floor = floors.get(instrumentId);
        PublicTrade trade = new PublicTrade(tradeId, price, quantity, aggressor, exchange.now());
        floor.tape.add(trade);
        announcer.traded(floor.listing, trade);
    }

    @Override
    public void accepted(int instrumentId, long orderId, long venueOrderId) {
        live.get(orderId).changedNanos = exchange.now();
    }

    @Override
    public void rejected(int instrumentId, long orderId, VenueReason reason) {
        Order order = live.get(orderId);
        if (order != null) {
            order.changedNanos = exchange.now();
        }
    }

    @Override
    public void filled(
        int instrumentId, long orderId, long tradeId, Side side, Liquidity liquidity,
        long price, long quantity, long leavesQuantity, long fee) {
        Order order = live.get(orderId);
        order.filled += quantity;
        order.leaves = leavesQuantity;
        order.changedNanos = exchange.now();
        Fill fill = clearing.fill(order, tradeId, price, quantity, liquidity == Liquidity.MAKER, exchange.now());
        if (leavesQuantity == 0) {
            order.state = OrderState.FILLED;
            close(order);
        }
        order.account().add(fill);
        announcer.order(Kind.FILLED, order, fill, exchange.now());
        exchange.filled(order);
    }

    @Override
    public void amended(int instrumentId, long orderId, long price, long leavesQuantity) {
        amended(live.get(orderId), price, leavesQuantity);
    }

    /** Told of those that it ends or makes smaller. */
    @Override
    public void prevented(
        int instrumentId, long makerId, long takerId, long price, long quantity, long makerLeaves, long takerLeaves) {
        Order taker = live.get(takerId);
        if (taker.selfTrade() != SelfTrade.CANCEL_TAKER) {
            prevented(live.get(makerId), quantity, makerLeaves);
        }
        if (taker.selfTrade() != SelfTrade.CANCEL_MAKER) {
            prevented(taker, quantity, takerLeaves);
        }
    }

    @Override
    public void canceled(int instrumentId, long orderId, long leavesQuantity, VenueReason reason) {
        Order order = live.get(orderId);
        end(order, switch (reason) {
            case REQUESTED -> canceling;
            case UNFILLED -> EndReason.UNFILLED;
            default -> EndReason.SELF_TRADE;
        });
    }

    @Override
    public void cancelRejected(int instrumentId, long orderId, VenueReason reason) {
        throw new IllegalStateException("order " + orderId + " lives and does not rest: " + reason);
    }

    private void prevented(Order order, long quantity, long leavesQuantity) {
        order.prevented += quantity;
        order.leaves = leavesQuantity;
        order.changedNanos = exchange.now();
        if (order.lockPrice > 0) {
            clearing.lock(order, clearing.lockFor(order, order.lockPrice, leavesQuantity));
        }
        announcer.order(Kind.PREVENTED, order, null, exchange.now());
    }

    private void close(Order order) {
        order.changedNanos = exchange.now();
        clearing.unlock(order);
        live.remove(order.id());
        order.account().ended(order);
    }
}
