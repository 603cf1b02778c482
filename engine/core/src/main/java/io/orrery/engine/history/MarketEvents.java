package io.orrery.engine.history;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BookUpdateDecoder;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.FundingRateDecoder;
import io.orrery.codecs.sbe.MarkPriceDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.QuoteDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import java.nio.ByteOrder;

/** Which events are of an instrument's market. */
public final class MarketEvents {
    private MarketEvents() {
    }

    /** Of which instrument's market an event is; 0 if it is none. */
    public static int instrumentOf(EventRecord event) {
        int offset = switch (event.templateId()) {
            case BookUpdateDecoder.TEMPLATE_ID -> BookUpdateDecoder.instrumentIdEncodingOffset();
            case QuoteDecoder.TEMPLATE_ID -> QuoteDecoder.instrumentIdEncodingOffset();
            case TradeDecoder.TEMPLATE_ID -> TradeDecoder.instrumentIdEncodingOffset();
            case FeedStatusDecoder.TEMPLATE_ID -> FeedStatusDecoder.instrumentIdEncodingOffset();
            case MarkPriceDecoder.TEMPLATE_ID -> MarkPriceDecoder.instrumentIdEncodingOffset();
            case FundingRateDecoder.TEMPLATE_ID -> FundingRateDecoder.instrumentIdEncodingOffset();
            default -> -1;
        };
        return offset < 0 ? 0 : event.buffer().getInt(
            event.messageOffset() + MessageHeaderDecoder.ENCODED_LENGTH + offset, ByteOrder.LITTLE_ENDIAN);
    }

    /** True of an event that makes or changes a book. */
    public static boolean isBook(EventRecord event) {
        return event.templateId() == BookUpdateDecoder.TEMPLATE_ID || event.templateId() == QuoteDecoder.TEMPLATE_ID;
    }
}
