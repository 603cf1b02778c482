package io.orrery.simulator.deribit.rpc;

import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderType;
import java.util.List;

/** Which orders are meant: of a currency, of a kind, of a type. What is not said does not matter. */
record OrderFilter(List<Instrument> instruments, String type) {

    static OrderFilter of(Deribit deribit, Arguments arguments) {
        OrderFilter filter = new OrderFilter(InstrumentMethods.asked(deribit, arguments), arguments.text("type", "all"));
        filter.fits(OrderType.LIMIT);
        return filter;
    }

    boolean fits(Order order) {
        return fits(order.type()) && instruments.stream().anyMatch(each -> each.listing().equals(order.listing()));
    }

    private boolean fits(OrderType order) {
        return switch (type) {
            case "all" -> true;
            case "limit" -> order == OrderType.LIMIT;
            case "trigger_all" -> order.waits();
            case "stop", "stop_all" -> order == OrderType.STOP || order == OrderType.STOP_LIMIT;
            case "stop_limit" -> order == OrderType.STOP_LIMIT;
            case "stop_market" -> order == OrderType.STOP;
            case "take", "take_all" -> order == OrderType.TAKE_PROFIT || order == OrderType.TAKE_PROFIT_LIMIT;
            case "take_limit" -> order == OrderType.TAKE_PROFIT_LIMIT;
            case "take_market" -> order == OrderType.TAKE_PROFIT;
            case "trailing_all", "trailing_stop" -> order.trails();
            default -> throw DeribitError.parameter("type", "value must be one of the allowed");
        };
    }
}
