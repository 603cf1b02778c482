package io.orrery.codecs;

import io.orrery.codecs.sbe.DifferenceFoundDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.codecs.sbe.OrderResolvedDecoder;
import io.orrery.codecs.sbe.StateChangedDecoder;
import java.util.List;

/** 206 to 209: what the engine concluded from what venues state. */
final class EvidenceFields {
    private EvidenceFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new OrderResolvedDecoder(), EvidenceFields::orderResolved, 3),
            new MessageFields<>(new OrderAdoptedDecoder(), EvidenceFields::orderAdopted, 3),
            new MessageFields<>(new DifferenceFoundDecoder(), EvidenceFields::differenceFound, 3),
            new MessageFields<>(new StateChangedDecoder(), EvidenceFields::stateChanged, 3));
    }

    private static void orderResolved(OrderResolvedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("resolution", message.resolutionRaw(), ChoiceNames.RESOLUTION)
            .number("orderId", message.orderId())
            .number("statement", message.statement())
            .account(message.accountId());
    }

    private static void orderAdopted(OrderAdoptedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("side", message.sideRaw(), ChoiceNames.SIDE)
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .quantity("filled", message.filled())
            .choice("orderType", message.orderTypeRaw(), ChoiceNames.ORDER_TYPE)
            .choice("timeInForce", message.timeInForceRaw(), ChoiceNames.TIME_IN_FORCE)
            .number("orderId", message.orderId())
            .number("venueOrderId", message.venueOrderId())
            .optionalText("venueOrderName", message.venueOrderName())
            .number("statement", message.statement())
            .account(message.accountId());
    }

    private static void differenceFound(DifferenceFoundDecoder message, Fields fields) {
        fields.choice("kind", message.kindRaw(), ChoiceNames.DIFFERENCE_KIND)
            .optionalInstrument(message.instrumentId())
            .optionalText("asset", message.asset())
            .decimal("ours", message.ours(), message.scale())
            .decimal("theirs", message.theirs(), message.scale())
            .number("scale", message.scale())
            .number("orderId", message.orderId())
            .number("statement", message.statement())
            .account(message.accountId());
    }

    private static void stateChanged(StateChangedDecoder message, Fields fields) {
        fields.choice("scope", message.scopeRaw(), ChoiceNames.SCOPE)
            .number("id", message.id())
            .choice("state", message.stateRaw(), ChoiceNames.TRADING_STATE)
            .choice("reason", message.reasonRaw(), ChoiceNames.STATE_REASON)
            .number("value", message.value())
            .number("bound", message.bound());
    }
}
