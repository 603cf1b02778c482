package io.orrery.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** No source is longer than 600 lines; the median and the ninetieth percentile are told. */
final class FileLengths implements Rule {
    private static final int MOST = 600;

    @Override
    public List<String> violations(Repository repository) {
        List<String> violations = new ArrayList<>();
        for (Path source : repository.files(".java")) {
            int lines = lines(source);
            if (lines > MOST) {
                violations.add(repository.relative(source) + ": " + lines + " lines, allowed are " + MOST);
            }
        }
        return violations;
    }

    /** One line on the main sources and one on the tests. */
    static String summary(Repository repository) {
        return summary(repository, "main") + System.lineSeparator() + summary(repository, "test");
    }

    private static String summary(Repository repository, String kind) {
        List<Integer> lengths = new ArrayList<>();
        for (Path source : repository.files(".java")) {
            if (repository.relative(source).contains("src/" + kind + "/")) {
                lengths.add(lines(source));
            }
        }
        Collections.sort(lengths);
        if (lengths.isEmpty()) {
            return kind + ": no files";
        }
        int last = lengths.size() - 1;
        return kind + ": " + lengths.size() + " files, lines median " + lengths.get(last / 2)
            + ", p90 " + lengths.get(last * 9 / 10) + ", max " + lengths.get(last);
    }

    private static int lines(Path source) {
        return (int) Repository.read(source).lines().count();
    }
}
