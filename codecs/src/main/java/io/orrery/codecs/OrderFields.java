package io.orrery.codecs;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderDeniedDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.RiskControl;
import java.util.List;

/** 20x: what the engine decided about orders. */
final class OrderFields {
    private OrderFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new NewOrderDecoder(), OrderFields::newOrder),
            new MessageFields<>(new CancelOrderDecoder(), OrderFields::cancelOrder),
            new MessageFields<>(new OrderDeniedDecoder(), OrderFields::orderDenied),
            new MessageFields<>(new AmendOrderDecoder(), OrderFields::amendOrder, 2),
            new MessageFields<>(new CancelAllDecoder(), OrderFields::cancelAll, 2),
            new MessageFields<>(new RequestStatementDecoder(), OrderFields::requestStatement, 2));
    }

    private static void newOrder(NewOrderDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("side", message.sideRaw(), ChoiceNames.SIDE)
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .choice("orderType", message.orderTypeRaw(), ChoiceNames.ORDER_TYPE)
            .choice("timeInForce", message.timeInForceRaw(), ChoiceNames.TIME_IN_FORCE)
            .number("orderId", message.orderId())
            .strategy(message.strategyId())
            .account(message.accountId());
        if (message.actingVersion() >= NewOrderDecoder.triggerPriceSinceVersion()) {
            fields.optionalPrice("triggerPrice", message.triggerPrice())
                .optionalPrice("trailingOffset", message.trailingOffset())
                .optionalQuantity("displayQuantity", message.displayQuantity())
                .optionalTime("expireTime", message.expireTime())
                .unusualChoice("trigger", message.triggerRaw(), ChoiceNames.TRIGGER)
                .unusualChoice("reduceOnly", message.reduceOnlyRaw(), ChoiceNames.SWITCH);
        }
        if (message.actingVersion() >= NewOrderDecoder.parentIdSinceVersion()) {
            fields.optionalNumber("parentId", message.parentId());
        }
    }

    private static void cancelOrder(CancelOrderDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .number("orderId", message.orderId())
            .strategy(message.strategyId())
            .account(message.accountId());
        if (message.actingVersion() >= CancelOrderDecoder.venueOrderIdSinceVersion()) {
            fields.optionalNumber("venueOrderId", message.venueOrderId())
                .optionalText("venueOrderName", message.venueOrderName());
        }
    }

    private static void amendOrder(AmendOrderDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .number("orderId", message.orderId())
            .strategy(message.strategyId())
            .account(message.accountId());
    }

    private static void cancelAll(CancelAllDecoder message, Fields fields) {
        fields.optionalInstrument(message.instrumentId())
            .account(message.accountId());
    }

    private static void requestStatement(RequestStatementDecoder message, Fields fields) {
        fields.number("statement", message.statement())
            .optionalTime("since", message.since())
            .account(message.accountId());
    }

    private static void orderDenied(OrderDeniedDecoder message, Fields fields) {
        int control = message.controlRaw();
        fields.instrument(message.instrumentId())
            .choice("side", message.sideRaw(), ChoiceNames.SIDE)
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .choice("control", control, ChoiceNames.RISK_CONTROL);
        inUnitOf(control, "value", message.value(), fields);
        inUnitOf(control, "bound", message.bound(), fields);
        fields.strategy(message.strategyId())
            .account(message.accountId());
    }

    private static void inUnitOf(int control, String field, long value, Fields fields) {
        if (control == RiskControl.RC01_QUANTITY.value() || control == RiskControl.JOURNAL_SLOW.value()) {
            fields.quantity(field, value);
        } else if (control == RiskControl.RC02_VALUE.value()) {
            fields.money(field, value);
        } else {
            fields.decimal(field, value, 0);
        }
    }
}
