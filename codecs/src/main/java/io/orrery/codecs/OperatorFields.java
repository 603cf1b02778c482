package io.orrery.codecs;

import io.orrery.codecs.sbe.BaseAssetSetDecoder;
import io.orrery.codecs.sbe.CancelRequestedDecoder;
import io.orrery.codecs.sbe.ConversionSetDecoder;
import io.orrery.codecs.sbe.FlattenRequestedDecoder;
import io.orrery.codecs.sbe.LimitsChangedDecoder;
import io.orrery.codecs.sbe.MarginRatesSetDecoder;
import io.orrery.codecs.sbe.OperatorHeardDecoder;
import io.orrery.codecs.sbe.OrderRequestedDecoder;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import java.util.List;

/** 41x: limits and states, and what operators ask for. */
final class OperatorFields {
    private static final int RATE_SCALE = 12;

    private OperatorFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new LimitsChangedDecoder(), OperatorFields::limitsChanged, 3),
            new MessageFields<>(new StateRequestedDecoder(), OperatorFields::stateRequested, 3),
            new MessageFields<>(new OrderRequestedDecoder(), OperatorFields::orderRequested, 3),
            new MessageFields<>(new CancelRequestedDecoder(), OperatorFields::cancelRequested, 3),
            new MessageFields<>(new FlattenRequestedDecoder(), OperatorFields::flattenRequested, 3),
            new MessageFields<>(new OperatorHeardDecoder(), OperatorFields::operatorHeard, 3),
            new MessageFields<>(new MarginRatesSetDecoder(), OperatorFields::marginRatesSet, 3),
            new MessageFields<>(new BaseAssetSetDecoder(), OperatorFields::baseAssetSet, 3),
            new MessageFields<>(new ConversionSetDecoder(), OperatorFields::conversionSet, 3));
    }

    private static void limitsChanged(LimitsChangedDecoder message, Fields fields) {
        fields.number("version", message.version())
            .text("principal", message.principal())
            .optionalText("witness", message.witness());
        LimitsChangedDecoder.LimitsDecoder limits = message.limits();
        fields.beginGroup("limits", limits.count());
        while (limits.hasNext()) {
            limits.next();
            fields.beginEntry()
                .choice("scope", limits.scopeRaw(), ChoiceNames.SCOPE)
                .number("id", limits.id())
                .choice("limit", limits.limitRaw(), ChoiceNames.LIMIT)
                .number("value", limits.value());
        }
        fields.endGroup();
    }

    private static void stateRequested(StateRequestedDecoder message, Fields fields) {
        fields.choice("scope", message.scopeRaw(), ChoiceNames.SCOPE)
            .number("id", message.id())
            .choice("state", message.stateRaw(), ChoiceNames.TRADING_STATE)
            .choice("reason", message.reasonRaw(), ChoiceNames.STATE_REASON)
            .text("principal", message.principal())
            .optionalText("witness", message.witness());
    }

    private static void orderRequested(OrderRequestedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("side", message.sideRaw(), ChoiceNames.SIDE)
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .choice("orderType", message.orderTypeRaw(), ChoiceNames.ORDER_TYPE)
            .choice("timeInForce", message.timeInForceRaw(), ChoiceNames.TIME_IN_FORCE)
            .unusualChoice("reduceOnly", message.reduceOnlyRaw(), ChoiceNames.SWITCH)
            .number("request", message.request())
            .text("principal", message.principal())
            .account(message.accountId());
    }

    private static void cancelRequested(CancelRequestedDecoder message, Fields fields) {
        fields.choice("scope", message.scopeRaw(), ChoiceNames.SCOPE)
            .number("id", message.id())
            .number("orderId", message.orderId())
            .text("principal", message.principal());
    }

    private static void flattenRequested(FlattenRequestedDecoder message, Fields fields) {
        fields.choice("scope", message.scopeRaw(), ChoiceNames.SCOPE)
            .number("id", message.id())
            .text("principal", message.principal());
    }

    private static void operatorHeard(OperatorHeardDecoder message, Fields fields) {
        fields.optionalTime("until", message.until())
            .text("principal", message.principal());
    }

    private static void marginRatesSet(MarginRatesSetDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .decimal("initial", message.initial(), RATE_SCALE)
            .decimal("maintenance", message.maintenance(), RATE_SCALE);
    }

    private static void baseAssetSet(BaseAssetSetDecoder message, Fields fields) {
        fields.text("asset", message.asset())
            .number("scale", message.scale());
    }

    private static void conversionSet(ConversionSetDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .number("maxAge", message.maxAge());
    }
}
