package io.orrery.connectors.deribit.account;

import static io.orrery.connectors.kit.testing.PlainJson.fail;
import static io.orrery.connectors.kit.testing.PlainJson.field;
import static io.orrery.connectors.kit.testing.PlainJson.number;
import static io.orrery.connectors.kit.testing.PlainJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same reading in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoder. */
final class ExecutionTree {
    private static final List<String> STATES = List.of("open", "filled", "cancelled", "rejected", "untriggered", "triggered");
    private static final Map<String, String> TYPES = Map.of("limit", "LIMIT", "market", "MARKET", "stop_limit", "STOP_LIMIT",
        "stop_market", "STOP", "take_limit", "TAKE_PROFIT_LIMIT", "take_market", "TAKE_PROFIT", "trailing_stop", "TRAILING_STOP",
        "market_limit", "MARKET_LIMIT", "liquidation", "MARKET");
    private static final Map<String, String> TIMES = Map.of("good_til_cancelled", "GTC", "good_til_day", "DAY", "fill_or_kill",
        "FOK", "immediate_or_cancel", "IOC");
    private static final Map<String, String> ENDINGS = Map.of("user_request", "REQUESTED", "autoliquidation", "LIQUIDATION",
        "cancel_on_disconnect", "DEAD_MAN", "edit_post_only_reject", "WOULD_TAKE", "settlement", "EXPIRED");

    private ExecutionTree() {
    }

    /** Where a text is escaped, only the decoder knows what was written. */
    static String read(String payload) {
        return payload.indexOf('\\') >= 0 ? PlainJson.UNDECIDED : PlainJson.outcome(payload, ExecutionTree::message);
    }

    private static String message(JsonNode tree) {
        if (!tree.isObject()) {
            return fail("no object");
        }
        boolean answers = Stream.of("id", "result", "error", "usOut").anyMatch(tree::has);
        if (answers || !tree.has("method") || text(tree, "method").equals("heartbeat")) {
            return PlainJson.UNDECIDED;
        }
        JsonNode parameters = field(tree, "params");
        String channel = parameters.has("channel") ? text(parameters, "channel") : "";
        JsonNode data = field(parameters, "data");
        if (channel.startsWith("user.por")) {
            return PlainJson.UNDECIDED;
        }
        return channel.startsWith("user.cha") ? changes(data) : "";
    }

    private static String changes(JsonNode data) {
        if (!data.isObject()) {
            fail("no object");
        }
        if (data.has("order") || data.has("order_id") || data.has("position")) {
            return PlainJson.UNDECIDED;
        }
        return each(data, "orders", order -> "begins " + order(order)) + each(data, "trades", ExecutionTree::trade)
            + each(data, "orders", order -> "ends " + order(order)) + each(data, "positions", ExecutionTree::position);
    }

    private static String each(JsonNode data, String key, Function<JsonNode, String> reader) {
        StringBuilder lines = new StringBuilder();
        JsonNode all = data.path(key);
        for (JsonNode each : all.isArray() || all.isMissingNode() ? all : List.of(all)) {
            String line = reader.apply(each.isObject() ? each : fail("no object"));
            lines.append(line).append(line.isEmpty() ? "" : "\n");
        }
        return lines.toString();
    }

    private static String order(JsonNode tree) {
        String name = name(tree);
        String state = text(tree, "order_state");
        String type = text(tree, "order_type");
        String time = TIMES.getOrDefault(text(tree, "time_in_force"), "");
        String side = side(tree);
        long at = time(tree, "last_update_timestamp");
        long orderId = tree.has("label") ? id(text(tree, "label")) : 0;
        boolean postOnly = flag(tree, "post_only");
        boolean reduces = flag(tree, "reduce_only");
        boolean replaced = flag(tree, "replaced");
        String ending = tree.has("cancel_reason") ? ENDINGS.getOrDefault(text(tree, "cancel_reason"), "OTHER") : "NONE";
        boolean wasMarket = tree.has("original_order_type") && text(tree, "original_order_type").equals("market");
        if (!STATES.contains(state) || !TYPES.containsKey(type) || time.isEmpty()) {
            fail("a word");
        }
        JsonNode limit = field(tree, "price");
        JsonNode amount = field(tree, "amount");
        if (!isTraded(tree)) {
            return "another";
        }
        long quantity = number(amount, 4, 1);
        JsonNode traded = tree.path("filled_amount");
        long filled = traded.isMissingNode() || traded.isNull() ? 0 : number(traded, 4, 0);
        boolean market = wasMarket || TYPES.get(type).equals("MARKET");
        return filled > quantity ? fail("filled") : String.join(" ",
            text(tree, "instrument_name"), "order=" + orderId, name, state.toUpperCase(Locale.ROOT), side, TYPES.get(type),
            postOnly && time.equals("GTC") ? "POST_ONLY" : time, "price=" + (limit.isTextual() ? 0 : number(limit, 5, 0)),
            "quantity=" + quantity, "filled=" + filled, market || List.of("IOC", "FOK").contains(time) ? "once" : "rests",
            reduces ? "reduces" : "", replaced ? "replaced" : "", "ending=" + ending, "at=" + at);
    }

    private static String trade(JsonNode tree) {
        long sequence = number(field(tree, "trade_seq"), 0, 0);
        String name = name(tree);
        String side = side(tree);
        long at = time(tree, "timestamp");
        String asset = text(tree, "fee_currency");
        boolean maker = text(tree, "liquidity").equals("M");
        long orderId = tree.has("label") && !tree.get("label").isNull() ? id(text(tree, "label")) : 0;
        boolean open = !tree.has("state") || text(tree, "state").equals("open");
        JsonNode price = field(tree, "price");
        JsonNode amount = field(tree, "amount");
        JsonNode fee = field(tree, "fee");
        if (!isTraded(tree)) {
            return "another's trade";
        }
        boolean inQuote = asset.equals("USDC");
        return String.join(" ",
            text(tree, "instrument_name"), "trade=" + sequence, "order=" + orderId, name, side, maker ? "MAKER" : "TAKER",
            number(amount, 4, 1) + "@" + number(price, 5, 1), "fee=" + (fee.isNull() ? 0 : rounded(fee, inQuote ? 8 : 12)),
            inQuote ? "quote" : asset.substring(0, Math.min(24, asset.length())), open ? "open" : "last", "at=" + at);
    }

    /** Of an instrument that is not traded nothing is told. */
    private static String position(JsonNode tree) {
        boolean isShort = text(tree, "direction").equals("sell");
        JsonNode size = field(tree, "size");
        JsonNode average = field(tree, "average_price");
        if (!isTraded(tree)) {
            return "";
        }
        long quantity = Math.abs(number(size, 4, -Long.MAX_VALUE));
        return String.join(" ", "position", text(tree, "instrument_name"), "" + (isShort ? -quantity : quantity),
            "at " + (average.isNull() ? 0 : rounded(average, 5)));
    }

    private static boolean isTraded(JsonNode tree) {
        return List.of(Executed.NAMES).contains(text(tree, "instrument_name"));
    }

    private static String name(JsonNode tree) {
        String name = text(tree, "order_id");
        return name.isEmpty() || name.length() > 24 ? fail("order_id") : name;
    }

    private static String side(JsonNode tree) {
        return switch (text(tree, "direction")) {
            case "buy" -> "BUY";
            case "sell" -> "SELL";
            default -> fail("direction");
        };
    }

    private static boolean flag(JsonNode tree, String key) {
        if (tree.has(key) && !tree.get(key).isBoolean()) {
            fail(key);
        }
        return tree.path(key).asBoolean();
    }

    private static long id(String text) {
        return text.matches("or[0-9a-f]{16}") ? Math.max(0, Long.parseUnsignedLong(text.substring(2), 16)) : 0;
    }

    private static long time(JsonNode tree, String key) {
        long millis = number(field(tree, key), 0, 0);
        return millis > Long.MAX_VALUE / 1_000_000 ? fail("time") : millis * 1_000_000;
    }

    private static long rounded(JsonNode value, int scale) {
        if (!value.isNumber()) {
            fail("no number");
        }
        BigDecimal decimal = value.decimalValue();
        if (decimal.signum() != 0 && decimal.precision() - decimal.scale() > 20) {
            fail("size");
        }
        boolean tiny = decimal.signum() == 0 || decimal.precision() - decimal.scale() < -20;
        BigDecimal scaled = tiny ? BigDecimal.ZERO : decimal.movePointRight(scale).setScale(0, RoundingMode.HALF_EVEN);
        return scaled.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? fail("range") : scaled.longValueExact();
    }
}
