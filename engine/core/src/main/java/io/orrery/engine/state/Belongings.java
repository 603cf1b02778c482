package io.orrery.engine.state;

import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Position;

/** Which orders and positions are of a firm, a venue, an account, an instrument or a strategy, and whether any are left. */
public final class Belongings {
    private final InstrumentTable instruments;
    private final Treasury treasury;

    Belongings(InstrumentTable instruments, Treasury treasury) {
        this.instruments = instruments;
        this.treasury = treasury;
    }

    public boolean isWithin(Order order, Scope scope, long id) {
        return scope == Scope.STRATEGY ? order.strategyId() == id
            : isWithin(order.accountId(), order.instrumentId(), scope, id);
    }

    /** Positions are of accounts: no strategy has one. */
    public boolean isWithin(Position position, Scope scope, long id) {
        return isWithin(position.accountId(), position.instrument().id(), scope, id);
    }

    private boolean isWithin(int accountId, int instrumentId, Scope scope, long id) {
        return switch (scope) {
            case FIRM -> true;
            case VENUE -> instruments.get(instrumentId).venueId() == id;
            case ACCOUNT -> accountId == id;
            case INSTRUMENT -> instrumentId == id;
            default -> false;
        };
    }

    /** True if a venue takes an order for what is held, as far as it is known what that is worth. */
    public boolean isClosable(Position position) {
        Instrument instrument = position.instrument();
        long quantity = Math.abs(position.quantity());
        quantity -= quantity % instrument.lotSize();
        long price = treasury.prices().mid(instrument.id());
        return quantity > 0 && quantity >= instrument.minQuantity()
            && (price == 0 || instrument.value(price, quantity) >= instrument.minNotional());
    }

    /** True if nothing of it is open, and nothing is held that a venue would take an order for. */
    boolean isFlat(OrderTable orders, Scope scope, long id) {
        for (Order order = orders.first(); order != null; order = orders.after(order)) {
            if (!order.state().isTerminal() && isWithin(order, scope, id)) {
                return false;
            }
        }
        Portfolio portfolio = treasury.portfolio();
        for (int i = 0; i < portfolio.size(); i++) {
            if (isWithin(portfolio.at(i), scope, id) && isClosable(portfolio.at(i))) {
                return false;
            }
        }
        return true;
    }
}
