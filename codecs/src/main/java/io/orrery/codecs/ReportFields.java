package io.orrery.codecs;

import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.CommandRefusedDecoder;
import io.orrery.codecs.sbe.CommandUnansweredDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderAmendedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import java.util.List;

/** 21x: what venues report about orders. */
final class ReportFields {
    private ReportFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new OrderAcceptedDecoder(), ReportFields::orderAccepted),
            new MessageFields<>(new OrderRejectedDecoder(), ReportFields::orderRejected),
            new MessageFields<>(new OrderFilledDecoder(), ReportFields::orderFilled),
            new MessageFields<>(new OrderCanceledDecoder(), ReportFields::orderCanceled),
            new MessageFields<>(new CancelRejectedDecoder(), ReportFields::cancelRejected),
            new MessageFields<>(new OrderAmendedDecoder(), ReportFields::orderAmended, 2),
            new MessageFields<>(new AmendRejectedDecoder(), ReportFields::amendRejected, 2),
            new MessageFields<>(new CommandUnansweredDecoder(), ReportFields::commandUnanswered, 2),
            new MessageFields<>(new CommandRefusedDecoder(), ReportFields::commandRefused, 3));
    }

    private static void orderAccepted(OrderAcceptedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .number("orderId", message.orderId())
            .number("venueOrderId", message.venueOrderId())
            .optionalText("venueOrderName", message.venueOrderName())
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void orderRejected(OrderRejectedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("reason", message.reasonRaw(), ChoiceNames.VENUE_REASON)
            .number("orderId", message.orderId())
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void orderFilled(OrderFilledDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("side", message.sideRaw(), ChoiceNames.SIDE)
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .choice("liquidity", message.liquidityRaw(), ChoiceNames.LIQUIDITY)
            .fee(message.fee(), message.feeAsset(), message.feeScale())
            .toldQuantity("leavesQuantity", message.leavesQuantity())
            .number("orderId", message.orderId())
            .number("tradeId", message.tradeId())
            .unusualChoice("closes", message.closesRaw(), ChoiceNames.SWITCH)
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void orderCanceled(OrderCanceledDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("reason", message.reasonRaw(), ChoiceNames.VENUE_REASON)
            .toldQuantity("leavesQuantity", message.leavesQuantity())
            .number("orderId", message.orderId())
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void cancelRejected(CancelRejectedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("reason", message.reasonRaw(), ChoiceNames.VENUE_REASON)
            .number("orderId", message.orderId())
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void orderAmended(OrderAmendedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .number("orderId", message.orderId())
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void amendRejected(AmendRejectedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("reason", message.reasonRaw(), ChoiceNames.VENUE_REASON)
            .number("orderId", message.orderId())
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void commandUnanswered(CommandUnansweredDecoder message, Fields fields) {
        fields.optionalInstrument(message.instrumentId())
            .choice("command", message.commandRaw(), ChoiceNames.COMMAND)
            .choice("doubt", message.doubtRaw(), ChoiceNames.DOUBT)
            .number("orderId", message.orderId())
            .account(message.accountId());
    }

    private static void commandRefused(CommandRefusedDecoder message, Fields fields) {
        fields.optionalInstrument(message.instrumentId())
            .choice("command", message.commandRaw(), ChoiceNames.COMMAND)
            .choice("reason", message.reasonRaw(), ChoiceNames.VENUE_REASON)
            .account(message.accountId());
    }
}
