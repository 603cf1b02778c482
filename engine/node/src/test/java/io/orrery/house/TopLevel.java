package io.orrery.house;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Nothing visible stands beside the rooms. */
final class TopLevel implements Rule {
    private static final Set<String> ALLOWED = Set.of(
        "engine", "codecs", "connectors", "bench", "journal",
        "README.md", "pom.xml", "orrery", "LICENSE", "NOTICE", "mvnw", "mvnw.cmd");
    /** What a build leaves behind is not checked in. */
    private static final String BUILD_OUTPUT = "target";

    @Override
    public List<String> violations(Repository repository) {
        String[] entries = repository.root().toFile().list((File folder, String name) -> !name.startsWith("."));
        Arrays.sort(entries);
        List<String> violations = new ArrayList<>();
        for (String entry : entries) {
            if (!ALLOWED.contains(entry) && !entry.equals(BUILD_OUTPUT)) {
                violations.add(entry + ": does not belong at the top level");
            }
        }
        return violations;
    }
}
