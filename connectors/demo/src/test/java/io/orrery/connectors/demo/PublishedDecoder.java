package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.AccountDefinitionDecoder;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.FundingPaidDecoder;
import io.orrery.codecs.sbe.FundingRateDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.codecs.sbe.VenueDefinitionDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Turns messages into values. */
final class PublishedDecoder {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();

    Published decode(DirectBuffer buffer, int offset) {
        return switch (header.wrap(buffer, offset).templateId()) {
            case VenueDefinitionDecoder.TEMPLATE_ID -> venue(new VenueDefinitionDecoder(), buffer, offset);
            case AccountDefinitionDecoder.TEMPLATE_ID -> account(new AccountDefinitionDecoder(), buffer, offset);
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> instrument(new InstrumentDefinitionDecoder(), buffer, offset);
            case FeedStatusDecoder.TEMPLATE_ID -> feed(new FeedStatusDecoder(), buffer, offset);
            case BookUpdateDecoder.TEMPLATE_ID -> book(new BookUpdateDecoder(), buffer, offset);
            case TradeDecoder.TEMPLATE_ID -> trade(new TradeDecoder(), buffer, offset);
            case FundingRateDecoder.TEMPLATE_ID -> rate(new FundingRateDecoder(), buffer, offset);
            case FundingPaidDecoder.TEMPLATE_ID -> paid(new FundingPaidDecoder(), buffer, offset);
            case OrderAcceptedDecoder.TEMPLATE_ID -> accepted(new OrderAcceptedDecoder(), buffer, offset);
            case OrderRejectedDecoder.TEMPLATE_ID -> rejected(new OrderRejectedDecoder(), buffer, offset);
            case OrderFilledDecoder.TEMPLATE_ID -> filled(new OrderFilledDecoder(), buffer, offset);
            case OrderCanceledDecoder.TEMPLATE_ID -> canceled(new OrderCanceledDecoder(), buffer, offset);
            case CancelRejectedDecoder.TEMPLATE_ID -> cancelRejected(new CancelRejectedDecoder(), buffer, offset);
            default -> throw new AssertionError("template " + header.templateId());
        };
    }

    private Published venue(VenueDefinitionDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Venue(m.venueId(), m.name());
    }

    private Published account(AccountDefinitionDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Account(m.accountId(), m.venueId());
    }

    private Published instrument(InstrumentDefinitionDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Instrument(
            m.instrumentId(), m.symbol(), m.priceScale(), m.quantityScale(), m.quoteScale(), m.tickSize());
    }

    private Published feed(FeedStatusDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Feed(m.instrumentId(), m.state());
    }

    private Published book(BookUpdateDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        List<Published.Level> bids = new ArrayList<>();
        List<Published.Level> asks = new ArrayList<>();
        boolean snapshot = m.flags().snapshot();
        boolean begin = m.flags().begin();
        boolean end = m.flags().end();
        long time = m.venueTime();
        long updateId = m.updateId();
        int instrumentId = m.instrumentId();
        for (BookUpdateDecoder.BidsDecoder level : m.bids()) {
            bids.add(new Published.Level(level.price(), level.quantity()));
        }
        for (BookUpdateDecoder.AsksDecoder level : m.asks()) {
            asks.add(new Published.Level(level.price(), level.quantity()));
        }
        return new Published.Book(time, updateId, instrumentId, snapshot, begin, end, bids, asks);
    }

    private Published trade(TradeDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Trade(m.instrumentId(), m.aggressor(), m.price(), m.quantity());
    }

    private Published rate(FundingRateDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Rate(m.venueTime(), m.instrumentId(), m.rate(), m.interval(), m.nextFundingTime());
    }

    private Published paid(FundingPaidDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Paid(m.venueTime(), m.instrumentId(), m.amount(), m.asset(), m.scale());
    }

    private Published accepted(OrderAcceptedDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Accepted(m.orderId());
    }

    private Published rejected(OrderRejectedDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Rejected(m.orderId(), m.reason());
    }

    private Published filled(OrderFilledDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Filled(
            m.orderId(), m.side(), m.liquidity(), m.price(), m.quantity(), m.leavesQuantity(), m.fee());
    }

    private Published canceled(OrderCanceledDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.Canceled(m.orderId(), m.leavesQuantity(), m.reason());
    }

    private Published cancelRejected(CancelRejectedDecoder m, DirectBuffer buffer, int offset) {
        m.wrapAndApplyHeader(buffer, offset, header);
        return new Published.CancelRejected(m.orderId(), m.reason());
    }
}
