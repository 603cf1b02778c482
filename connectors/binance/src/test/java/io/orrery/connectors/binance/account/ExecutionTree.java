package io.orrery.connectors.binance.account;

import static io.orrery.connectors.kit.testing.PlainJson.fail;
import static io.orrery.connectors.kit.testing.PlainJson.field;
import static io.orrery.connectors.kit.testing.PlainJson.number;
import static io.orrery.connectors.kit.testing.PlainJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same reading in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoder. */
final class ExecutionTree {
    private static final Map<String, String> STEPS = Map.of("NEW", "NEW", "TRADE", "TRADE", "CANCELED", "CANCELED", "REPLACED",
        "REPLACED", "REJECTED", "REJECTED", "EXPIRED", "EXPIRED", "TRADE_PREVENTION", "PREVENTED");
    private static final List<String> OVER = List.of("FILLED", "CANCELED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH",
        "PENDING_CANCEL");
    private static final List<String> OPEN = List.of("NEW", "PARTIALLY_FILLED", "PENDING_NEW");
    private static final Map<String, String> REASONS = Map.of("INSUFFICIENT_BALANCES", "BALANCE",
        "STOP_PRICE_WOULD_TRIGGER_IMMEDIATELY", "FILTER", "WOULD_MATCH_IMMEDIATELY", "WOULD_TAKE", "GTX_ORDER_REJECT",
        "WOULD_TAKE",
        "OCO_BAD_PRICES", "FILTER", "SELF_TRADE_PREVENTION", "SELF_TRADE", "UNFILLED_IOC_QUANTITY_EXPIRED", "UNFILLED",
        "UNFILLED_FOK_ORDER_EXPIRED", "UNFILLED", "INSUFFICIENT_LIQUIDITY", "UNFILLED", "EXECUTION_RULE_PRICE_RANGE_EXCEEDED",
        "FILTER");

    private ExecutionTree() {
    }

    static String read(String payload) {
        return PlainJson.outcome(payload, ExecutionTree::message);
    }

    private static String message(JsonNode tree) {
        if (!tree.isObject()) {
            return fail("no object");
        }
        long answers = Stream.of("id", "status", "result", "error", "rateLimits").filter(tree::has).count();
        long events = Stream.of("e", "event", "data").filter(tree::has).count();
        if (answers > 0 || events > 1) {
            return PlainJson.UNDECIDED;
        }
        if (tree.has("e")) {
            return event(tree);
        }
        JsonNode inner = tree.has("event") ? tree.get("event") : tree.get("data");
        return inner != null && inner.isObject() ? event(inner) : "OTHER";
    }

    private static String event(JsonNode tree) {
        if (!tree.has("e")) {
            return "OTHER";
        }
        return switch (text(tree, "e")) {
            case "executionReport" -> execution(tree);
            case "outboundAccountPosition" -> PlainJson.UNDECIDED;
            case "externalLockUpdate" -> "LOCKED";
            case "eventStreamTerminated" -> "TERMINATED";
            case "serverShutdown" -> "SHUTDOWN";
            default -> "OTHER";
        };
    }

    private static String execution(JsonNode tree) {
        String symbol = text(tree, "s");
        List<String> pair =
            Executed.PAIRS.stream().filter(each -> (each.get(0) + each.get(1)).equals(symbol)).findFirst().orElse(null);
        if (pair == null) {
            return "EXECUTION of another";
        }
        String step = STEPS.getOrDefault(text(tree, "x"), "");
        boolean over = OVER.contains(text(tree, "X"));
        boolean buys = text(tree, "S").equals("BUY");
        long prevented = tree.has("A") ? amount(tree, "A") : 0;
        long quantity = amount(tree, "q") - prevented;
        long leaves = quantity - amount(tree, "z");
        long last = amount(tree, "l");
        long price = amount(tree, "L");
        long trade = number(field(tree, "t"), 0, -Long.MAX_VALUE);
        boolean unknown = step.isEmpty() || !over && !OPEN.contains(text(tree, "X")) || !buys && !text(tree, "S").equals("SELL");
        if (unknown || leaves < 0 || step.equals("TRADE") && last > 0 && (price == 0 || trade < 0)) {
            fail("nonsense");
        }
        String asset = field(tree, "N").isNull() ? "" : text(tree, "N");
        String reason = reason(tree, step);
        if (reason.equals(PlainJson.UNDECIDED)) {
            return reason;
        }
        String canceled = id(text(tree, "C"));
        return String.join(" ",
            symbol, step, over ? "over" : "open", "order=" + (canceled.equals("0") ? id(text(tree, "c")) : canceled),
            "venueOrder=" + number(field(tree, "i"), 0, 0), buys ? "BUY" : "SELL", "price=" + amount(tree, "p"),
            "quantity=" + quantity, "leaves=" + leaves, "last=" + last + "@" + price,
            "fee=" + number(field(tree, "n"), 8, -Long.MAX_VALUE),
            asset.equals(pair.get(1)) ? "quote" : asset.substring(0, Math.min(24, asset.length())), "trade=" + trade,
            maker(tree) ? "MAKER" : "TAKER", "at=" + time(tree), reason);
    }

    private static boolean maker(JsonNode tree) {
        return field(tree, "m").isBoolean() ? tree.get("m").asBoolean() : fail("m");
    }

    private static String reason(JsonNode tree, String step) {
        if (text(tree, "X").equals("EXPIRED_IN_MATCH")) {
            return "SELF_TRADE";
        }
        boolean atOnce = Stream.of("o", "f").filter(tree::has)
            .anyMatch(key -> List.of("IOC", "FOK", "MARKET").contains(tree.get(key).asText()));
        List<String> told = Stream.of("r", "eR").filter(tree::has).map(key -> text(tree, key))
            .filter(text -> !text.isEmpty() && !text.equals("NONE")).toList();
        if (told.size() > 1) {
            return PlainJson.UNDECIDED;
        }
        String reason = told.isEmpty() ? "OTHER" : REASONS.getOrDefault(told.get(0), "OTHER");
        return !reason.equals("OTHER") || !step.equals("EXPIRED") ? reason : atOnce ? "UNFILLED" : "EXPIRED";
    }

    private static String id(String text) {
        boolean ours = text.matches("or[0-9a-f]{16}") && Long.parseUnsignedLong(text.substring(2), 16) > 0;
        return ours ? Long.toString(Long.parseLong(text.substring(2), 16)) : "0";
    }

    private static long amount(JsonNode tree, String key) {
        return number(field(tree, key), 8, 0);
    }

    private static long time(JsonNode tree) {
        long time = number(field(tree, "T"), 0, 0);
        return time > Long.MAX_VALUE / 1_000 ? fail("time") : time < 100_000_000_000_000L ? time * 1_000_000 : time * 1_000;
    }
}
