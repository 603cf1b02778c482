package io.orrery.connectors.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A decoder and a plain reader make the same of every payload, as a line of text, or the decoder refuses it. */
public final class Differential {
    private static final String PADDINGS = "0\"9}],:. ";

    private final Decoding ours;
    private final UnaryOperator<String> theirs;

    /** What a decoder makes of a payload. */
    @FunctionalInterface
    public interface Decoding {
        /** @param padding what stands behind the payload */
        String of(String payload, char padding);
    }

    public Differential(Decoding ours, UnaryOperator<String> theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** Both read it alike, and neither refuses it. */
    public void agree(String payload) {
        String plain = theirs.apply(payload);
        assertEquals(plain, ours.of(payload, '0'), payload);
        assertTrue(!refused(plain), plain);
    }

    /** Both read it alike, or both refuse it. */
    public void agreeOrRefuse(String payload) {
        String decoded = ours.of(payload, '0');
        String plain = theirs.apply(payload);
        assertTrue(decoded.equals(plain) || refused(decoded) && refused(plain), () -> plain + "\n" + decoded + "\n" + payload);
    }

    /**
     * What is made of good payloads by mutations is read alike, or the decoder refuses it; what stands behind a payload changes
     * nothing.
     *
     * @return how many the decoder did not refuse
     */
    public int mutate(List<String> good, Mutations mutations, int count) {
        Random random = new Random(count);
        int read = 0;
        for (int i = 0; i < count; i++) {
            String payload = mutations.of(good.get(random.nextInt(good.size())));
            String decoded = ours.of(payload, PADDINGS.charAt(random.nextInt(PADDINGS.length())));
            assertEquals(ours.of(payload, '\0'), decoded, payload);
            if (!refused(decoded)) {
                String plain = theirs.apply(payload);
                assertTrue(plain.equals(decoded) || plain.equals(PlainJson.UNDECIDED),
                    () -> plain + "\n" + decoded + "\n" + payload);
                read++;
            }
        }
        return read;
    }

    private static boolean refused(String outcome) {
        return outcome.startsWith(PlainJson.REFUSED);
    }
}
