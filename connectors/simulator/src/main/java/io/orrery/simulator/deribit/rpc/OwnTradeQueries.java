package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The account's own trades. */
final class OwnTradeQueries {
    private final Deribit deribit;

    OwnTradeQueries(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.own("get_user_trades_by_instrument", call -> ofInstrument(call.arguments()));
        methods.own("get_user_trades_by_instrument_and_time", call -> ofInstrument(call.arguments()));
        methods.own("get_user_trades_by_currency", call -> ofCurrency(call.arguments()));
        methods.own("get_user_trades_by_currency_and_time", call -> ofCurrency(call.arguments()));
        methods.own("get_user_trades_by_order", this::ofOrder);
    }

    private JsonNode ofInstrument(Arguments arguments) {
        return page(arguments, List.of(deribit.instrument(arguments)));
    }

    private JsonNode ofCurrency(Arguments arguments) {
        arguments.needed("currency");
        return page(arguments, InstrumentMethods.asked(deribit, arguments));
    }

    private JsonNode page(Arguments arguments, List<Instrument> instruments) {
        List<Fill> fills = new ArrayList<>();
        instruments.forEach(instrument -> fills.addAll(deribit.account().fills(instrument.listing())));
        fills.sort(Comparator.comparingLong(Fill::timeNanos));
        return Pages.of(fills, arguments, Fill::timeNanos, deribit.views().orders()::trade);
    }

    private JsonNode ofOrder(Call call) {
        Order order = deribit.desk().find(call.arguments().needed("order_id"));
        return deribit.views().orders().trades(
            deribit.account().fills(order.listing()).stream().filter(fill -> fill.order() == order).toList());
    }
}
