package io.orrery.node.live;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.execution.TargetPosition;
import io.orrery.engine.execution.Urgency;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/**
 * Trades for the sake of trading, at whatever happens: it goes long and short in turns, by the tactic that patches use, and now
 * and then has an order rest, asks for other terms of it, and withdraws it. Only rehearsals know it.
 */
final class Understudy implements Strategy {
    static final String NAME = "understudy";
    private static final int REST_EVERY = 4;
    private static final long LOTS = 10;

    private final TargetPosition target = new TargetPosition(0, Urgency.AT_ONCE, 0);
    private long turns;
    private long resting;
    private boolean moved;

    /** Makes them. */
    static final class Factory implements StrategyFactory {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Strategy create(Parameters parameters) {
            return new Understudy();
        }
    }

    @Override
    public void onBook(Context context, Book book) {
        target.onBook(context, book);
        play(context, book);
    }

    @Override
    public void onTrade(Context context, TradeDecoder trade) {
        target.onTrade(context, trade);
        play(context, context.book());
    }

    private void play(Context context, Book book) {
        Order order = context.order(resting);
        if (order != null) {
            change(context, book, order);
        } else if (book.isGood() && target.isIdle() && context.maySend()) {
            turn(context, book);
        }
    }

    private void turn(Context context, Book book) {
        boolean sell = context.position() > 0;
        long quantity = context.instrument().minQuantity() * LOTS;
        if (++turns % REST_EVERY == 0) {
            moved = false;
            resting = context.limit(
                sell ? Side.SELL : Side.BUY, sell ? book.ask(0) : book.bid(0), quantity, TimeInForce.GTC);
        } else {
            target.target(context, sell ? -quantity : quantity);
        }
    }

    private void change(Context context, Book book, Order order) {
        if (order.state() != OrderState.WORKING || context.awaitsSuccessor(order)) {
            return;
        }
        if (!moved && book.isGood()) {
            moved = true;
            context.amend(order, order.side() == Side.SELL ? book.ask(0) : book.bid(0), order.quantity() * 2);
        } else {
            context.cancel(order);
        }
    }

    @Override
    public void onTime(Context context) {
        target.onTime(context);
    }

    @Override
    public void onFill(Context context, Order order, Execution fill) {
        target.onFill(context, order, fill);
    }

    @Override
    public void onOrder(Context context, Order order) {
        target.onOrder(context, order);
    }

    @Override
    public void onReplaced(Context context, Order ended, Order successor) {
        target.onReplaced(context, ended, successor);
        if (ended.id() == resting) {
            resting = successor.id();
        }
    }
}
