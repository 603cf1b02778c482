package io.orrery.connectors.kraken.market;

import static io.orrery.connectors.kit.testing.PlainJson.fail;
import static io.orrery.connectors.kit.testing.PlainJson.field;
import static io.orrery.connectors.kit.testing.PlainJson.number;
import static io.orrery.connectors.kit.testing.PlainJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.PlainJson;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** The same reading in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoder. */
final class Tree {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z";

    private final Map<String, FeedInstrument> instruments;

    Tree(Map<String, FeedInstrument> instruments) {
        this.instruments = instruments;
    }

    String read(String payload) {
        return PlainJson.outcome(payload, this::message);
    }

    private String message(JsonNode tree) {
        if (!tree.isObject()) {
            return MessageKind.UNKNOWN_EVENT.name();
        }
        for (String key : new String[] {"channel", "type"}) {
            if (tree.has(key)) {
                text(tree, key);
            }
        }
        if (tree.has("success") && !tree.get("success").isBoolean()) {
            fail("flag");
        }
        if (!tree.has("channel")) {
            MessageKind kind = tree.has("error") || !tree.path("success").asBoolean(true) ? MessageKind.ERROR
                : tree.has("method") ? MessageKind.ACKNOWLEDGEMENT : MessageKind.UNKNOWN_EVENT;
            return kind.name();
        }
        return channel(tree, tree.get("channel").asText());
    }

    private String channel(JsonNode tree, String channel) {
        return switch (channel) {
            case "heartbeat" -> MessageKind.HEARTBEAT.name();
            case "status" -> MessageKind.STATUS.name();
            case "book", "trade", "ticker", "instrument" -> {
                String type = text(tree, "type");
                JsonNode data = field(tree, "data");
                yield type.equals("snapshot") || type.equals("update") ? data(channel, type.equals("snapshot"), data)
                    : MessageKind.UNKNOWN_EVENT.name();
            }
            default -> MessageKind.UNKNOWN_EVENT.name();
        };
    }

    private String data(String channel, boolean snapshot, JsonNode data) {
        if (channel.equals("instrument")) {
            return MessageKind.INSTRUMENTS.name();
        }
        if (channel.equals("trade") && snapshot) {
            return MessageKind.TRADE_HISTORY.name();
        }
        if (!data.isArray() || data.isEmpty() || !data.get(0).isObject()) {
            fail("data");
        }
        if (channel.equals("trade")) {
            return trades(data);
        }
        if (data.size() > 1) {
            fail("more than one");
        }
        return channel.equals("ticker") ? ticker(data.get(0))
            : book(data.get(0), snapshot ? MessageKind.BOOK_SNAPSHOT : MessageKind.BOOK_UPDATE);
    }

    private String book(JsonNode item, MessageKind kind) {
        FeedInstrument instrument = instrument(item);
        long checksum = number(field(item, "checksum"), 0, 0);
        long time = item.has("timestamp") ? time(item) : 0;
        if (checksum > 0xFFFFFFFFL) {
            fail("checksum");
        }
        return instrument == null ? MessageKind.UNKNOWN_SYMBOL.name()
            : Decoded.book(kind, instrument, time, checksum, levels(item, "bids", instrument), levels(item, "asks", instrument));
    }

    private static String levels(JsonNode item, String key, FeedInstrument instrument) {
        StringBuilder text = new StringBuilder();
        if (!item.has(key)) {
            return "";
        }
        if (!item.get(key).isArray() || item.get(key).size() > Levels.MAX_SIDE) {
            fail("levels");
        }
        for (JsonNode level : item.get(key)) {
            text.append(Decoded.level(
                number(field(level, "price"), instrument.priceScale(), 1),
                number(field(level, "qty"), instrument.quantityScale(), 0)));
        }
        return text.toString();
    }

    private String trades(JsonNode data) {
        StringBuilder trades = new StringBuilder(MessageKind.TRADES.name());
        for (JsonNode item : data) {
            FeedInstrument instrument = instrument(item);
            long id = number(field(item, "trade_id"), 0, 0);
            long time = time(item);
            String side = text(item, "side");
            if (!side.equals("buy") && !side.equals("sell")) {
                fail("side");
            }
            field(item, "price");
            field(item, "qty");
            if (instrument == null) {
                return MessageKind.UNKNOWN_SYMBOL.name();
            }
            trades.append(Decoded.trade(
                instrument, time, id, side.equals("buy") ? "BUY" : "SELL", number(item.get("price"), instrument.priceScale(), 1),
                number(item.get("qty"), instrument.quantityScale(), 1)));
        }
        return trades.toString();
    }

    private String ticker(JsonNode item) {
        FeedInstrument instrument = instrument(item);
        long time = item.has("timestamp") ? time(item) : 0;
        for (String key : new String[] {"bid", "bid_qty", "ask", "ask_qty"}) {
            field(item, key);
        }
        if (instrument == null) {
            return MessageKind.UNKNOWN_SYMBOL.name();
        }
        return Decoded.ticker(
            instrument, time, number(item.get("bid"), instrument.priceScale(), 0),
            number(item.get("bid_qty"), instrument.quantityScale(), 0), number(item.get("ask"), instrument.priceScale(), 0),
            number(item.get("ask_qty"), instrument.quantityScale(), 0));
    }

    private FeedInstrument instrument(JsonNode item) {
        return instruments.get(text(item, "symbol"));
    }

    private static long time(JsonNode item) {
        String text = text(item, "timestamp");
        if (!text.matches(TIME)) {
            fail("time");
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.substring(0, text.length() - 1));
            return time.getYear() < 1970 || time.getYear() > 2261 ? fail("year")
                : time.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000 + time.getNano();
        } catch (DateTimeException noTime) {
            return fail("time");
        }
    }
}
