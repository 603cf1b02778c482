package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.OrderEvent.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells all listeners, in the order in which they came. */
final class Announcer implements ExchangeListener {
    private final List<ExchangeListener> listeners = new ArrayList<>();

    void add(ExchangeListener listener) {
        listeners.add(listener);
    }

    /** An event of an order, and that it moved money of the assets that it is about. */
    void order(Kind kind, Order order, Fill fill, long nowNanos) {
        orderChanged(new OrderEvent(kind, order, fill, nowNanos));
        Listing listing = order.listing();
        if (!listing.isSpot()) {
            if (fill != null) {
                balanceChanged(order.account(), listing.settlement());
                positionChanged(order.account(), order.account().position(listing));
            }
        } else if (fill != null) {
            balanceChanged(order.account(), listing.base());
            balanceChanged(order.account(), listing.quote());
        } else if (kind != Kind.TRIGGERED && kind != Kind.PREVENTED) {
            balanceChanged(order.account(), Clearing.lockedAsset(order));
        }
    }

    @Override
    public void levelChanged(Listing listing, Side side, long price, long quantity, long updateId) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).levelChanged(listing, side, price, quantity, updateId);
        }
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).traded(listing, trade);
        }
    }

    @Override
    public void orderChanged(OrderEvent event) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).orderChanged(event);
        }
    }

    @Override
    public void balanceChanged(Account account, String asset) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).balanceChanged(account, asset);
        }
    }

    @Override
    public void positionChanged(Account account, Position position) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).positionChanged(account, position);
        }
    }

    @Override
    public void fundingSettled(Account account, Position position, long amount) {
        for (int i = 0; i < listeners.size(); i++) {
            listeners.get(i).fundingSettled(account, position, amount);
        }
    }
}
