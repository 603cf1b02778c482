package io.orrery.connectors.kraken.account;

import static io.orrery.connectors.kit.testing.PlainJson.fail;
import static io.orrery.connectors.kit.testing.PlainJson.field;
import static io.orrery.connectors.kit.testing.PlainJson.number;
import static io.orrery.connectors.kit.testing.PlainJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.connectors.kit.order.VenueOrderIds;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;

/** The same reading in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoder. */
final class ExecutionTree {
    private static final Map<String, String> STEPS = Map.of("pending_new", "PENDING", "new", "NEW", "trade", "TRADE", "filled",
        "FILLED", "canceled", "CANCELED", "expired", "EXPIRED", "amended", "AMENDED", "restated", "AMENDED", "status", "OTHER",
        "iceberg_refill", "OTHER");
    private static final Map<String, String> REASONS = Map.of("User requested", "REQUESTED", "Post only order", "WOULD_TAKE",
        "Order expired", "EXPIRED", "Insufficient liquidity", "UNFILLED", "Self trade prevention", "SELF_TRADE",
        "Cancel all orders after", "DEAD_MAN", "Insufficient funds", "BALANCE");
    private static final List<String> LIMITED = List.of("limit", "iceberg", "stop-loss-limit", "take-profit-limit");
    private static final int FEE_SCALE = 10;
    private static final long ANY = -Long.MAX_VALUE;

    private ExecutionTree() {
    }

    static String read(String payload) {
        return PlainJson.outcome(payload, tree -> PlainJson.saysTwice(payload) ? PlainJson.UNDECIDED : message(tree));
    }

    private static String message(JsonNode tree) {
        if (!tree.isObject()) {
            return fail("no object");
        }
        boolean answers = Stream.of("method", "req_id", "success", "error", "result", "time_out").anyMatch(tree::has);
        String answer = answers ? answer(tree) : "OTHER";
        String channel = tree.has("channel") ? text(tree, "channel") : "";
        String type = tree.has("type") ? text(tree, "type") : "";
        long sequence = tree.has("sequence") ? number(tree.get("sequence"), 0, ANY) : 0;
        if (!channel.equals("executions") && !channel.equals("balances")) {
            return answer;
        }
        JsonNode data = field(tree, "data");
        if (channel.equals("balances")) {
            return "BALANCES";
        }
        if (!data.isArray()) {
            return fail("data");
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode element : data) {
            String line = element.isObject() ? execution(element.deepCopy()) : fail("element");
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return "EXECUTIONS #" + sequence + " " + type.equals("snapshot") + " " + String.join(" | ", lines);
    }

    private static String answer(JsonNode tree) {
        JsonNode success = tree.path("success");
        if (!success.isMissingNode() && !success.isBoolean()) {
            fail("success");
        }
        boolean done = success.asBoolean() && (!tree.has("error") || tree.get("error").isNull());
        long id = tree.path("req_id").isNull() || !tree.has("req_id") ? 0 : number(tree.get("req_id"), 0, ANY);
        JsonNode result = tree.path("result");
        String name = result.has("order_id") ? name(result, "order_id") : "";
        long most = result.has("maxratecount") ? number(result.get("maxratecount"), 0, ANY) : 0;
        return "ANSWER #" + id + (done ? " done " : " ") + name + " at=" + time(tree, "time_out") + " most=" + most;
    }

    /** Empty of an instrument that is not traded. */
    private static String execution(ObjectNode tree) {
        List<String> empty = new ArrayList<>();
        tree.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                empty.add(field.getKey());
            }
        });
        tree.remove(empty);
        String name = name(tree, "order_id");
        String step = STEPS.getOrDefault(text(tree, "exec_type"), "");
        if (step.isEmpty()) {
            fail("step");
        }
        long order = order(tree);
        String symbol = tree.has("symbol") ? text(tree, "symbol") : "";
        if (!Executed.SYMBOLS.contains(symbol)) {
            return tree.has("symbol") || order == 0 && !step.equals("TRADE") ? "" : fail("whose");
        }
        boolean trade = step.equals("TRADE");
        long last = amount(tree, "last_qty", Executed.QUANTITY_SCALE, 0);
        long price = amount(tree, "last_price", Executed.PRICE_SCALE, 0);
        String side = tree.has("side") ? text(tree, "side") : "";
        if (!List.of("", "buy", "sell").contains(side) || trade && (last <= 0 || price <= 0 || side.isEmpty())) {
            fail("trade");
        }
        List<String> line = new ArrayList<>(List.of(symbol, step, "order=" + order, name,
            side.isEmpty() ? "null" : side.equals("buy") ? "BUY" : "SELL",
            "price=" + amount(tree, "limit_price", Executed.PRICE_SCALE, -1),
            "quantity=" + amount(tree, "order_qty", Executed.QUANTITY_SCALE, -1),
            "filled=" + amount(tree, "cum_qty", Executed.QUANTITY_SCALE, -1), "last=" + last + "@" + price,
            "trade=" + tradeId(tree, trade), maker(tree), "at=" + time(tree, "timestamp"), reason(tree), flags(tree)));
        String fee = fees(tree, symbol.split("/")[1]);
        if (trade) {
            line.add("fee=" + fee);
        }
        return String.join(" ", line);
    }

    private static String name(JsonNode tree, String key) {
        String name = text(tree, key);
        return name.isEmpty() || name.length() > 24 || name.chars().anyMatch(letter -> letter > 127) ? fail(key) : name;
    }

    private static long order(JsonNode tree) {
        JsonNode id = tree.path("cl_ord_id");
        String text = id.isTextual() ? id.asText() : "";
        return text.matches("or[0-7][0-9a-f]{15}") ? Long.parseLong(text.substring(2), 16) : 0;
    }

    private static long amount(JsonNode tree, String key, int scale, long absent) {
        return tree.has(key) ? number(tree.get(key), scale, 0) : absent;
    }

    private static long tradeId(JsonNode tree, boolean trade) {
        long id = tree.has("trade_id") ? number(tree.get("trade_id"), 0, ANY) : 0;
        String execution = tree.has("exec_id") ? name(tree, "exec_id") : "";
        if (id > 0 || !trade) {
            return id;
        }
        byte[] bytes = execution.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length == 0 ? fail("trade id") : VenueOrderIds.number(new UnsafeBuffer(bytes), 0, bytes.length);
    }

    private static String maker(JsonNode tree) {
        return tree.has("liquidity_ind") && text(tree, "liquidity_ind").equals("m") ? "MAKER" : "TAKER";
    }

    private static long time(JsonNode tree, String key) {
        if (!tree.has(key)) {
            return 0;
        }
        String text = text(tree, key);
        try {
            Instant time = text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z") ? Instant.parse(text)
                : fail("time");
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
        } catch (DateTimeException | ArithmeticException impossible) {
            return fail("time");
        }
    }

    private static String reason(JsonNode tree) {
        return tree.path("reason").isTextual() ? REASONS.getOrDefault(tree.get("reason").asText(), "OTHER") : "OTHER";
    }

    private static String flags(JsonNode tree) {
        String type = tree.has("order_type") ? text(tree, "order_type") : "limit";
        String time = tree.has("time_in_force") ? text(tree, "time_in_force") : "";
        boolean atOnce = Stream.of(type, time).anyMatch(List.of("market", "IOC", "FOK")::contains);
        boolean postOnly = tree.has("post_only") && (tree.get("post_only").isBoolean() ? tree.get("post_only").asBoolean()
            : PlainJson.<Boolean>fail("post_only"));
        return postOnly + " " + atOnce + " " + LIMITED.contains(type);
    }

    private static String fees(JsonNode tree, String quote) {
        if (!tree.has("fees")) {
            return "0 quote";
        }
        if (!tree.get("fees").isArray()) {
            return fail("fees");
        }
        for (JsonNode fee : tree.get("fees")) {
            String asset = !fee.isObject() ? fail("fee") : fee.has("asset") ? text(fee, "asset") : "";
            long amount = fee.has("qty") ? number(fee.get("qty"), FEE_SCALE, ANY) : 0;
            if (amount != 0) {
                BigDecimal exact = BigDecimal.valueOf(amount, FEE_SCALE).movePointRight(Executed.QUOTE_SCALE);
                boolean fits = asset.equals(quote) && exact.stripTrailingZeros().scale() <= 0;
                return fits ? exact.longValueExact() + " quote"
                    : amount + " " + asset.substring(0, Math.min(24, asset.length())) + "/" + FEE_SCALE;
            }
        }
        return "0 quote";
    }
}
