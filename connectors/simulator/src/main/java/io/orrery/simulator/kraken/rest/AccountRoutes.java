package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Balance;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.PriceSource;
import io.orrery.simulator.kraken.AssetName;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.LedgerEntry;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Times;
import io.orrery.simulator.kraken.Tokens;
import io.orrery.simulator.kraken.TradeIds;
import io.orrery.simulator.kraken.Txid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** What the account's owner may ask: balances, orders, trades, ledger, fees. */
final class AccountRoutes {
    private static final long SECOND = 1_000_000_000L;
    private static final int PAGE = 50;
    private static final int HISTORY_COST = 2;

    private final Kraken kraken;
    private final OrderView view;

    AccountRoutes(Kraken kraken) {
        this.kraken = kraken;
        view = new OrderView(kraken);
    }

    void serve(Methods methods) {
        methods.query("Balance", 1, arguments -> balance());
        methods.query("BalanceEx", 1, arguments -> extendedBalance());
        methods.query("TradeBalance", 1, arguments -> tradeBalance());
        methods.query("OpenOrders", 1, this::openOrders);
        methods.query("ClosedOrders", 1, this::closedOrders);
        methods.query("QueryOrders", 1, this::queryOrders);
        methods.query("TradesHistory", HISTORY_COST, this::tradesHistory);
        methods.query("QueryTrades", 1, this::queryTrades);
        methods.query("OpenPositions", 1, arguments -> KrakenJson.object());
        methods.query("Ledgers", HISTORY_COST, this::ledgers);
        methods.query("QueryLedgers", 1, this::queryLedgers);
        methods.query("TradeVolume", 1, this::tradeVolume);
        methods.query("GetWebSocketsToken", 1, arguments -> KrakenJson.object()
            .put("token", kraken.tokens().issue(kraken.clock().nanos())).put("expires", Tokens.VALID_SECONDS));
    }

    private JsonNode balance() {
        ObjectNode result = KrakenJson.object();
        for (Balance balance : kraken.account().balances()) {
            AssetName asset = kraken.catalogue().asset(balance.asset());
            result.put(asset.id(), money(balance.total(), asset.decimals()));
        }
        return result;
    }

    private JsonNode extendedBalance() {
        ObjectNode result = KrakenJson.object();
        for (Balance balance : kraken.account().balances()) {
            AssetName asset = kraken.catalogue().asset(balance.asset());
            result.putObject(asset.id()).put("balance", money(balance.total(), asset.decimals()))
                .put("hold_trade", money(balance.locked(), asset.decimals()));
        }
        return result;
    }

    private JsonNode tradeBalance() {
        BigDecimal worth = BigDecimal.ZERO;
        for (Balance balance : kraken.account().balances()) {
            worth = worth.add(kraken.exchange().money(balance.total()).multiply(rate(balance.asset())));
        }
        String value = Numbers.atLeast(worth.setScale(4, RoundingMode.HALF_EVEN), 4);
        return KrakenJson.object().put("eb", value).put("tb", value).put("m", "0.0000").put("uv", "0.0000").put("n", "0.0000")
            .put("c", "0.0000").put("v", "0.0000").put("e", value).put("mf", value);
    }

    private JsonNode openOrders(Arguments arguments) {
        ObjectNode result = KrakenJson.object();
        ObjectNode open = result.putObject("open");
        for (Order order : kraken.account().liveOrders(null)) {
            if (wanted(arguments).test(order)) {
                open.set(Txid.of('O', order.id()), view.order(order, arguments.flag("trades")));
            }
        }
        return result;
    }

    private JsonNode closedOrders(Arguments arguments) {
        List<Order> ended = new ArrayList<>();
        for (Order order : kraken.account().orders(null)) {
            if (!order.state().isLive() && wanted(arguments).test(order) && within(arguments, order.changedNanos())) {
                ended.add(order);
            }
        }
        Collections.reverse(ended);
        ObjectNode result = KrakenJson.object();
        ObjectNode closed = result.putObject("closed");
        for (Order order : page(ended, arguments)) {
            closed.set(Txid.of('O', order.id()), view.order(order, arguments.flag("trades")));
        }
        return result.put("count", ended.size());
    }

    private JsonNode queryOrders(Arguments arguments) {
        ObjectNode result = KrakenJson.object();
        for (String id : arguments.needed("txid").split(",")) {
            Order order = kraken.desk().find(id);
            if (order == null) {
                throw new KrakenError(KrakenError.UNKNOWN_ORDER);
            }
            result.set(Txid.of('O', order.id()), view.order(order, arguments.flag("trades")));
        }
        return result;
    }

    private JsonNode tradesHistory(Arguments arguments) {
        List<Fill> fills = new ArrayList<>(kraken.account().fills(null));
        fills.removeIf(fill -> !within(arguments, fill.timeNanos()));
        Collections.reverse(fills);
        ObjectNode result = KrakenJson.object();
        ObjectNode trades = result.putObject("trades");
        for (Fill fill : page(fills, arguments)) {
            trades.set(id(fill), view.trade(fill));
        }
        return result.put("count", fills.size());
    }

    private JsonNode queryTrades(Arguments arguments) {
        List<String> wanted = List.of(arguments.needed("txid").split(","));
        ObjectNode result = KrakenJson.object();
        for (Fill fill : kraken.account().fills(null)) {
            if (wanted.contains(id(fill))) {
                result.set(id(fill), view.trade(fill));
            }
        }
        return result;
    }

    private JsonNode ledgers(Arguments arguments) {
        String wanted = arguments.text("asset", "all");
        List<LedgerEntry> entries = new ArrayList<>();
        for (LedgerEntry entry : kraken.ledger().latestFirst()) {
            boolean fits = wanted.equals("all") || List.of(wanted.split(",")).contains(entry.asset().id())
                || List.of(wanted.split(",")).contains(entry.asset().altname());
            if (fits && within(arguments, entry.timeNanos())) {
                entries.add(entry);
            }
        }
        ObjectNode result = KrakenJson.object();
        ObjectNode ledger = result.putObject("ledger");
        page(entries, arguments).forEach(entry -> ledger.set(entry.id(), entry(entry)));
        return result.put("count", entries.size());
    }

    private JsonNode queryLedgers(Arguments arguments) {
        List<String> wanted = List.of(arguments.needed("id").split(","));
        ObjectNode result = KrakenJson.object();
        for (LedgerEntry entry : kraken.ledger().latestFirst()) {
            if (wanted.contains(entry.id())) {
                result.set(entry.id(), entry(entry));
            }
        }
        return result;
    }

    private JsonNode tradeVolume(Arguments arguments) {
        ExchangeRules rules = kraken.exchange().rules();
        ObjectNode result = KrakenJson.object().put("currency", "ZUSD").put("volume", "0.0000");
        ObjectNode fees = result.putObject("fees");
        ObjectNode makerFees = result.putObject("fees_maker");
        String names = arguments.text("pair", "");
        for (String name : names.isEmpty() ? new String[0] : names.split(",")) {
            Pair pair = Names.pair(kraken.catalogue(), name);
            fees.set(pair.id(), fee(rules.takerPartsPerMillion()));
            makerFees.set(pair.id(), fee(rules.makerPartsPerMillion()));
        }
        return result;
    }

    private static ObjectNode fee(int partsPerMillion) {
        String percent = Numbers.atLeast(CatalogueView.percent(partsPerMillion), 4);
        return KrakenJson.object().put("fee", percent).put("minfee", percent).put("maxfee", percent)
            .put("tiervolume", "0.0000");
    }

    private static ObjectNode entry(LedgerEntry entry) {
        int decimals = entry.asset().decimals();
        return KrakenJson.object().put("refid", entry.reference()).put("time", Times.unix(entry.timeNanos()))
            .put("type", entry.type()).put("subtype", "").put("aclass", "currency").put("asset", entry.asset().id())
            .put("amount", Numbers.atLeast(entry.amount(), decimals)).put("fee", Numbers.atLeast(entry.fee(), decimals))
            .put("balance", Numbers.atLeast(entry.balance(), decimals));
    }

    private static Predicate<Order> wanted(Arguments arguments) {
        String userref = arguments.text("userref");
        String clientId = arguments.text("cl_ord_id");
        return order -> (userref == null || userref.equals(order.label()))
            && (clientId == null || clientId.equals(order.clientId()));
    }

    private static boolean within(Arguments arguments, long nanos) {
        long start = arguments.integer("start", 0);
        long end = arguments.integer("end", Long.MAX_VALUE / SECOND);
        return nanos > start * SECOND && nanos / SECOND <= end;
    }

    private static <T> List<T> page(List<T> all, Arguments arguments) {
        int from = (int) Math.min(all.size(), Math.max(0, arguments.integer("ofs", 0)));
        return all.subList(from, Math.min(all.size(), from + PAGE));
    }

    private String id(Fill fill) {
        return TradeIds.of(kraken.catalogue().pair(fill.listing()), fill);
    }

    private BigDecimal rate(String asset) {
        for (Pair pair : kraken.catalogue().pairs()) {
            if (pair.base().code().equals(asset)) {
                return pair.listing().price(kraken.exchange().price(pair.listing(), PriceSource.LAST));
            }
        }
        return BigDecimal.ONE;
    }

    private String money(long amount, int decimals) {
        return Numbers.atLeast(kraken.exchange().money(amount), decimals);
    }
}
