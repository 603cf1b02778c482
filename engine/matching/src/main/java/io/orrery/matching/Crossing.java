package io.orrery.matching;

/** How an arriving order meets those that rest: best price first, then first come first served. */
final class Crossing {
    private final MatchingListener listener;
    private final OrderPool orders;

    Crossing(MatchingListener listener, OrderPool orders) {
        this.listener = listener;
        this.orders = orders;
    }

    /** Trades what can be traded; the rest is the taker's leaves. */
    void match(Taker taker, BookSide makers) {
        while (taker.leaves > 0 && !taker.prevented && makers.reaches(taker.price)) {
            PriceLevel level = makers.at(0);
            while (taker.leaves > 0 && !taker.prevented && !level.isEmpty()) {
                if (taker.avoids(level.first)) {
                    prevent(taker, level.first);
                } else {
                    trade(taker, level.first);
                }
            }
            long price = level.price;
            long left = level.quantity;
            if (level.isEmpty()) {
                makers.close(level);
            }
            listener.levelChanged(makers.side, price, left);
        }
    }

    /** True if the taker would find its whole quantity, hidden parts included and its own orders left out. */
    boolean fills(Taker taker, BookSide makers) {
        if (taker.owner == 0 && makers.fills(taker.price, taker.leaves)) {
            return true;
        }
        long missing = taker.leaves;
        for (int depth = 0; depth < makers.size() && makers.reaches(depth, taker.price); depth++) {
            for (RestingOrder maker = makers.at(depth).first; maker != null; maker = maker.behind) {
                if (!taker.avoids(maker)) {
                    missing -= maker.total();
                } else if (taker.selfTrade != SelfTrade.CANCEL_MAKER) {
                    return false;
                }
                if (missing <= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void trade(Taker taker, RestingOrder maker) {
        PriceLevel level = maker.level;
        long makerId = maker.orderId;
        long price = level.price;
        long quantity = Math.min(taker.leaves, maker.leaves);
        taker.leaves -= quantity;
        long makerLeaves = maker.total() - quantity;
        take(maker, quantity);
        listener.traded(makerId, taker.orderId, taker.side, price, quantity, makerLeaves, taker.leaves);
    }

    /** Takes from what shows, and shows the next part if nothing is left of it. */
    private void take(RestingOrder maker, long quantity) {
        PriceLevel level = maker.level;
        level.reduce(maker, quantity);
        if (maker.leaves > 0) {
            return;
        }
        level.unlink(maker);
        if (maker.hidden == 0) {
            orders.release(maker);
        } else {
            maker.leaves = Math.min(maker.display, maker.hidden);
            maker.hidden -= maker.leaves;
            level.append(maker);
        }
    }

    private void prevent(Taker taker, RestingOrder maker) {
        SelfTrade how = taker.selfTrade;
        long makerId = maker.orderId;
        long takerLeaves = taker.leaves;
        long makerLeaves = maker.total();
        long prevented = Math.min(takerLeaves, how == SelfTrade.DECREMENT ? makerLeaves : maker.leaves);
        if (how == SelfTrade.DECREMENT) {
            taker.leaves -= prevented;
            takerLeaves = taker.leaves;
            makerLeaves -= prevented;
        }
        taker.prevented = how == SelfTrade.CANCEL_TAKER || how == SelfTrade.CANCEL_BOTH || takerLeaves == 0;
        boolean makerEnds = how == SelfTrade.CANCEL_MAKER || how == SelfTrade.CANCEL_BOTH || makerLeaves == 0;
        listener.prevented(makerId, taker.orderId, maker.level.price, prevented, makerLeaves, takerLeaves);
        if (makerEnds) {
            maker.level.unlink(maker);
            orders.release(maker);
            listener.canceled(makerId, makerLeaves, MatchingReason.SELF_TRADE);
        } else if (how == SelfTrade.DECREMENT) {
            long fromHidden = Math.min(prevented, maker.hidden);
            maker.hidden -= fromHidden;
            maker.level.reduce(maker, prevented - fromHidden);
        }
    }
}
