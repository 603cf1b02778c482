package io.orrery.codecs;

import io.orrery.codecs.sbe.BookFlagsDecoder;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.FundingRateDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MarkPriceDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.codecs.sbe.VenueDefinitionDecoder;
import java.util.ArrayList;
import java.util.List;

/** 1xx: instruments, venues and what they publish. */
final class MarketFields {
    /** Decimals of a rate. */
    private static final int RATE_SCALE = 12;

    private MarketFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new InstrumentDefinitionDecoder(), MarketFields::instrumentDefinition),
            new MessageFields<>(new VenueDefinitionDecoder(), MarketFields::venueDefinition),
            new MessageFields<>(new BookUpdateDecoder(), MarketFields::bookUpdate),
            new MessageFields<>(new QuoteDecoder(), MarketFields::quote),
            new MessageFields<>(new TradeDecoder(), MarketFields::trade),
            new MessageFields<>(new FeedStatusDecoder(), MarketFields::feedStatus),
            new MessageFields<>(new MarkPriceDecoder(), MarketFields::markPrice, 2),
            new MessageFields<>(new FundingRateDecoder(), MarketFields::fundingRate, 2));
    }

    private static void instrumentDefinition(InstrumentDefinitionDecoder message, Fields fields) {
        fields.number("instrumentId", message.instrumentId())
            .scales(message.priceScale(), message.quantityScale(), message.quoteScale())
            .text("symbol", message.symbol())
            .venue(message.venueId())
            .text("venueSymbol", message.venueSymbol())
            .choice("kind", message.kindRaw(), ChoiceNames.INSTRUMENT_KIND)
            .text("baseAsset", message.baseAsset())
            .text("quoteAsset", message.quoteAsset())
            .number("priceScale", message.priceScale())
            .number("quantityScale", message.quantityScale())
            .number("quoteScale", message.quoteScale())
            .price("tickSize", message.tickSize())
            .quantity("lotSize", message.lotSize())
            .quantity("minQuantity", message.minQuantity())
            .quantity("maxQuantity", message.maxQuantity())
            .money("minNotional", message.minNotional())
            .supersedes(message.supersedes());
        if (message.actingVersion() >= InstrumentDefinitionDecoder.contractSizeSinceVersion()) {
            fields.optionalQuantity("contractSize", message.contractSize())
                .optionalText("settleAsset", message.settleAsset())
                .optionalTime("expiry", message.expiry());
        }
    }

    private static void venueDefinition(VenueDefinitionDecoder message, Fields fields) {
        fields.number("venueId", message.venueId())
            .text("name", message.name());
    }

    private static void bookUpdate(BookUpdateDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .flags("flags", names(message.flags()))
            .number("updateId", message.updateId())
            .time("venueTime", message.venueTime());
        BookUpdateDecoder.BidsDecoder bids = message.bids();
        fields.beginGroup("bids", bids.count());
        while (bids.hasNext()) {
            bids.next();
            fields.beginEntry()
                .price("price", bids.price())
                .quantity("quantity", bids.quantity());
        }
        fields.endGroup();
        BookUpdateDecoder.AsksDecoder asks = message.asks();
        fields.beginGroup("asks", asks.count());
        while (asks.hasNext()) {
            asks.next();
            fields.beginEntry()
                .price("price", asks.price())
                .quantity("quantity", asks.quantity());
        }
        fields.endGroup();
    }

    private static void quote(QuoteDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .price("bidPrice", message.bidPrice())
            .quantity("bidQuantity", message.bidQuantity())
            .price("askPrice", message.askPrice())
            .quantity("askQuantity", message.askQuantity())
            .time("venueTime", message.venueTime());
    }

    private static void trade(TradeDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("aggressor", message.aggressorRaw(), ChoiceNames.SIDE)
            .price("price", message.price())
            .quantity("quantity", message.quantity())
            .number("tradeId", message.tradeId())
            .time("venueTime", message.venueTime());
    }

    private static void feedStatus(FeedStatusDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("state", message.stateRaw(), ChoiceNames.FEED_STATE);
    }

    private static void markPrice(MarkPriceDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .decimal("markPrice", message.markPrice(), message.scale())
            .decimal("indexPrice", message.indexPrice(), message.scale())
            .number("scale", message.scale())
            .time("venueTime", message.venueTime());
    }

    private static void fundingRate(FundingRateDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .decimal("rate", message.rate(), RATE_SCALE)
            .number("interval", message.interval())
            .optionalTime("nextFundingTime", message.nextFundingTime())
            .time("venueTime", message.venueTime());
    }

    private static List<String> names(BookFlagsDecoder flags) {
        List<String> set = new ArrayList<>(3);
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            if ((flags.getRaw() >> bit & 1) != 0) {
                set.add(switch (bit) {
                    case 0 -> "snapshot";
                    case 1 -> "begin";
                    case 2 -> "end";
                    default -> Integer.toString(bit);
                });
            }
        }
        return set;
    }
}
