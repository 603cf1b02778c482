package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.net.Parameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One request, by whichever way it came: who asks, and with what. */
final class Call {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");
    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9_.-]{1,20}");

    private final ExchangeView exchange;
    private final Parameters parameters;
    private final Account account;
    private final Times times;

    /** @param account null where none is needed */
    Call(ExchangeView exchange, Parameters parameters, Account account, Times times) {
        this.exchange = exchange;
        this.parameters = parameters;
        this.account = account;
        this.times = times;
    }

    Account account() {
        return account;
    }

    Times times() {
        return times;
    }

    /** Null if it was not sent, or sent empty. */
    String get(String name) {
        String value = parameters.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    boolean has(String name) {
        return get(name) != null;
    }

    String need(String name) {
        String value = get(name);
        if (value == null) {
            throw Errors.missing(name);
        }
        return value;
    }

    long number(String name, long otherwise) {
        String value = get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Errors.illegal(name, "[0-9]{1,20}");
        }
    }

    /** A time as nanoseconds, in whichever unit it was sent. */
    long time(String name, long otherwiseNanos) {
        return has(name) ? Times.nanos(number(name, 0)) : otherwiseNanos;
    }

    int limit(int otherwise, int most) {
        long limit = number("limit", otherwise);
        if (limit < 1) {
            throw Errors.malformed("limit");
        }
        return (int) Math.min(limit, most);
    }

    /** Null if it was not sent. */
    BigDecimal decimal(String name) {
        String value = get(name);
        if (value == null) {
            return null;
        }
        if (!DECIMAL.matcher(value).matches()) {
            throw Errors.illegal(name, "([0-9]{1,20})(\\.[0-9]{1,20})?");
        }
        BigDecimal amount = new BigDecimal(value);
        if (amount.stripTrailingZeros().scale() > Amounts.SCALE) {
            throw Errors.tooPrecise(name);
        }
        return amount;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, Rejection otherwise) {
        String value = get(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw otherwise;
    }

    Listing listing() {
        return listing(need("symbol"));
    }

    /** That of the symbol, those of the symbols, or all. */
    List<Listing> listings() {
        if (has("symbol")) {
            return List.of(listing());
        }
        String symbols = get("symbols");
        if (symbols == null) {
            return exchange.listings();
        }
        List<Listing> named = new ArrayList<>();
        for (String symbol : symbols.replaceAll("[\\[\\]\"\\s]", "").split(",")) {
            named.add(listing(symbol));
        }
        return named;
    }

    private Listing listing(String symbol) {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw Errors.illegal("symbol", "[A-Z0-9-_.]{1,20}");
        }
        Listing listing = exchange.listing(symbol);
        if (listing == null) {
            throw Errors.badSymbol();
        }
        return listing;
    }
}
