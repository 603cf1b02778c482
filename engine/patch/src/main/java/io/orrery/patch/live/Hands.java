package io.orrery.patch.live;

import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.execution.Tactic;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.plan.Plan;
import io.orrery.patch.trade.Trading;

/** The modules of a plan that trade: what is told of markets and orders reaches their tactics behind all modules. */
final class Hands {
    private static final Tactic[] NONE = {};

    private Tactic[] tactics = NONE;
    /** Orders may be open whose module is gone. */
    private boolean orphans;

    /** Those of the plan that runs from here on. Orders of others are cancelled, until none is left. */
    void take(Plan plan, Context context) {
        tactics = new Tactic[plan.acting().size()];
        for (int i = 0; i < tactics.length; i++) {
            Trading<?> module = (Trading<?>) plan.acting().get(i);
            module.begin(context);
            tactics[i] = module.tactic();
        }
        orphans = true;
    }

    void onBook(Context context, Book book) {
        for (Tactic tactic : tactics) {
            tactic.onBook(context, book);
        }
    }

    void onTrade(Context context, TradeDecoder trade) {
        for (Tactic tactic : tactics) {
            tactic.onTrade(context, trade);
        }
    }

    void onTime(Context context) {
        if (orphans) {
            orphans = endOrphans(context);
        }
        for (Tactic tactic : tactics) {
            tactic.onTime(context);
        }
    }

    void onFill(Context context, Order order, Execution fill) {
        for (Tactic tactic : tactics) {
            tactic.onFill(context, order, fill);
        }
    }

    void onOrder(Context context, Order order) {
        for (Tactic tactic : tactics) {
            tactic.onOrder(context, order);
        }
    }

    void onReplaced(Context context, Order ended, Order successor) {
        for (Tactic tactic : tactics) {
            tactic.onReplaced(context, ended, successor);
        }
    }

    private boolean endOrphans(Context context) {
        boolean some = false;
        for (Order order = context.openAfter(null); order != null; order = context.openAfter(order)) {
            if (!isOwned(order.id())) {
                context.cancel(order);
                some = true;
            }
        }
        return some;
    }

    private boolean isOwned(long orderId) {
        boolean owned = false;
        for (Tactic tactic : tactics) {
            owned |= tactic.owns(orderId);
        }
        return owned;
    }

    boolean hasOrphans() {
        return orphans;
    }

    void orphans(boolean some) {
        orphans = some;
    }
}
