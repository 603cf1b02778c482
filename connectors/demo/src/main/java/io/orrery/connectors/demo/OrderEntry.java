package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.matching.market.Market;
import org.agrona.DirectBuffer;

/**
 * Where commands arrive: each becomes an act on the market. The market lives and dies with this process, so an order that an
 * earlier one sent is in no book any more: whoever asks for its end is told that.
 */
final class OrderEntry {
    private final VenueSetup setup;
    private final Market market;
    private final OrderReports reports;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();

    OrderEntry(VenueSetup setup, Market market, OrderReports reports) {
        this.setup = setup;
        this.market = market;
        this.reports = reports;
    }

    void execute(long time, DirectBuffer command, int offset) {
        int templateId = header.wrap(command, offset).templateId();
        switch (templateId) {
            case NewOrderDecoder.TEMPLATE_ID -> join(time, newOrder.wrapAndApplyHeader(command, offset, header));
            case CancelOrderDecoder.TEMPLATE_ID -> cancel(time, cancelOrder.wrapAndApplyHeader(command, offset, header));
            case AmendOrderDecoder.TEMPLATE_ID -> refuse(time, amendOrder.wrapAndApplyHeader(command, offset, header));
            default -> throw new IllegalArgumentException("not a command: templateId=" + templateId);
        }
    }

    private void join(long time, NewOrderDecoder order) {
        if (!setup.gate().enter()) {
            reports.at(time).rejected(order.instrumentId(), order.orderId(), VenueReason.NOT_SENT);
            return;
        }
        trade(time, order);
        setup.gate().leave();
    }

    private void trade(long time, NewOrderDecoder order) {
        if (order.orderType() == OrderType.MARKET) {
            market.market(time, order.instrumentId(), order.orderId(), order.side(), order.quantity());
        } else {
            market.limit(
                time, order.instrumentId(), order.orderId(), order.side(), order.price(), order.quantity(),
                order.timeInForce());
        }
    }

    /** New terms are given in two legs here. */
    private void refuse(long time, AmendOrderDecoder order) {
        reports.at(time).amendRejected(order.instrumentId(), order.orderId(), VenueReason.UNSUPPORTED);
    }

    private void cancel(long time, CancelOrderDecoder order) {
        if (setup.isEarlier(order.orderId())) {
            long unknown = OrderCanceledEncoder.leavesQuantityNullValue();
            reports.at(time).canceled(order.instrumentId(), order.orderId(), unknown, VenueReason.REQUESTED);
        } else {
            market.cancel(time, order.instrumentId(), order.orderId());
        }
    }
}
