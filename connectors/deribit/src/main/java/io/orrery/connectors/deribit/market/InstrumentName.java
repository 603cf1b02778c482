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
 * @param symbol the canonical one: see {@link DeribitSymbols}
 */
record InstrumentName(InstrumentKind kind, String symbol, String base, String quote, String settle) {
    private static final Pattern NAME =
        Pattern.compile("([A-Z0-9]+)(?:_([A-Z0-9]+))?(-PERPETUAL|-\\d{1,2}[A-Z]{3}\\d{2})?(-[0-9d]+-[CP])?");
    private static final String DOLLAR = "USD";
    private static final String PERPETUAL = "-PERPETUAL";
    private static final InstrumentName COMBINATION = new InstrumentName(null, "", "", "", "");

    static InstrumentName parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return COMBINATION;
        }
        String base = matcher.group(1);
        String counter = matcher.group(2);
        String end = matcher.group(3);
        String option = matcher.group(4) == null ? "" : matcher.group(4);
        if (end == null) {
            return counter == null || !option.isEmpty()
                ? COMBINATION : of(InstrumentKind.SPOT, name, base, counter, "", null, "");
        }
        String expiry = end.equals(PERPETUAL) ? null : end.substring(1);
        if (counter != null) {
            return of(InstrumentKind.LINEAR, name, base, counter, counter, expiry, option);
        }
        InstrumentName worthDollars = of(InstrumentKind.INVERSE, name, base, DOLLAR, base, expiry, option);
        return option.isEmpty()
            ? worthDollars : new InstrumentName(InstrumentKind.LINEAR, worthDollars.symbol(), base, base, base);
    }

    private static InstrumentName of(
        InstrumentKind kind, String name, String base, String quote, String settle, String expiry, String option) {
        String symbol = DeribitSymbols.canonical(name, base, quote, settle, expiry, option);
        return new InstrumentName(kind, symbol, base, quote, settle);
    }

    /** False of combinations, whose prices may be negative. */
    boolean isTaken() {
        return kind != null;
    }
}
