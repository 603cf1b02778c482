package io.orrery.connectors.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether all that was recorded of a venue was looked at: each piece is compared with what a plain reader finds in it, or left
 * out for a reason that is written down. A piece is a file, or a message of one that holds many.
 */
public final class Census {
    private final String venue;
    private final TreeSet<String> open;
    private final TreeSet<String> compared = new TreeSet<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int values;
    private int refused;

    private Census(String venue, List<String> files) {
        this.venue = venue;
        open = new TreeSet<>(files);
    }

    /** All files of a venue, none of them looked at. */
    public static Census of(String venue) {
        return new Census(venue, Recordings.of(venue).files());
    }

    /** Looks at the messages of a file one by one: they are called {@code file#message}. */
    public void split(String file, List<String> messages) {
        assertTrue(open.remove(file), file);
        messages.forEach(message -> assertTrue(open.add(file + '#' + message), message));
    }

    /** A piece was decoded to these values, which are the words of a line. It may be compared more than once. */
    public void compare(String piece, String expected, String decoded) {
        assertEquals(expected, decoded, piece);
        assertTrue(!expected.isBlank() && !expected.startsWith(PlainJson.REFUSED), piece);
        look(piece);
        compared.add(piece);
        values += expected.trim().split(" +").length;
    }

    /** A piece says what can't be so, and was refused for it. */
    public void refused(String piece, String decoded) {
        assertTrue(decoded.startsWith(PlainJson.REFUSED), () -> piece + ": " + decoded);
        look(piece);
        refused++;
    }

    private void look(String piece) {
        assertTrue(open.remove(piece) || compared.contains(piece), () -> "there is no " + piece + ", or it was left out");
    }

    /** Pieces that nobody has to decode. Some must be there. */
    public void leaveOut(String why, String names) {
        Pattern pattern = Pattern.compile(names);
        List<String> out = open.stream().filter(piece -> pattern.matcher(piece).matches()).toList();
        assertTrue(!out.isEmpty(), () -> "nothing is called " + names);
        out.forEach(open::remove);
        leftOut.merge(why, out.size(), Integer::sum);
    }

    /** Prints what became of the pieces; fails if one was not looked at. */
    public void close() {
        String others = leftOut.entrySet().stream().map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
        System.out.println("fixtures of " + venue + ": " + compared.size() + " decoded, " + values + " values, "
            + refused + " refused, " + open.size() + " not looked at; left out: " + others);
        assertEquals(List.of(), List.copyOf(open));
    }
}
