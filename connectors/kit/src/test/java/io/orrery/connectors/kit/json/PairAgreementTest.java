package io.orrery.connectors.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two numbers that are taken at once are those that the cursor reads one after the other, and end at the same place. */
final class PairAgreementTest {
    private static final long BETWEEN = Name.word(",\"qty\":");
    private static final String STRANGERS = "0.,-eE\" }]:";
    private static final int TEXTS = 200_000;
    private static final int FURTHER = 48;

    private final Random random = new Random(20_240_808);

    @Test
    void quotedPairsAreReadAsTheirNumbersAre() {
        long taken = 0;
        for (int i = 0; i < TEXTS; i++) {
            String pair = "\"" + number(8) + "\",\"" + number(8) + "\"";
            taken += agree(damaged(pair) + "],[", false);
        }
        assertTrue(taken > TEXTS / 8, "taken: " + taken);
    }

    @Test
    void barePairsAreReadAsTheirNumbersAre() {
        long taken = 0;
        for (int i = 0; i < TEXTS; i++) {
            String pair = number(random.nextInt(9)) + ",\"qty\":" + number(random.nextInt(9));
            taken += agree(damaged(pair) + List.of("}", ",", "]", " ").get(random.nextInt(4)) + "{", true);
        }
        assertTrue(taken > TEXTS / 8, "taken: " + taken);
    }

    /** Compares, if the pair is taken, and then returns 1. */
    private int agree(String text, boolean bare) {
        int firstScale = 5 + random.nextInt(5);
        int secondScale = 5 + random.nextInt(5);
        JsonCursor cursor = Payload.cursor(text + "1".repeat(random.nextInt(FURTHER)), '"');
        if (!(bare ? cursor.takesPair(BETWEEN, firstScale, secondScale) : cursor.takesPair(firstScale, secondScale))) {
            assertEquals(0, cursor.position(), text);
            return 0;
        }
        JsonCursor plain = Payload.cursor(text, '"');
        assertEquals(plain.decimal(firstScale), cursor.first(), text);
        assertTrue(bare ? plain.takes(BETWEEN) : plain.nextElement(), text);
        assertEquals(plain.decimal(secondScale), cursor.second(), text);
        assertEquals(plain.position(), cursor.position(), text);
        return 1;
    }

    private String number(int decimals) {
        String digits = "" + random.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE);
        String fraction = digits.substring(8, 8 + decimals);
        String rounded = fraction.substring(0, Math.min(decimals, 5)) + "0".repeat(Math.max(0, decimals - 5));
        return digits.substring(8 - random.nextInt(8), 8) + "." + (random.nextInt(8) == 0 ? fraction : rounded);
    }

    private String damaged(String pair) {
        if (random.nextInt(4) > 0) {
            return pair;
        }
        int at = random.nextInt(pair.length());
        return pair.substring(0, at) + STRANGERS.charAt(random.nextInt(STRANGERS.length())) + pair.substring(at + 1);
    }
}
