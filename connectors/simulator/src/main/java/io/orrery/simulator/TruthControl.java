package io.orrery.simulator;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Balance;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderTicket;
import io.orrery.simulator.exchange.Outcome;
import io.orrery.simulator.exchange.Position;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Site;
import java.math.BigDecimal;

/**
 * What is true of a running venue's first account, past its protocol, for tests that compare: GET tells it, a line each; POST
 * changes it behind the account's back. Amounts are decimals.
 *
 * <pre>
 * audit TEXT                                    deposit ASSET AMOUNT         below 0 it is a withdrawal
 * fills COUNT                                   order SYMBOL SIDE QUANTITY PRICE LABEL [CLIENT]
 * balance ASSET TOTAL                           assign SYMBOL SIZE           a position comes from outside
 * position SYMBOL SIZE                          unfunded SYMBOL              its positions neither pay nor get funding
 * order ID CLIENT SYMBOL live|over QUANTITY FILLED
 * </pre>
 */
final class TruthControl {
    private static final String TEXT = "text/plain";

    private final Exchange exchange;
    private final Account account;

    private TruthControl(Exchange exchange) {
        this.exchange = exchange;
        account = exchange.accounts().get(0);
    }

    static void serve(Site site, Exchange exchange) {
        TruthControl control = new TruthControl(exchange);
        site.route("GET", Served.truthPath(), control::tell);
        site.route("POST", Served.truthPath(), control::change);
    }

    private Reply tell(Request request) {
        StringBuilder text = new StringBuilder();
        exchange.audit().forEach(finding -> line(text, "audit", finding));
        line(text, "fills", account.fillCount());
        for (Balance balance : account.balances()) {
            line(text, "balance", balance.asset(), exchange.money(balance.total()).toPlainString());
        }
        for (Position position : account.positions()) {
            Listing listing = position.listing();
            line(text, "position", listing.symbol(), listing.quantity(position.size()).toPlainString());
        }
        for (Order order : account.orders(null)) {
            Listing listing = order.listing();
            line(text, "order", order.id(), name(order), listing.symbol(), order.state().isLive() ? "live" : "over",
                listing.quantity(order.quantity()).toPlainString(), listing.quantity(order.filled()).toPlainString());
        }
        return Reply.of(200, TEXT, text.toString());
    }

    /** As its client called it: some venues keep that as a label. */
    private static String name(Order order) {
        String name = order.clientId() == null || order.clientId().isEmpty() ? order.label() : order.clientId();
        return name == null || name.isEmpty() ? "-" : name;
    }

    private static void line(StringBuilder text, Object... words) {
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(words[i]);
        }
        text.append('\n');
    }

    private Reply change(Request request) {
        String[] words = request.bodyText().strip().split(" +");
        try {
            return change(words) ? Reply.of(200, TEXT, "") : Reply.of(400, TEXT, "\"" + request.bodyText() + "\" is no change");
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            return Reply.of(400, TEXT, "\"" + request.bodyText() + "\": " + e.getMessage());
        }
    }

    private boolean change(String... words) {
        switch (words[0]) {
            case "deposit" -> exchange.deposit(account, asset(words[1]), new BigDecimal(words[2]));
            case "order" -> place(order(words).label(words[5]).clientId(words.length > 6 ? words[6] : null));
            case "assign" -> exchange.assign(
                account, listing(words[1]), units(words[2], listing(words[1]).quantityScale()));
            case "unfunded" -> exchange.withoutFunding(listing(words[1]));
            default -> {
                return false;
            }
        }
        return true;
    }

    private OrderTicket order(String... words) {
        Listing listing = listing(words[1]);
        return OrderTicket.limit(listing, Side.valueOf(words[2]),
            units(words[4], listing.priceScale()), units(words[3], listing.quantityScale()));
    }

    private void place(OrderTicket ticket) {
        accepted(exchange.place(account, ticket));
    }

    private static void accepted(Outcome outcome) {
        if (outcome.refusal() != null) {
            throw new IllegalArgumentException("refused: " + outcome.refusal());
        }
    }

    private Listing listing(String symbol) {
        Listing listing = exchange.listing(symbol);
        if (listing == null) {
            throw new IllegalArgumentException("there is no " + symbol);
        }
        return listing;
    }

    /** What a venue does not know it has no words for. */
    private String asset(String name) {
        boolean held = account.balances().stream().anyMatch(balance -> balance.asset().equals(name));
        boolean traded = exchange.listings().stream().anyMatch(listing ->
            listing.base().equals(name) || listing.quote().equals(name) || listing.settlement().equals(name));
        if (!held && !traded) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return name;
    }

    private static long units(String decimal, int scale) {
        return new BigDecimal(decimal).movePointRight(scale).longValueExact();
    }
}
