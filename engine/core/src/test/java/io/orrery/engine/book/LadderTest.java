package io.orrery.engine.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LadderTest {
    private static final int STEPS = 20_000;
    private static final int WIDTH = 60;

    /** A side of a market that drifts up and down, beside a sorted map. */
    @ParameterizedTest
    @CsvSource({"1, true, 1", "2, false, 2", "3, true, 8", "4, false, 9", "5, true, 40", "6, false, 500"})
    void whatIsSetAndForgottenLeavesTheBestLevelsInTheirOrder(long seed, boolean bids, int depth) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<Long, Long> plain = new TreeMap<>((a, b) -> bids ? Long.compare(b, a) : Long.compare(a, b));
        Ladder ladder = new Ladder(bids, depth);
        long middle = 10_000;
        for (int i = 0; i < STEPS; i++) {
            middle += random.nextInt(3) - (i / 2_000 % 2);
            if (random.nextInt(50) == 0) {
                ladder.forgetWorst();
                plain.pollLastEntry();
            }
            long price = middle + random.nextInt(WIDTH);
            long quantity = random.nextInt(3);
            assertEquals(place(plain, price, quantity, depth), ladder.set(price, quantity));
            assertEquals(texts(plain), texts(ladder));
        }
    }

    /** Sets the level, and returns its place. */
    private static int place(TreeMap<Long, Long> plain, long price, long quantity, int depth) {
        boolean there = plain.containsKey(price);
        if (quantity == 0 && !there) {
            return -1;
        }
        if (quantity > 0) {
            plain.put(price, quantity);
        }
        int place = plain.headMap(price).size();
        if (quantity == 0) {
            plain.remove(price);
        } else if (plain.size() > depth) {
            plain.pollLastEntry();
        }
        return place == depth ? -1 : place;
    }

    private static List<String> texts(Map<Long, Long> plain) {
        return plain.entrySet().stream().map(level -> level.getKey() + "x" + level.getValue()).toList();
    }

    private static List<String> texts(Ladder ladder) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ladder.size(); i++) {
            texts.add(ladder.price(i) + "x" + ladder.quantity(i));
        }
        return texts;
    }
}
