package io.orrery.node.trial;

import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/**
 * A strategy that hears of nothing before its time, and is not heard before another: until then it is not warm. So two that
 * began at different times are denied from the same moment on, and one that is told of the past meanwhile begins anew.
 */
final class Late implements Strategy {
    private static final int BEGIN = -1;
    private static final int OPEN = -2;

    private final Strategy strategy;
    private final long begin;
    private final long opening;
    private boolean begun;
    private boolean open;

    private Late(Strategy strategy, long begin, long opening) {
        this.strategy = strategy;
        this.begin = begin;
        this.opening = opening;
    }

    /** @param opening from when on it is heard */
    static StrategyFactory factory(StrategyFactory of, long begin, long opening) {
        return new StrategyFactory() {
            @Override
            public String name() {
                return of.name();
            }

            @Override
            public int markets() {
                return of.markets();
            }

            @Override
            public Strategy create(Parameters parameters) {
                return new Late(of.create(parameters), begin, opening);
            }
        };
    }

    @Override
    public void onStart(Context context) {
        context.timer(begin, BEGIN);
        context.timer(opening, OPEN);
    }

    @Override
    public void onTimer(Context context, int timer) {
        if (timer == BEGIN && !begun) {
            begun = true;
            strategy.onStart(context);
        } else if (timer == OPEN) {
            open = true;
        } else if (timer != BEGIN) {
            strategy.onTimer(context, timer);
        }
    }

    @Override
    public void onBook(Context context, Book book) {
        if (begun) {
            strategy.onBook(context, book);
        }
    }

    @Override
    public void onTrade(Context context, TradeDecoder trade) {
        if (begun) {
            strategy.onTrade(context, trade);
        }
    }

    @Override
    public void onTime(Context context) {
        if (begun) {
            strategy.onTime(context);
        }
    }

    @Override
    public void onBar(Context context, Bar bar) {
        strategy.onBar(context, bar);
    }

    @Override
    public void onOrder(Context context, Order order) {
        strategy.onOrder(context, order);
    }

    @Override
    public void onFill(Context context, Order order, Execution fill) {
        strategy.onFill(context, order, fill);
    }

    @Override
    public void onReplaced(Context context, Order ended, Order successor) {
        strategy.onReplaced(context, ended, successor);
    }

    @Override
    public void onMark(Context context, int instrumentId) {
        if (begun) {
            strategy.onMark(context, instrumentId);
        }
    }

    @Override
    public void onFunding(Context context, int instrumentId) {
        if (begun) {
            strategy.onFunding(context, instrumentId);
        }
    }

    /** No more than it would have heard until it is heard itself. */
    @Override
    public long history() {
        return Math.min(strategy.history(), opening - begin);
    }

    @Override
    public boolean isWarm() {
        return begun && open && strategy.isWarm();
    }
}
