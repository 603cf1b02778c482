package io.orrery.matching.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class SeededRandomTest {
    private static final int DRAWS = 1_000_000;

    @Test
    void theSeedDecidesEveryNumber() {
        SeededRandom one = new SeededRandom(7, 3);
        SeededRandom other = new SeededRandom(7, 3);
        for (int i = 0; i < 1000; i++) {
            assertEquals(one.nextLong(), other.nextLong());
            assertEquals(one.nextNormal(), other.nextNormal());
        }
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertNotEquals(new SeededRandom(7, 0).nextLong(), new SeededRandom(7, 1).nextLong());
        assertNotEquals(new SeededRandom(7, 0).nextLong(), new SeededRandom(8, 0).nextLong());
    }

    @Test
    void theDistributionsAreThoseThatTheirNamesSay() {
        SeededRandom random = new SeededRandom(1);
        double exponentials = 0;
        double normals = 0;
        double squares = 0;
        int[] faces = new int[6];
        for (int i = 0; i < DRAWS; i++) {
            exponentials += random.nextExponential();
            double normal = random.nextNormal();
            normals += normal;
            squares += normal * normal;
            faces[random.nextInt(faces.length)]++;
        }
        assertEquals(1, exponentials / DRAWS, 0.005);
        assertEquals(0, normals / DRAWS, 0.005);
        assertEquals(1, squares / DRAWS, 0.005);
        for (int face : faces) {
            assertEquals(1.0 / faces.length, (double) face / DRAWS, 0.002);
        }
    }
}
