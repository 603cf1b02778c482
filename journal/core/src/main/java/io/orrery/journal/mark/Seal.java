package io.orrery.journal.mark;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What was found out about a segment when it was closed for good.
 *
 * @param first the first sequence in it; 0 if it can't be told
 * @param last the last sequence in it that can be trusted; 0 for none
 * @param end where the next document would begin: everything of a record lies before
 */
public record Seal(int segment, State state, long first, long last, int end) {
    private static final Pattern LINE =
        Pattern.compile("(\\d{6}|[1-9]\\d{6,8}) (ENDED|RECOVERED|QUARANTINED) (\\d{1,19}) (\\d{1,19}) (\\d{1,10}) ([0-9a-f]{8})");

    /** How a segment came to its end. */
    public enum State {
        /** Closed by its writer. */
        ENDED,
        /** Closed by repair: all that lies in it was recorded so, but its writer did not get to its end. */
        RECOVERED,
        /** Set aside by repair, because something in it is not as it was written. */
        QUARANTINED
    }

    /** The seal as a line, with the check of all that stands before it. */
    String line() {
        String content = String.format(Locale.ROOT, "%06d %s %d %d %d", segment, state, first, last, end);
        return content + ' ' + check(content);
    }

    /** Reads a line, or returns null if it is not as it was written. */
    static Seal parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches() || !check(line.substring(0, line.length() - 9)).equals(matcher.group(6))) {
            return null;
        }
        return new Seal(Integer.parseInt(matcher.group(1)), State.valueOf(matcher.group(2)), Long.parseLong(matcher.group(3)),
            Long.parseLong(matcher.group(4)), Integer.parseInt(matcher.group(5)));
    }

    /** True if the segment belongs to the session as it is read. */
    public boolean counts() {
        return state != State.QUARANTINED;
    }

    /** True if both tell of the same records and bytes. */
    public boolean agrees(Seal other) {
        return segment == other.segment && first == other.first && last == other.last && end == other.end;
    }

    private static String check(String content) {
        CRC32C crc = new CRC32C();
        crc.update(content.getBytes(StandardCharsets.ISO_8859_1));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
