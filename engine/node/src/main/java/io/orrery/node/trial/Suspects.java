package io.orrery.node.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What classes name that no strategy may use: whatever would let two runs of one journal differ. */
final class Suspects {
    private static final Map<Pattern, String> BANNED = new LinkedHashMap<>();

    static {
        ban("System\\.(nanoTime|currentTimeMillis)\\(", "a clock: take context.time()");
        ban("(time/)(Instant|Clock|Year|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.(now|system\\w*)\\(",
            "a clock: take context.time()");
        ban("util/Date\\.<init>\\(\\)", "a clock: take context.time()");
        ban("Math\\.random\\(|util/(Random|SplittableRandom)\\.<init>\\(\\)|util/concurrent/ThreadLocalRandom\\.|"
            + "security/SecureRandom\\.|util/UUID\\.randomUUID\\(", "chance of its own: take context.random()");
        ban("System\\.identityHashCode\\(|Object\\.hashCode\\(", "an identity: it is another in each run");
        ban("(Thread|util/Timer|util/concurrent/(Executor\\w*|ForkJoin\\w+|CompletableFuture))\\.",
            "a thread: take context.timer()");
        ban("(io/(File\\w*|RandomAccessFile)|nio/file/\\w+|nio/channels/\\w+|net/\\w+|net/http/\\w+)\\.",
            "the world outside: only events come in");
        ban("((ProcessBuilder|Runtime)\\.|lang/reflect/|lang/Class\\.forName)", "a way around this check");
        ban("System\\.(getenv|getProperty|load\\w*)\\(", "the surroundings: take a parameter");
        ban("Math\\.(sin|cos|tan|asin|acos|atan2?|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow|cbrt|hypot)\\(",
            "may differ in the last bit between machines: take StrictMath");
    }

    private static final Pattern LENT = Pattern.compile(
        ".* L(io/orrery/codecs/sbe/\\w+Decoder|io/orrery/engine/(bar/Bar|order/Execution|order/Order|book/Book));");

    private Suspects() {
    }

    private static void ban(String what, String why) {
        BANNED.put(Pattern.compile("^java/(lang/)?(" + what + ").*"), why);
    }

    /** One line for each finding in a jar's classes. */
    static List<String> in(Map<String, byte[]> entries) {
        List<String> found = new ArrayList<>();
        entries.forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                look(name, bytes, found);
            }
        });
        return found;
    }

    private static void look(String entry, byte[] bytes, List<String> found) {
        try {
            ClassFile file = new ClassFile(bytes);
            String where = file.name().replace('/', '.');
            for (String used : file.uses()) {
                BANNED.forEach((pattern, why) -> {
                    if (pattern.matcher(used).matches()) {
                        found.add(where + " uses " + used.substring(0, used.indexOf('(') < 0 ? used.length() : used.indexOf('('))
                            .replace('/', '.') + ", " + why);
                    }
                });
            }
            for (String field : file.fields()) {
                if (LENT.matcher(field).matches()) {
                    found.add(where + " keeps what is lent for a call in its field " + field.substring(0, field.indexOf(' ')));
                }
            }
        } catch (IOException | ClassCastException | ArrayIndexOutOfBoundsException damaged) {
            found.add(entry + " can't be read: " + damaged.getMessage());
        }
    }
}
