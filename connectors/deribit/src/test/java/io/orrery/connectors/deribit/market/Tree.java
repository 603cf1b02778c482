package io.orrery.connectors.deribit.market;

import static io.orrery.connectors.kit.testing.PlainJson.fail;
import static io.orrery.connectors.kit.testing.PlainJson.field;
import static io.orrery.connectors.kit.testing.PlainJson.number;
import static io.orrery.connectors.kit.testing.PlainJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.PlainJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** The same reading in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoder. */
final class Tree {
    private final Map<String, FeedInstrument> channels;

    Tree(Map<String, FeedInstrument> channels) {
        this.channels = channels;
    }

    String read(String payload) {
        return PlainJson.outcome(payload, this::message);
    }

    private String message(JsonNode tree) {
        if (!tree.isObject()) {
            return "OTHER";
        }
        if (!tree.has("method")) {
            return tree.has("error") ? "ERROR" : tree.has("id") || tree.has("result") ? "REPLY" : "OTHER";
        }
        return switch (text(tree, "method")) {
            case "heartbeat" -> heartbeat(object(field(tree, "params")));
            case "subscription" -> notification(object(field(tree, "params")));
            default -> "OTHER";
        };
    }

    private static JsonNode object(JsonNode node) {
        return node.isObject() ? node : fail("no object");
    }

    private static String heartbeat(JsonNode parameters) {
        return parameters.has("type") && text(parameters, "type").equals("test_request") ? "TEST_REQUEST" : "HEARTBEAT";
    }

    private String notification(JsonNode parameters) {
        String channel = text(parameters, "channel");
        if (!channels.containsKey(channel)) {
            return "UNKNOWN_CHANNEL";
        }
        FeedInstrument instrument = channels.get(channel);
        if (instrument == null) {
            return "OTHER_CHANNEL";
        }
        JsonNode data = field(parameters, "data");
        return switch (channel.substring(0, channel.indexOf('.'))) {
            case "book" -> book(object(data), instrument);
            case "trades" -> trades(data, instrument);
            case "ticker" -> ticker(object(data), instrument, MessageKind.TICKER);
            default -> ticker(object(data), instrument, MessageKind.QUOTE);
        };
    }

    private static String book(JsonNode data, FeedInstrument instrument) {
        named(data, instrument);
        long previous = isAbsent(data, "prev_change_id") ? -1 : number(data.get("prev_change_id"), 0, 0);
        MessageKind kind = switch (data.has("type") ? text(data, "type") : previous < 0 ? "snapshot" : "change") {
            case "snapshot" -> MessageKind.BOOK_SNAPSHOT;
            case "change" -> MessageKind.BOOK_CHANGE;
            default -> fail("type");
        };
        if (kind == MessageKind.BOOK_CHANGE && previous < 0) {
            fail("no previous");
        }
        return Decoded.book(
            kind, instrument, time(data), previous, number(field(data, "change_id"), 0, 0),
            levels(field(data, "bids"), instrument), levels(field(data, "asks"), instrument));
    }

    private static String levels(JsonNode side, FeedInstrument instrument) {
        if (!side.isArray() || side.size() > Levels.MAX_SIDE) {
            fail("levels");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode level : side) {
            if (!level.isArray() || level.size() < 3 || !level.get(0).isTextual()) {
                fail("level");
            }
            long price = number(level.get(1), instrument.priceScale(), 1);
            long amount = number(level.get(2), instrument.quantityScale(), 0);
            switch (level.get(0).asText()) {
                case "new", "change" -> text.append(' ').append(Decoded.level(price, amount));
                case "delete" -> text.append(' ').append(Decoded.level(price, 0));
                default -> fail("action");
            }
        }
        return text.toString();
    }

    private static String trades(JsonNode data, FeedInstrument instrument) {
        if (!data.isArray()) {
            fail("no trades");
        }
        StringBuilder text = new StringBuilder("TRADES " + instrument.symbol());
        for (JsonNode trade : data) {
            named(object(trade), instrument);
            String side = switch (text(trade, "direction")) {
                case "buy" -> "BUY";
                case "sell" -> "SELL";
                default -> fail("direction");
            };
            text.append(Decoded.trade(
                time(trade), number(field(trade, "trade_seq"), 0, 0), side,
                number(field(trade, "price"), instrument.priceScale(), 1),
                number(field(trade, "amount"), instrument.quantityScale(), 1)));
        }
        return text.toString();
    }

    private static String ticker(JsonNode data, FeedInstrument instrument, MessageKind kind) {
        named(data, instrument);
        return Decoded.ticker(
            kind, instrument, time(data), level(data, "best_bid", instrument), level(data, "best_ask", instrument),
            isAbsent(data, "mark_price") ? "none" : "" + rounded(data.get("mark_price"), 8, 0),
            isAbsent(data, "index_price") ? 0 : rounded(data.get("index_price"), 8, 0),
            isAbsent(data, "current_funding") ? "none" : "" + rounded(data.get("current_funding"), 12, -Long.MAX_VALUE));
    }

    private static String level(JsonNode data, String side, FeedInstrument instrument) {
        JsonNode price = field(data, side + "_price");
        JsonNode amount = field(data, side + "_amount");
        return Decoded.level(
            price.isNull() ? 0 : number(price, instrument.priceScale(), 0),
            amount.isNull() ? 0 : number(amount, instrument.quantityScale(), 0));
    }

    private static long rounded(JsonNode value, int scale, long least) {
        if (value.isTextual()) {
            return number(value, scale, least);
        }
        if (!value.isNumber()) {
            fail("no number");
        }
        BigDecimal decimal = value.decimalValue();
        if (decimal.signum() != 0 && decimal.precision() - decimal.scale() > 20) {
            fail("size");
        }
        boolean tiny = decimal.signum() == 0 || decimal.precision() - decimal.scale() < -20;
        BigDecimal scaled = tiny ? BigDecimal.ZERO : decimal.movePointRight(scale).setScale(0, RoundingMode.HALF_EVEN);
        if (scaled.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 || scaled.longValueExact() < least) {
            fail("range");
        }
        return scaled.longValueExact();
    }

    private static void named(JsonNode data, FeedInstrument instrument) {
        if (!text(data, "instrument_name").equals(instrument.symbol())) {
            fail("another instrument");
        }
    }

    private static long time(JsonNode data) {
        long time = number(field(data, "timestamp"), 0, 0);
        return time > Long.MAX_VALUE / 1_000_000 ? fail("time") : time * 1_000_000;
    }

    private static boolean isAbsent(JsonNode data, String key) {
        return !data.has(key) || data.get(key).isNull();
    }
}
