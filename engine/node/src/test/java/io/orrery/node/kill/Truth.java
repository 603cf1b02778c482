package io.orrery.node.kill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is true of our account at a venue.
 *
 * @param findings what is wrong with the venue's own money
 * @param balances totals by asset
 * @param positions by the venue's symbol
 */
record Truth(
    List<String> findings, long fills, Map<String, BigDecimal> balances, Map<String, BigDecimal> positions, List<Placed> orders) {
    private static final int ORDER_WORDS = 7;

    /**
     * An order that came to be there.
     *
     * @param client as who sent it called it
     */
    record Placed(long id, String client, String symbol, boolean live, BigDecimal quantity, BigDecimal filled) {
        private static final int LENGTH = 18;
        private static final int HEX = 16;

        /** The number that a node gave it, 0 if none did. */
        long ours() {
            return client.length() == LENGTH && client.startsWith("or") ? Long.parseLong(client.substring(2), HEX) : 0;
        }
    }

    static Truth of(String text) {
        Truth truth = new Truth(new ArrayList<>(), fills(text), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        text.lines().forEach(line -> truth.take(line, line.split(" ")));
        return truth;
    }

    private static long fills(String text) {
        return text.lines().filter(line -> line.startsWith("fills ")).mapToLong(line -> Long.parseLong(line.substring(6)))
            .findFirst().orElseThrow();
    }

    private void take(String line, String... words) {
        switch (words[0]) {
            case "audit" -> findings.add(line);
            case "balance" -> balances.put(words[1], new BigDecimal(words[2]));
            case "position" -> positions.put(words[1], new BigDecimal(words[2]));
            case "order" -> {
                if (words.length != ORDER_WORDS) {
                    throw new IllegalArgumentException(line);
                }
                orders.add(new Placed(Long.parseLong(words[1]), words[2], words[3], words[4].equals("live"),
                    new BigDecimal(words[5]), new BigDecimal(words[6])));
            }
            default -> { }
        }
    }
}
