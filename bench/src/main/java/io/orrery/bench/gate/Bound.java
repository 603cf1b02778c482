package io.orrery.bench.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stage may cost.
 *
 * @param steps of an operation, as they were when this was written: a tenth more is allowed
 * @param limit what its time is compared with
 * @param times how many times that its time may be, on any machine
 */
record Bound(double steps, String limit, double times) {
    private static final String TABLE = "bounds.txt";

    /** The table, by stage: those whose names begin so. */
    static Map<String, Bound> all(String only) {
        Map<String, Bound> bounds = new LinkedHashMap<>();
        try (InputStream in = Bound.class.getResourceAsStream(TABLE);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#") && line.startsWith(only)) {
                    String[] words = line.split(" {2,}");
                    bounds.put(words[0], new Bound(Double.parseDouble(words[1]), words[2], Double.parseDouble(words[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bounds;
    }
}
