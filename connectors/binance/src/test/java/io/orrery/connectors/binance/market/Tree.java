package io.orrery.connectors.binance.market;

import static io.orrery.connectors.kit.testing.PlainJson.UNDECIDED;
import static io.orrery.connectors.kit.testing.PlainJson.fail;
import static io.orrery.connectors.kit.testing.PlainJson.field;
import static io.orrery.connectors.kit.testing.PlainJson.number;
import static io.orrery.connectors.kit.testing.PlainJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.PlainJson;
import java.util.Map;
import java.util.stream.Stream;

/** The same reading in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoder. */
final class Tree {
    private final Map<String, FeedInstrument> instruments;

    Tree(Map<String, FeedInstrument> instruments) {
        this.instruments = instruments;
    }

    String read(String payload, FeedInstrument asked) {
        return PlainJson.outcome(payload, tree -> message(tree, asked, false));
    }

    private String message(JsonNode tree, FeedInstrument asked, boolean inner) {
        if (!tree.isObject()) {
            return MessageKind.UNKNOWN_EVENT.name();
        }
        boolean wrapper = tree.has("stream") && tree.has("data");
        boolean typed = tree.has("e") && tree.has("B");
        long hints = Stream.of("e", "data", "stream", "lastUpdateId", "B", "error", "code", "result").filter(tree::has).count();
        if (hints > (wrapper || typed ? 2 : 1)) {
            return UNDECIDED;
        }
        if (tree.has("data")) {
            return inner ? MessageKind.UNKNOWN_EVENT.name() : message(tree.get("data"), asked, true);
        }
        if (tree.has("e")) {
            return event(tree, text(tree, "e"));
        }
        if (tree.has("lastUpdateId")) {
            return depth(tree, asked, MessageKind.DEPTH_SNAPSHOT, "lastUpdateId", "bids", "asks");
        }
        if (tree.has("B")) {
            return ticker(tree);
        }
        MessageKind kind = tree.has("error") || tree.has("code") ? MessageKind.ERROR
            : tree.has("result") ? MessageKind.ACKNOWLEDGEMENT : MessageKind.UNKNOWN_EVENT;
        return kind.name();
    }

    private String event(JsonNode tree, String type) {
        return switch (type) {
            case "depthUpdate" -> depth(tree, instrument(tree), MessageKind.DEPTH_UPDATE, "u", "b", "a");
            case "trade" -> trade(tree, MessageKind.TRADE, "t");
            case "aggTrade" -> trade(tree, MessageKind.AGGREGATE_TRADE, "a");
            case "bookTicker" -> ticker(tree);
            case "serverShutdown" -> MessageKind.SERVER_SHUTDOWN.name();
            default -> MessageKind.UNKNOWN_EVENT.name();
        };
    }

    private String depth(JsonNode tree, FeedInstrument instrument, MessageKind kind, String id, String bids, String asks) {
        boolean update = kind == MessageKind.DEPTH_UPDATE;
        long last = count(tree, id);
        long first = update ? count(tree, "U") : last;
        long time = update ? time(tree, "E") : 0;
        if (first > last) {
            fail("ids");
        }
        field(tree, bids);
        field(tree, asks);
        if (instrument == null) {
            return MessageKind.UNKNOWN_SYMBOL.name();
        }
        return Decoded.depth(kind, instrument, time, first, last, levels(tree.get(bids)), levels(tree.get(asks)));
    }

    private String levels(JsonNode side) {
        if (!side.isArray() || side.size() > Levels.MAX_SIDE) {
            fail("levels");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode level : side) {
            if (!level.isArray() || level.size() < 2) {
                fail("level");
            }
            text.append(' ').append(Decoded.level(amount(level.get(0), 1), amount(level.get(1), 0)));
        }
        return text.toString();
    }

    private String trade(JsonNode tree, MessageKind kind, String idKey) {
        FeedInstrument instrument = instrument(tree);
        long id = count(tree, idKey);
        long time = time(tree, "T");
        String aggressor = field(tree, "m").isBoolean() ? tree.get("m").asBoolean() ? "SELL" : "BUY" : fail("flag");
        field(tree, "p");
        field(tree, "q");
        if (instrument == null) {
            return MessageKind.UNKNOWN_SYMBOL.name();
        }
        return Decoded.trade(kind, instrument, time, id, amount(tree.get("p"), 1), amount(tree.get("q"), 1), aggressor);
    }

    private String ticker(JsonNode tree) {
        FeedInstrument instrument = instrument(tree);
        long id = count(tree, "u");
        for (String key : new String[] {"b", "B", "a", "A"}) {
            field(tree, key);
        }
        if (instrument == null) {
            return MessageKind.UNKNOWN_SYMBOL.name();
        }
        return Decoded.ticker(
            instrument, id, amount(tree.get("b"), 0), amount(tree.get("B"), 0), amount(tree.get("a"), 0),
            amount(tree.get("A"), 0));
    }

    private FeedInstrument instrument(JsonNode tree) {
        return instruments.get(text(tree, "s"));
    }

    private static long count(JsonNode tree, String key) {
        return number(field(tree, key), 0, 0);
    }

    private static long time(JsonNode tree, String key) {
        long time = count(tree, key);
        if (time > Long.MAX_VALUE / 1_000) {
            fail("time");
        }
        return time < 100_000_000_000_000L ? time * 1_000_000 : time * 1_000;
    }

    private static long amount(JsonNode value, long least) {
        return number(value, 8, least);
    }
}
