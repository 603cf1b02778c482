package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.ErrorCode;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.deribit.OrderDesk.Placed;
import io.orrery.simulator.deribit.OrderForm;
import io.orrery.simulator.exchange.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** What changes orders: buy, sell, edit, cancel, close. */
final class TradingMethods {
    private static final List<String> CLOSING = List.of("limit", "market");

    private final Deribit deribit;

    TradingMethods(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.order("buy", call -> place(call, Side.BUY));
        methods.order("sell", call -> place(call, Side.SELL));
        methods.order("edit", call -> edit(call, deribit.desk().live(call.arguments().needed("order_id"))));
        methods.order("edit_by_label", this::editByLabel);
        methods.order("close_position", this::close);
        methods.order("cancel", this::cancel);
        methods.order("cancel_by_label", call -> {
            String label = call.arguments().needed("label");
            return cancelAll(call.arguments(), order -> order.label().equals(label));
        });
        methods.order("cancel_all", call -> cancelAll(call.arguments(), order -> true));
        methods.order("cancel_all_by_currency", call -> cancelAll(call.arguments(), order -> true));
        methods.order("cancel_all_by_kind_or_type", call -> cancelAll(call.arguments(), order -> true));
        methods.order("cancel_all_by_instrument", call -> {
            Instrument instrument = deribit.instrument(call.arguments());
            return cancelAll(call.arguments(), order -> order.listing().equals(instrument.listing()));
        });
        methods.order("cancel_all_by_currency_pair", call -> {
            String pair = call.arguments().needed("currency_pair");
            return cancelAll(call.arguments(), order -> deribit.catalogue().of(order.listing()).index().equals(pair));
        });
    }

    private JsonNode place(Call call, Side side) {
        Instrument instrument = deribit.instrument(call.arguments());
        return placed(call, deribit.desk().place(OrderForm.of(call.arguments(), instrument, side)));
    }

    private JsonNode placed(Call call, Placed placed) {
        if (call.session() != null) {
            call.session().placed(placed.order());
        }
        return deribit.views().orders().placed(placed);
    }

    private JsonNode edit(Call call, Order order) {
        Arguments arguments = call.arguments();
        BigDecimal contracts = arguments.decimal("contracts");
        BigDecimal amount = contracts == null ? arguments.decimal("amount")
            : contracts.multiply(deribit.catalogue().of(order.listing()).contractSize());
        return deribit.views().orders().placed(
            deribit.desk().edit(order, amount, arguments.decimal("price"), arguments.decimal("trigger_price")));
    }

    /** There must be exactly one. */
    private JsonNode editByLabel(Call call) {
        Instrument instrument = deribit.instrument(call.arguments());
        String label = call.arguments().text("label", "");
        List<Order> labelled = deribit.account().liveOrders(instrument.listing()).stream()
            .filter(order -> order.label().equals(label)).toList();
        if (labelled.size() != 1) {
            throw DeribitError.of(labelled.isEmpty() ? ErrorCode.ORDER_NOT_FOUND : ErrorCode.OTHER_REJECT);
        }
        return edit(call, labelled.get(0));
    }

    private JsonNode close(Call call) {
        Instrument instrument = deribit.instrument(call.arguments());
        call.arguments().needed("type");
        String type = call.arguments().among("type", CLOSING);
        BigDecimal size = deribit.views().positions().size(instrument);
        if (size.signum() == 0) {
            throw DeribitError.of(ErrorCode.OTHER_REJECT, "no_position");
        }
        Side side = size.signum() > 0 ? Side.SELL : Side.BUY;
        return placed(call, deribit.desk().place(
            OrderForm.closing(instrument, side, type, size.abs(), call.arguments().decimal("price"))));
    }

    private JsonNode cancel(Call call) {
        Order order = deribit.desk().live(call.arguments().needed("order_id"));
        deribit.desk().cancel(order);
        return deribit.views().orders().order(order);
    }

    private JsonNode cancelAll(Arguments arguments, Predicate<Order> such) {
        OrderFilter filter = OrderFilter.of(deribit, arguments);
        int count = 0;
        for (Order order : deribit.account().liveOrders(null)) {
            if (order.state().isLive() && filter.fits(order) && such.test(order)) {
                deribit.desk().cancel(order);
                count++;
            }
        }
        return IntNode.valueOf(count);
    }
}
