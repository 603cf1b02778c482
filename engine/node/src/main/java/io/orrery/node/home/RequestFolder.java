package io.orrery.node.home;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How commands reach the process that runs in a home: a file for each, with name=value in its lines, and one for its answer. Each
 * appears whole or not at all.
 */
public final class RequestFolder {
    private static final String REQUEST = ".request";
    private static final String ANSWER = ".answer";
    private static final long PAUSE_NANOS = 2_000_000L;

    private static final String REFUSED = "refused\n";
    private static final String DONE = "done\n";

    private final Path folder;

    /** What becomes of a request: why it is refused, or what there is to say of it, which may be nothing. */
    public record Answer(boolean refused, String text) {

        public static Answer done(String text) {
            return new Answer(false, text);
        }

        public static Answer refused(String why) {
            return new Answer(true, why);
        }
    }

    public RequestFolder(Home home) {
        folder = home.runFolder().resolve("requests");
    }

    /**
     * Asks, and waits for the answer.
     *
     * @return the answer, or empty if there is none within the time: what was not taken until then is withdrawn
     */
    public Optional<Answer> ask(Map<String, String> request, long nanos) {
        String name = ProcessHandle.current().pid() + "-" + System.nanoTime();
        Path asked = folder.resolve(name + REQUEST);
        Path answer = folder.resolve(name + ANSWER);
        try {
            Files.createDirectories(folder);
            write(asked, new TreeMap<>(request).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n")));
            long end = System.nanoTime() + nanos;
            while (!Files.exists(answer)) {
                if (System.nanoTime() > end) {
                    Files.deleteIfExists(asked);
                    return Optional.empty();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            String text = Files.readString(answer);
            Files.delete(answer);
            return Optional.of(text.startsWith(REFUSED)
                ? Answer.refused(text.substring(REFUSED.length()))
                : Answer.done(text.substring(DONE.length())));
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, folder + " can't be written: " + Home.reason(e), "", e);
        }
    }

    /** Forgets what was asked of a process before this one: nobody waits for it. */
    public void clear() {
        take((request, answer) -> answer.accept(Answer.done("")));
        for (Path left : files(ANSWER)) {
            delete(left);
        }
    }

    /**
     * Hands over what was asked, in the order in which it was, and who is to be told the answer: at once or later, by any thread.
     * A request is gone before it is acted on: never is it done twice.
     */
    public void take(BiConsumer<Map<String, String>, Consumer<Answer>> answering) {
        for (Path asked : files(REQUEST)) {
            Map<String, String> request = read(asked);
            if (delete(asked)) {
                String name = asked.getFileName().toString().replace(REQUEST, ANSWER);
                answering.accept(
                    request, answer -> write(folder.resolve(name), (answer.refused() ? REFUSED : DONE) + answer.text()));
            }
        }
    }

    private Iterable<Path> files(String ending) {
        String[] names = folder.toFile().list((in, name) -> name.endsWith(ending));
        if (names == null || names.length == 0) {
            return List.of();
        }
        return Arrays.stream(names).sorted().map(folder::resolve).toList();
    }

    private static Map<String, String> read(Path file) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            lines.clear();
        }
        return lines.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, lines::getProperty));
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Longest time that a process takes to answer. */
    public static long patience() {
        return TimeUnit.SECONDS.toNanos(5);
    }
}
