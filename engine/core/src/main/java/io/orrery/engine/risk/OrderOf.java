package io.orrery.engine.risk;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.AmendRejectedDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.CommandUnansweredDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.codecs.sbe.OrderAmendedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.OrderResolvedDecoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import java.nio.ByteOrder;

/** Which order an event is about. */
final class OrderOf {
    private OrderOf() {
    }

    /** Returns 0 if it is about none, or does not say which. */
    static long event(EventRecord event) {
        int at = offset(event.templateId());
        return at < 0 ? 0 : event.buffer()
            .getLong(event.messageOffset() + MessageHeaderDecoder.ENCODED_LENGTH + at, ByteOrder.LITTLE_ENDIAN);
    }

    private static int offset(int template) {
        return switch (template) {
            case NewOrderDecoder.TEMPLATE_ID -> NewOrderDecoder.orderIdEncodingOffset();
            case CancelOrderDecoder.TEMPLATE_ID -> CancelOrderDecoder.orderIdEncodingOffset();
            case AmendOrderDecoder.TEMPLATE_ID -> AmendOrderDecoder.orderIdEncodingOffset();
            case OrderResolvedDecoder.TEMPLATE_ID -> OrderResolvedDecoder.orderIdEncodingOffset();
            case OrderAdoptedDecoder.TEMPLATE_ID -> OrderAdoptedDecoder.orderIdEncodingOffset();
            case OrderAcceptedDecoder.TEMPLATE_ID -> OrderAcceptedDecoder.orderIdEncodingOffset();
            case OrderRejectedDecoder.TEMPLATE_ID -> OrderRejectedDecoder.orderIdEncodingOffset();
            case OrderFilledDecoder.TEMPLATE_ID -> OrderFilledDecoder.orderIdEncodingOffset();
            case OrderCanceledDecoder.TEMPLATE_ID -> OrderCanceledDecoder.orderIdEncodingOffset();
            case CancelRejectedDecoder.TEMPLATE_ID -> CancelRejectedDecoder.orderIdEncodingOffset();
            case OrderAmendedDecoder.TEMPLATE_ID -> OrderAmendedDecoder.orderIdEncodingOffset();
            case AmendRejectedDecoder.TEMPLATE_ID -> AmendRejectedDecoder.orderIdEncodingOffset();
            case CommandUnansweredDecoder.TEMPLATE_ID -> CommandUnansweredDecoder.orderIdEncodingOffset();
            case OrderStatedDecoder.TEMPLATE_ID -> OrderStatedDecoder.orderIdEncodingOffset();
            default -> -1;
        };
    }
}
