package io.orrery.bench.decode;

import io.orrery.connectors.kit.capture.CaptureFiles;
import io.orrery.connectors.kit.capture.CaptureReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ten books of a recording of Kraken's first protocol, whole and in order, each message written as the second one writes it:
 * objects and bare numbers, prices with the decimals that the pair has, quantities with eight.
 */
final class KrakenHour {
    /** Where the recording lies. */
    static final String RECORDING = "kraken/cryptofeed_kraken.jsonl.gz";

    private static final Pattern PAIR = Pattern.compile("\"wsname\":\"([^\"]+)\"[^{]*?\"pair_decimals\":(\\d+)");
    private static final Pattern BOOK = Pattern.compile(",\"book-1000\",\"([^\"]+)\"]$");
    private static final Pattern LEVEL = Pattern.compile("\\[\"([0-9.]+)\",\"([0-9.]+)\",\"[0-9.]+\"(,\"r\")?]");
    private static final Pattern CHECKSUM = Pattern.compile("\"c\":\"(\\d+)\"");
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Map<String, Integer> decimals = new HashMap<>();
    private final Map<String, String> symbols = new HashMap<>();
    private final List<String> frames = new ArrayList<>();

    KrakenHour(Path recording) {
        Map<String, String> settings = Map.of(CaptureFiles.CAPTURE, recording.toString(), CaptureFiles.FORMAT, "cryptofeed");
        try (CaptureReader capture = CaptureFiles.of(settings).open().get(0)) {
            while (capture.next()) {
                byte[] bytes = new byte[capture.length()];
                capture.buffer().getBytes(capture.offset(), bytes);
                take(capture, new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    List<String> frames() {
        return frames;
    }

    /** As the second protocol names them. */
    List<String> symbols() {
        return List.copyOf(symbols.values());
    }

    private void take(CaptureReader capture, String payload) {
        if (capture.kind() == CaptureReader.Kind.ANSWER) {
            Matcher pair = PAIR.matcher(payload);
            while (pair.find()) {
                decimals.put(pair.group(1).replace("\\/", "/"), Integer.valueOf(pair.group(2)));
            }
            return;
        }
        Matcher book = BOOK.matcher(payload);
        if (capture.kind() == CaptureReader.Kind.FRAME && book.find()) {
            String pair = book.group(1);
            symbols.putIfAbsent(pair, pair.replace("XBT", "BTC"));
            Matcher checksum = CHECKSUM.matcher(payload);
            frames.add("{\"channel\":\"book\",\"type\":\"" + (payload.contains("\"as\":") ? "snapshot" : "update")
                + "\",\"data\":[{\"symbol\":\"" + symbols.get(pair) + "\",\"bids\":[" + side(payload, "b", decimals.get(pair))
                + "],\"asks\":[" + side(payload, "a", decimals.get(pair)) + "],\"checksum\":"
                + (checksum.find() ? checksum.group(1) : "0") + ",\"timestamp\":\""
                + TIME.format(Instant.ofEpochSecond(0, capture.time())) + "\"}]}");
        }
    }

    private static String side(String payload, String key, int priceDecimals) {
        List<String> levels = new ArrayList<>();
        int from = Math.max(payload.indexOf("\"" + key + "\":["), payload.indexOf("\"" + key + "s\":["));
        if (from >= 0) {
            Matcher level = LEVEL.matcher(payload).region(from, payload.indexOf("]]", from) + 1);
            while (level.find()) {
                BigDecimal price = new BigDecimal(level.group(1)).setScale(priceDecimals);
                levels.add("{\"price\":" + price.toPlainString() + ",\"qty\":" + level.group(2) + "}");
            }
        }
        return String.join(",", levels);
    }
}
