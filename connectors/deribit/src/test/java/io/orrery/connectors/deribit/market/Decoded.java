package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** What the decoder makes of a payload, as a line of text. Behind the payload, its memory ends with the padding. */
final class Decoded {
    private final DeribitDecoder decoder;

    /** @param channels by name; null of one that nobody reads */
    Decoded(Map<String, FeedInstrument> channels) {
        ChannelTable table = new ChannelTable();
        channels.forEach(table::add);
        decoder = new DeribitDecoder(table);
    }

    String of(String payload) {
        return of(payload, '"');
    }

    String of(String payload, char padding) {
        UnsafeBuffer padded = Payloads.padded(payload, padding);
        try {
            return text(decoder.decode(padded, 0, Payloads.length(padded)));
        } catch (PayloadRefusal refusal) {
            return PlainJson.REFUSED + refusal.reason();
        }
    }

    DeribitDecoder decoder() {
        return decoder;
    }

    private String text(MessageKind kind) {
        return switch (kind) {
            case BOOK_SNAPSHOT, BOOK_CHANGE -> {
                BookMessage book = decoder.book();
                yield book(
                    kind, book.instrument(), book.venueTime(), book.previousChangeId(), book.changeId(),
                    levels(book.levels().bids()), levels(book.levels().asks()));
            }
            case TRADES -> trades(decoder.trades());
            case TICKER, QUOTE -> {
                TickerMessage ticker = decoder.ticker();
                yield ticker(
                    kind, ticker.instrument(), ticker.venueTime(), level(ticker.bidPrice(), ticker.bidAmount()),
                    level(ticker.askPrice(), ticker.askAmount()), ticker.hasMark() ? "" + ticker.markPrice() : "none",
                    ticker.indexPrice(), ticker.hasFunding() ? "" + ticker.fundingRate() : "none");
            }
            default -> kind.name();
        };
    }

    private static String trades(TradesMessage trades) {
        StringBuilder text = new StringBuilder(MessageKind.TRADES + " " + trades.instrument().symbol());
        for (int i = 0; i < trades.size(); i++) {
            text.append(trade(
                trades.venueTime(i), trades.sequence(i), trades.aggressor(i).name(), trades.price(i), trades.amount(i)));
        }
        return text.toString();
    }

    static String book(
        MessageKind kind, FeedInstrument instrument, long time, long previous, long id, String bids, String asks) {
        return kind + " " + instrument.symbol() + " at " + time
            + (kind == MessageKind.BOOK_CHANGE ? " " + previous + "-" : " ") + id + bids + " |" + asks;
    }

    static String trade(long time, long sequence, String side, long price, long amount) {
        return ", at " + time + " #" + sequence + " " + side + " " + level(price, amount);
    }

    static String ticker(
        MessageKind kind, FeedInstrument instrument, long time, String bid, String ask, String mark, long index, String rate) {
        return kind + " " + instrument.symbol() + " at " + time + " " + bid + " | " + ask + " mark " + mark + " index " + index
            + " rate " + rate;
    }

    static String level(long price, long amount) {
        return price + "x" + amount;
    }

    private static String levels(LevelSide side) {
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < side.size(); i++) {
            levels.append(' ').append(level(side.price(i), side.quantity(i)));
        }
        return levels.toString();
    }
}
