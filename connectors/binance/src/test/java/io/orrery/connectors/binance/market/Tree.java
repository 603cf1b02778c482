package io.orrery.connectors.binance.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.market.FeedInstrument;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

/** The same reading in plain words: Jackson's tree and BigDecimal. Nothing here is shared with the decoder. */
final class Tree {
    /** The payload says two things at once, or holds a number that only the decoder can skip: its reading is right. */
    static final String UNDECIDED = "undecided";

    private static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS, JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS, JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Map<String, FeedInstrument> instruments;

    Tree(Map<String, FeedInstrument> instruments) {
        this.instruments = instruments;
    }

    /** The payload can't be read, or must not be. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    static JsonNode parse(String payload) throws JsonProcessingException {
        return MAPPER.readTree(payload);
    }

    static String render(JsonNode tree) {
        return tree.toString();
    }

    String read(String payload, FeedInstrument asked) {
        try {
            return message(parse(payload), asked, false);
        } catch (NumberFormatException beyondBigDecimal) {
            return UNDECIDED;
        } catch (JsonProcessingException malformed) {
            return Decoded.REFUSED + malformed.getOriginalMessage();
        } catch (Refused refused) {
            return Decoded.REFUSED + refused.getMessage();
        }
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
            return event(tree, tree.get("e").isTextual() ? tree.get("e").asText() : fail("type"));
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
        return instruments.get(field(tree, "s").isTextual() ? tree.get("s").asText() : fail("symbol"));
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

    private static long number(JsonNode value, int scale, long least) {
        if (!value.isTextual() && !value.isNumber()) {
            fail("no number");
        }
        try {
            BigDecimal decimal = new BigDecimal(value.asText());
            if (decimal.signum() != 0 && (decimal.precision() - decimal.scale() > 20 || decimal.scale() > 1_000)) {
                fail("size");
            }
            BigDecimal scaled = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.movePointRight(scale).setScale(0);
            return scaled.compareTo(LARGEST) <= 0 && scaled.longValueExact() >= least ? scaled.longValueExact() : fail("range");
        } catch (ArithmeticException | NumberFormatException inexact) {
            throw new Refused(inexact.toString());
        }
    }

    private static JsonNode field(JsonNode tree, String key) {
        return tree.has(key) ? tree.get(key) : fail(key);
    }

    private static <T> T fail(String why) {
        throw new Refused(why);
    }
}
