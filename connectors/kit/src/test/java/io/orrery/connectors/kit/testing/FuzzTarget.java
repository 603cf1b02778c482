package io.orrery.connectors.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.opentest4j.TestAbortedException;

/**
 * Any bytes at all are read by a decoder as a plain reader reads them, or refused; what stands behind them changes nothing, and
 * nothing beyond the padding is read, since the memory that the decoder is given ends there and its bounds are checked.
 */
public final class FuzzTarget {
    private static final String BYTES = "\"\\{}[],:0123456789.-+eE \u0000\u001f\u007f\u0080\u00ff";

    private final Differential.Decoding ours;
    private final UnaryOperator<String> theirs;

    public FuzzTarget(Differential.Decoding ours, UnaryOperator<String> theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** True if the payload was read, false if it was refused. Throws if the readers differ. */
    public boolean take(byte[] payload) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        String decoded = ours.of(text, '\0');
        same(ours.of(text, '0'), decoded, text);
        same(ours.of(text, '"'), decoded, text);
        same(ours.of(text, '}'), decoded, text);
        if (decoded.startsWith(PlainJson.REFUSED)) {
            return false;
        }
        String plain = theirs.apply(text);
        if (!plain.equals(PlainJson.UNDECIDED)) {
            same(plain, decoded, text);
        }
        return true;
    }

    private static void same(String expected, String actual, String payload) {
        if (!expected.equals(actual)) {
            throw new AssertionError(expected + "\n" + actual + "\n" + payload);
        }
    }

    /**
     * Takes the seeds, and then bytes made of them: overwritten, taken out, put in, and spliced from two of them.
     *
     * @return how many were read and not refused
     */
    public int takeAll(List<String> seeds, int count, long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (String payload : seeds) {
            read += take(bytes(payload)) ? 1 : 0;
        }
        for (int i = 0; i < count; i++) {
            StringBuilder payload = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            for (int damages = random.nextInt(3); damages >= 0; damages--) {
                damage(payload, seeds.get(random.nextInt(seeds.size())), random);
            }
            read += take(bytes(payload.toString())) ? 1 : 0;
        }
        return read;
    }

    private static void damage(StringBuilder payload, String other, Random random) {
        int at = random.nextInt(payload.length() + 1);
        int end = Math.min(payload.length(), at + random.nextInt(9));
        char any = BYTES.charAt(random.nextInt(BYTES.length()));
        switch (random.nextInt(4)) {
            case 0 -> payload.replace(at, Math.min(payload.length(), at + 1), String.valueOf(any));
            case 1 -> payload.insert(at, any);
            case 2 -> payload.delete(at, end);
            default -> {
                int from = random.nextInt(other.length());
                payload.replace(at, end, other.substring(from, Math.min(other.length(), from + random.nextInt(40))));
            }
        }
    }

    private static byte[] bytes(String payload) {
        return payload.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The examples, and of the recorded messages, where there are any, those that are neither long nor foreign. */
    public static List<String> seeds(List<String> examples, String venue, String marker) {
        List<String> seeds = new ArrayList<>(examples);
        try {
            Recordings.of(venue).singles().stream()
                .filter(single -> single.length() < 2_000 && single.contains(marker)).limit(100).forEach(seeds::add);
        } catch (TestAbortedException noRecordings) {
            return seeds;
        }
        return seeds;
    }

    /** Writes each seed to a file of its own, as fuzzers want them. */
    public static void write(List<String> seeds, Path folder) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(folder.resolve("seed-" + i), bytes(seeds.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
