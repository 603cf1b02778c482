package io.orrery.node.home;

import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sessions of a home, and whichever one a command line means. */
public final class Sessions {
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{4}");
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final long FRACTIONS = 1 << 16;

    private final Home home;

    public Sessions(Home home) {
        this.home = home;
    }

    /**
     * Creates the folders of a new session; when this returns, they survive a loss of power. Its id is its start, to 1/65536 of
     * a second, or the next one after the newest session's if the clock was set back: the newest sorts last, always.
     */
    public Session create(Instant start, Disk disk) {
        String id = id(start);
        List<Session> earlier = list();
        if (!earlier.isEmpty() && id.compareTo(earlier.get(earlier.size() - 1).id()) <= 0) {
            id = following(earlier.get(earlier.size() - 1).id());
        }
        return create(new Session(id, home.sessionsFolder().resolve(id)), disk);
    }

    /** Creates the folders of a session that is given a name, or a path. */
    public Session create(String name, Disk disk) {
        Path folder = name.contains("/") ? Path.of(name).toAbsolutePath().normalize() : named(name);
        if (Files.exists(folder)) {
            throw new Refusal(ExitCode.CONFIG, "session=" + name + " is there already: " + folder, "choose another name");
        }
        return create(new Session(folder.getFileName().toString(), folder), disk);
    }

    private Path named(String name) {
        if (!NAME.matcher(name).matches() || ID.matcher(name).matches()) {
            throw new Refusal(
                ExitCode.CONFIG, "session=" + name + " is no name: letters, digits, dots, dashes, 64 at most, and no time");
        }
        return home.sessionsFolder().resolve(name);
    }

    private static Session create(Session session, Disk disk) {
        try {
            Files.createDirectory(session.folder());
            Files.createDirectory(session.journal());
            Files.createDirectory(session.snapshots());
            disk.forceFolder(session.folder());
            disk.forceFolder(session.folder().getParent());
            return session;
        } catch (IOException e) {
            throw new Refusal(
                ExitCode.CONFIG, "session=" + session.folder() + " can't be created: " + Home.reason(e), "", e);
        }
    }

    private static String id(Instant start) {
        return id(start, start.getNano() * FRACTIONS / 1_000_000_000L);
    }

    private static String id(Instant second, long fraction) {
        return TIME.format(second) + String.format(Locale.ROOT, "-%04x", fraction);
    }

    private static String following(String newest) {
        int dash = newest.lastIndexOf('-');
        long fraction = Long.parseLong(newest.substring(dash + 1), 16) + 1;
        try {
            Instant second = Instant.from(TIME.parse(newest.substring(0, dash)));
            String id = fraction < FRACTIONS ? id(second, fraction) : id(second.plusSeconds(1), 0);
            if (id.compareTo(newest) > 0) {
                return id;
            }
        } catch (DateTimeException noTime) {
            throw last(newest, noTime);
        }
        throw last(newest, null);
    }

    private static Refusal last(String newest, Throwable cause) {
        return new Refusal(
            ExitCode.CONFIG, "session=" + newest + " is named so that no other can come after it",
            "move its folder out of the home", cause);
    }

    /** When a session was begun, to the second, as its id tells. */
    public static Instant start(Session session) {
        return Instant.from(TIME.parse(session.id().substring(0, session.id().lastIndexOf('-'))));
    }

    /** All sessions, oldest first. */
    public List<Session> list() {
        Path folder = home.sessionsFolder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                .filter(entry -> ID.matcher(entry.getFileName().toString()).matches() && Files.isDirectory(entry))
                .map(entry -> new Session(entry.getFileName().toString(), entry))
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "sessions=" + folder + " can't be read: " + Home.reason(e), "", e);
        }
    }

    /**
     * @param argument an id, the beginning of one, a name, a folder, or null for the newest
     * @throws Refusal if it names nothing, several, or no session
     */
    public Session resolve(String argument) {
        if (argument == null) {
            return checked(newest());
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            Path folder = path.toAbsolutePath().normalize();
            return checked(new Session(folder.getFileName().toString(), folder));
        }
        if (Files.exists(path)) {
            throw new Refusal(ExitCode.CONFIG, "session=" + argument + " is a file, not a session's folder");
        }
        Path named = home.sessionsFolder().resolve(argument);
        if (NAME.matcher(argument).matches() && Files.isDirectory(named)) {
            return checked(new Session(argument, named));
        }
        List<Session> matches = list().stream().filter(session -> session.id().startsWith(argument)).toList();
        if (matches.isEmpty()) {
            throw new Refusal(
                ExitCode.CONFIG,
                "session=" + argument + " does not exist in " + home.sessionsFolder(),
                "see: ls " + home.sessionsFolder());
        }
        if (matches.size() > 1) {
            throw new Refusal(
                ExitCode.CONFIG,
                "session=" + argument + " is ambiguous: " + matches.size() + " sessions begin so",
                "for instance " + matches.get(0).id() + " and " + matches.get(1).id());
        }
        return checked(matches.get(0));
    }

    private Session newest() {
        List<Session> sessions = list();
        if (sessions.isEmpty()) {
            throw new Refusal(
                ExitCode.CONFIG,
                "no session in " + home.sessionsFolder(),
                "record one with: ./orrery demo, or choose a home with --home DIR");
        }
        return sessions.get(sessions.size() - 1);
    }

    private static Session checked(Session session) {
        if (!Files.isReadable(session.folder()) || !Files.isExecutable(session.folder())) {
            throw new Refusal(ExitCode.CONFIG, "session=" + session.folder() + " is not readable",
                "check its owner and permissions");
        }
        if (!Files.isDirectory(session.journal())) {
            throw new Refusal(
                ExitCode.CONFIG,
                "session=" + session.folder() + " has no journal: it is no session of Orrery, or none was recorded");
        }
        return session;
    }
}
