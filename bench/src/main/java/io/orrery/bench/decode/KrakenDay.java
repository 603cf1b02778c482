package io.orrery.bench.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Changes of one of Kraken's books, made up from a seed and written as the second protocol writes them: 1 to 6 levels each. */
final class KrakenDay {
    static final String SYMBOL = "BTC/USD";
    private static final int CHANGES = 5_000;
    private static final int DEPTH = 100;
    private static final long LARGEST = 1_000_000_000L;

    private final SplittableRandom random = new SplittableRandom(9);
    private long middle = 973_465;

    private KrakenDay() {
    }

    static List<String> frames() {
        KrakenDay day = new KrakenDay();
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            frames.add(day.change(i));
        }
        return frames;
    }

    private String change(int number) {
        middle += random.nextInt(-2, 3);
        return String.format(
            "{\"channel\":\"book\",\"type\":\"update\",\"data\":[{\"symbol\":\"%s\",\"bids\":[%s],\"asks\":[%s],\"checksum\":%d,"
                + "\"timestamp\":\"2026-01-02T03:%02d:%02d.%06dZ\"}]}",
            SYMBOL, side(-1, random.nextInt(1, 4)), side(1, random.nextInt(0, 4)), random.nextLong(1L << 32),
            number / 600 % 60, number / 10 % 60, number % 10 * 100_000 + random.nextInt(100_000));
    }

    private String side(int direction, int levels) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            long price = middle + direction * (1L + random.nextInt(DEPTH));
            long quantity = random.nextInt(3) == 0 ? 0 : random.nextLong(LARGEST);
            texts.add(String.format("{\"price\":%d.%d,\"qty\":%d.%08d}",
                price / 10, price % 10, quantity / 100_000_000L, quantity % 100_000_000L));
        }
        return String.join(",", texts);
    }
}
