package io.orrery.connectors.deribit.market;

import io.orrery.codecs.sbe.InstrumentKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an instrument says. {@code BTC-PERPETUAL} and {@code BTC-24SEP21} are worth dollars and settled in bitcoin;
 * {@code BTC_USDC-PERPETUAL} is settled in what is behind the underscore, where {@code BTC_USDC} alone is spot; an option has
 * strike and type behind its date. What has anything else there is a combination of instruments.
 *
 * @param kind null of a combination
 * @param symbol the canonical one: the pair first, then what it is of it
 */
record InstrumentName(InstrumentKind kind, String symbol, String base, String quote, String settle) {
    private static final Pattern NAME =
        Pattern.compile("([A-Z0-9]+)(?:_([A-Z0-9]+))?(-PERPETUAL|-\\d{1,2}[A-Z]{3}\\d{2})?(-[0-9d]+-[CP])?");
    private static final String DOLLAR = "USD";
    private static final InstrumentName COMBINATION = new InstrumentName(null, "", "", "", "");

    static InstrumentName parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return COMBINATION;
        }
        String base = matcher.group(1);
        String counter = matcher.group(2);
        String term = matcher.group(3);
        String strike = matcher.group(4);
        if (term == null) {
            return counter == null || strike != null
                ? COMBINATION : new InstrumentName(InstrumentKind.SPOT, base + "-" + counter, base, counter, "");
        }
        boolean inverse = counter == null;
        boolean option = strike != null;
        String symbol = base + "-" + (inverse ? DOLLAR : counter) + term + (option ? strike : "");
        String settle = inverse ? base : counter;
        return inverse && !option
            ? new InstrumentName(InstrumentKind.INVERSE, symbol, base, DOLLAR, settle)
            : new InstrumentName(InstrumentKind.LINEAR, symbol, base, settle, settle);
    }

    /** False of combinations, whose prices may be negative. */
    boolean isTaken() {
        return kind != null;
    }
}
