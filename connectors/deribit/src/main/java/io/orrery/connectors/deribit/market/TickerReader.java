package io.orrery.connectors.deribit.market;

import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.deribit.wire.RoundedDecimal;
import org.agrona.DirectBuffer;

/** Reads the data of a ticker or quote channel. */
final class TickerReader {
    private static final int TIME = 0;
    private static final int INSTRUMENT = 1;
    private static final int BID_PRICE = 2;
    private static final int BID_AMOUNT = 3;
    private static final int ASK_PRICE = 4;
    private static final int ASK_AMOUNT = 5;
    private static final int MARK = 6;
    private static final int INDEX = 7;
    private static final int FUNDING = 8;

    final TickerMessage message = new TickerMessage();
    private final Keys keys = new Keys(
        "timestamp", "instrument_name", "best_bid_price", "best_bid_amount", "best_ask_price", "best_ask_amount",
        "mark_price", "index_price", "current_funding",
        "funding_8h", "state", "stats", "settlement_price", "open_interest", "min_price", "max_price", "last_price",
        "interest_value", "estimated_delivery_price", "delivery_price", "underlying_price", "underlying_index", "interest_rate",
        "mark_iv", "bid_iv", "ask_iv", "greeks");
    private final DataFields fields;
    private final RoundedDecimal rounded;

    TickerReader(DataFields fields) {
        this.fields = fields;
        rounded = new RoundedDecimal(fields.cursor);
    }

    void wrap(DirectBuffer buffer, int offset) {
        rounded.wrap(buffer, offset);
    }

    MessageKind read(MessageKind kind) {
        message.clear(fields.instrument());
        fields.begin();
        for (int key = keys.enter(fields.cursor); key != Keys.END; key = keys.next(fields.cursor)) {
            if (key >= 0 && key <= FUNDING) {
                fields.once(key);
            }
            switch (key) {
                case TIME -> message.venueTime = fields.time();
                case INSTRUMENT -> fields.name();
                case BID_PRICE -> message.bidPrice = fields.priceOrNone();
                case BID_AMOUNT -> message.bidAmount = fields.amountOrNone();
                case ASK_PRICE -> message.askPrice = fields.priceOrNone();
                case ASK_AMOUNT -> message.askAmount = fields.amountOrNone();
                case MARK -> mark();
                case INDEX -> index();
                case FUNDING -> funding();
                default -> fields.cursor.skip();
            }
        }
        fields.requireTo(ASK_AMOUNT);
        return kind;
    }

    private void mark() {
        message.hasMark = !fields.isNull();
        if (message.hasMark) {
            message.markPrice = price();
        }
    }

    private void index() {
        if (!fields.isNull()) {
            message.indexPrice = price();
        }
    }

    private long price() {
        return fields.notNegative(rounded.read(TickerMessage.MARK_SCALE));
    }

    private void funding() {
        message.hasFunding = !fields.isNull();
        if (message.hasFunding) {
            message.fundingRate = rounded.read(TickerMessage.RATE_SCALE);
        }
    }
}
