package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import org.agrona.concurrent.UnsafeBuffer;

/** What the decoder makes of a payload, as a line of text. */
final class Decoded {
    private final KrakenDecoder decoder;

    Decoded(FeedInstrument... instruments) {
        SymbolTable symbols = new SymbolTable();
        for (FeedInstrument instrument : instruments) {
            symbols.add(instrument);
        }
        decoder = new KrakenDecoder(symbols);
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

    KrakenDecoder decoder() {
        return decoder;
    }

    private String text(MessageKind kind) {
        return switch (kind) {
            case BOOK_SNAPSHOT, BOOK_UPDATE -> {
                BookMessage book = decoder.book();
                yield book(
                    kind, book.instrument(), book.venueTime(), book.checksum(), levels(book.levels().bids()),
                    levels(book.levels().asks()));
            }
            case TRADES -> {
                StringBuilder trades = new StringBuilder(kind.name());
                for (int i = 0; i < decoder.trades().size(); i++) {
                    TradeMessage trade = decoder.trades().get(i);
                    trades.append(trade(
                        trade.instrument(), trade.venueTime(), trade.id(), trade.aggressor().name(), trade.price(),
                        trade.quantity()));
                }
                yield trades.toString();
            }
            case TICKER -> {
                TickerMessage ticker = decoder.ticker();
                yield ticker(
                    ticker.instrument(), ticker.venueTime(), ticker.bidPrice(), ticker.bidQuantity(), ticker.askPrice(),
                    ticker.askQuantity());
            }
            default -> kind.name();
        };
    }

    static String book(MessageKind kind, FeedInstrument instrument, long time, long checksum, String bids, String asks) {
        return kind + " " + instrument.symbol() + " at " + time + " #" + checksum + bids + " |" + asks;
    }

    static String trade(FeedInstrument instrument, long time, long id, String aggressor, long price, long quantity) {
        return " " + instrument.symbol() + " at " + time + " #" + id + " " + aggressor + level(price, quantity);
    }

    static String ticker(FeedInstrument instrument, long time, long bid, long bidQuantity, long ask, long askQuantity) {
        return MessageKind.TICKER + " " + instrument.symbol() + " at " + time + level(bid, bidQuantity) + " |"
            + level(ask, askQuantity);
    }

    static String level(long price, long quantity) {
        return " " + price + "x" + quantity;
    }

    private static String levels(LevelSide side) {
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < side.size(); i++) {
            levels.append(level(side.price(i), side.quantity(i)));
        }
        return levels.toString();
    }
}
