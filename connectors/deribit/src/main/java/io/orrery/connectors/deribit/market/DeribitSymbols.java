package io.orrery.connectors.deribit.market;

import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.connectors.kit.venue.Symbols;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The venue's names and the canonical symbols: {@code BTC-PERPETUAL} is BTC/USD:BTC, {@code BTC_USDC-27MAR26} is
 * BTC/USDC:USDC-260327. Where the canonical symbol is too long for an event, as that of most options is, the venue's name stays.
 */
public final class DeribitSymbols {
    private static final int LONGEST = InstrumentDefinitionEncoder.symbolLength();
    private static final String DOLLAR = "USD";
    private static final List<String> MONTHS =
        List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([A-Z]{3})(\\d{2})");
    private static final Pattern CANONICAL = Pattern.compile(
        "([A-Z0-9]+)/([A-Z0-9]+)(?::([A-Z0-9]+)(?:-(\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?:-([0-9d]+)-([CP]))?)?)?");

    private DeribitSymbols() {
    }

    /**
     * The venue's name of an instrument.
     *
     * @param symbol the canonical one, or the venue's name itself
     * @throws IllegalArgumentException if it is neither
     */
    public static String venueName(String symbol) {
        Matcher parts = CANONICAL.matcher(symbol);
        if (!parts.matches()) {
            if (InstrumentName.parse(symbol).isTaken()) {
                return symbol;
            }
            throw new IllegalArgumentException(
                "symbols=" + symbol + ": must be like BTC/USD:BTC, BTC/USDC:USDC-260327, BTC/USDC");
        }
        String base = parts.group(1);
        String quote = parts.group(2);
        if (parts.group(3) == null) {
            return base + "_" + quote;
        }
        String root = quote.equals(DOLLAR) ? base : base + "_" + quote;
        if (parts.group(4) == null) {
            return root + "-PERPETUAL";
        }
        String day = Integer.toString(Integer.parseInt(parts.group(6)));
        String dated = root + "-" + day + MONTHS.get(Integer.parseInt(parts.group(5)) - 1) + parts.group(4);
        return parts.group(7) == null ? dated : dated + "-" + parts.group(7) + "-" + parts.group(8);
    }

    /**
     * The canonical symbol.
     *
     * @param expiry as the venue writes it, null of what does not expire
     * @param option strike and type with the dashes before them, empty if it is none
     */
    static String canonical(String name, String base, String quote, String settle, String expiry, String option) {
        String symbol = settle.isEmpty() ? Symbols.spot(base, quote)
            : expiry == null ? Symbols.perpetual(base, quote, settle)
            : Symbols.future(base, quote, settle, date(expiry)) + option;
        return symbol.length() > LONGEST ? name : symbol;
    }

    private static String date(String expiry) {
        Matcher parts = DATE.matcher(expiry);
        int month = parts.matches() ? MONTHS.indexOf(parts.group(2)) + 1 : 0;
        return month == 0 ? expiry : parts.group(3) + twoDigits(month) + twoDigits(Integer.parseInt(parts.group(1)));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
