package io.orrery.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first page is short, and shows its first command early. */
final class ReadmeShape implements Rule {
    private static final int MOST_LINES = 90;
    private static final int FIRST_COMMAND_BY = 20;

    static boolean exists(Repository repository) {
        return Files.exists(file(repository));
    }

    @Override
    public List<String> violations(Repository repository) {
        List<String> lines = Repository.read(file(repository)).lines().toList();
        List<String> violations = new ArrayList<>();
        if (lines.size() > MOST_LINES) {
            violations.add("README.md: " + lines.size() + " lines, allowed are " + MOST_LINES);
        }
        List<String> opening = lines.subList(0, Math.min(FIRST_COMMAND_BY, lines.size()));
        if (opening.stream().noneMatch(line -> line.contains("./orrery "))) {
            violations.add("README.md: no ./orrery command within its first " + FIRST_COMMAND_BY + " lines");
        }
        return violations;
    }

    private static Path file(Repository repository) {
        return repository.root().resolve("README.md");
    }
}
