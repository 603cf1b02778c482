package io.orrery.connectors.binance.market;

import io.orrery.connectors.kit.sign.PercentEncoding;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** The venue's symbols: base and quote, with nothing between them. */
public final class BinanceSymbols {
    private static final String INFO = "/api/v3/exchangeInfo";
    private static final String SYMBOLS = "?symbols=";
    /** An address that names more of them may be too long. */
    private static final int MOST_NAMED = 100;
    private static final int GROWTH = 3;

    private BinanceSymbols() {
    }

    /** @throws IllegalArgumentException if it is no spot symbol */
    public static String venueSymbol(String canonical) {
        int slash = canonical.indexOf('/');
        String base = canonical.substring(0, Math.max(0, slash));
        String quote = canonical.substring(slash + 1);
        if (!base.matches("[A-Z0-9]+") || !quote.matches("[A-Z0-9]+")) {
            throw new IllegalArgumentException("symbols=" + canonical + ": must be like BTC/USDT");
        }
        return base + quote;
    }

    /** Where all about these symbols is asked for; with many of them, all about all. */
    public static String exchangeInfo(List<String> venueSymbols) {
        if (venueSymbols.size() > MOST_NAMED) {
            return INFO;
        }
        String list = "[\"" + String.join("\",\"", venueSymbols) + "\"]";
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[GROWTH * list.length()]);
        return INFO + SYMBOLS + buffer.getStringWithoutLengthAscii(0, PercentEncoding.write(list, buffer, 0));
    }
}
