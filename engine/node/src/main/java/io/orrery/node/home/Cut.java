package io.orrery.node.home;

import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a session was cut off because a call of a strategy came to no end. It lies with the session, since nobody but that call's
 * thread may write to the journal.
 *
 * @param call its number, 0 if there is none
 * @param strategy whose call it was
 */
public record Cut(long call, String strategy) {
    private static final Cut NONE = new Cut(0, "");
    private static final Pattern LINE = Pattern.compile("call=(\\d{1,18}) strategy=(\\S+)");

    /** @throws Refusal if it can't be read */
    public static Cut of(Session session) {
        try {
            if (!Files.exists(session.cut())) {
                return NONE;
            }
            String text = Files.readString(session.cut()).strip();
            Matcher line = LINE.matcher(text);
            if (!line.matches()) {
                throw new IOException("is \"" + text + "\", not call=NUMBER strategy=NAME");
            }
            return new Cut(Long.parseLong(line.group(1)), line.group(2));
        } catch (IOException unreadable) {
            throw new Refusal(
                ExitCode.VERIFICATION_FAILED, session.cut() + " can't be read: " + Home.reason(unreadable),
                "it holds the call of a strategy at which the session was cut off", unreadable);
        }
    }

    /** When this returns, whoever turns the session again knows where to stop. */
    public void write(Session session, Disk disk) {
        try {
            DurableText.write(disk, session.cut(), "call=" + call + " strategy=" + strategy + "\n");
        } catch (IOException failed) {
            throw new Refusal(ExitCode.CONFIG, session.cut() + " can't be written: " + Home.reason(failed), "", failed);
        }
    }
}
