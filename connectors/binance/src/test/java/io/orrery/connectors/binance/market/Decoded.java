package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import org.agrona.concurrent.UnsafeBuffer;

/** What the decoder makes of a payload, as a line of text. Behind the payload, its memory ends with the padding. */
final class Decoded {
    static final String REFUSED = PlainJson.REFUSED;

    private final BinanceDecoder decoder;

    Decoded(FeedInstrument... instruments) {
        SymbolTable symbols = new SymbolTable();
        for (FeedInstrument instrument : instruments) {
            symbols.add(instrument);
        }
        decoder = new BinanceDecoder(symbols);
    }

    String of(String payload) {
        return of(payload, null, '"');
    }

    String of(String payload, FeedInstrument asked, char padding) {
        UnsafeBuffer padded = Payloads.padded(payload, padding);
        try {
            return text(decoder.decode(padded, 0, Payloads.length(padded), asked));
        } catch (PayloadRefusal refusal) {
            return REFUSED + refusal.reason();
        }
    }

    BinanceDecoder decoder() {
        return decoder;
    }

    private String text(MessageKind kind) {
        return switch (kind) {
            case DEPTH_UPDATE, DEPTH_SNAPSHOT -> {
                DepthMessage depth = decoder.depth();
                yield depth(
                    kind, depth.instrument(), depth.venueTime(), depth.firstUpdateId(), depth.lastUpdateId(),
                    levels(depth.levels().bids()), levels(depth.levels().asks()));
            }
            case TRADE, AGGREGATE_TRADE -> {
                TradeMessage trade = decoder.trade();
                yield trade(
                    kind, trade.instrument(), trade.venueTime(), trade.id(), trade.price(), trade.quantity(),
                    trade.aggressor().name());
            }
            case BOOK_TICKER -> {
                TickerMessage ticker = decoder.ticker();
                yield ticker(
                    ticker.instrument(), ticker.updateId(), ticker.bidPrice(), ticker.bidQuantity(), ticker.askPrice(),
                    ticker.askQuantity());
            }
            default -> kind.name();
        };
    }

    static String depth(
        MessageKind kind, FeedInstrument instrument, long time, long firstId, long lastId, String bids, String asks) {
        return kind + " " + instrument.symbol() + " at " + time + " " + firstId + "-" + lastId + bids + " |" + asks;
    }

    static String trade(
        MessageKind kind, FeedInstrument instrument, long time, long id, long price, long quantity, String aggressor) {
        return kind + " " + instrument.symbol() + " at " + time + " #" + id + " " + aggressor + " " + level(price, quantity);
    }

    static String ticker(FeedInstrument instrument, long id, long bid, long bidQuantity, long ask, long askQuantity) {
        return MessageKind.BOOK_TICKER + " " + instrument.symbol() + " " + id + " " + level(bid, bidQuantity) + " | "
            + level(ask, askQuantity);
    }

    static String level(long price, long quantity) {
        return price + "x" + quantity;
    }

    private static String levels(LevelSide side) {
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < side.size(); i++) {
            levels.append(' ').append(level(side.price(i), side.quantity(i)));
        }
        return levels.toString();
    }
}
