package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.market.SymbolTable;

/**
 * What the name of a channel says: {@code book.BTC-PERPETUAL.100ms}, {@code trades.…}, {@code ticker.…}, and
 * {@code quote.BTC-PERPETUAL}. There are others: grouped books, the trades of a whole kind.
 *
 * @param symbol empty if the stream is none of an instrument that is taken
 */
record ChannelName(Stream stream, String symbol) {
    private static final ChannelName OTHER = new ChannelName(Stream.OTHER, "");

    static ChannelName parse(String text) {
        String[] parts = text.split("\\.", -1);
        Stream stream = switch (parts[0]) {
            case "book" -> Stream.BOOK;
            case "trades" -> Stream.TRADES;
            case "ticker" -> Stream.TICKER;
            case "quote" -> Stream.QUOTE;
            default -> Stream.OTHER;
        };
        if (stream == Stream.OTHER || parts.length != (stream == Stream.QUOTE ? 2 : 3)) {
            return OTHER;
        }
        boolean taken = parts[1].length() <= SymbolTable.MAX_SYMBOL_LENGTH && InstrumentName.parse(parts[1]).isTaken();
        return taken ? new ChannelName(stream, parts[1]) : OTHER;
    }
}
