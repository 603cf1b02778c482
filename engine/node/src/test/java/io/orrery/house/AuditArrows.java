package io.orrery.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Who audits worlds knows nothing of the engine, and of the rest of its module only that it is asked by it. */
final class AuditArrows implements Rule {
    private static final String ROOM = "connectors/simulation/src/main/java/io/orrery/simulation/audit";
    private static final List<String> KNOWN = List.of("io.orrery.codecs", "io.orrery.simulator.exchange");

    @Override
    public List<String> violations(Repository repository) {
        List<String> violations = new ArrayList<>();
        Path room = repository.root().resolve(ROOM);
        for (Path source : Repository.files(room, ".java")) {
            Matcher named = ImportArrows.NAMED.matcher(Repository.read(source));
            while (named.find()) {
                String to = named.group(1);
                boolean known = to.equals("io.orrery.simulation.audit")
                    || KNOWN.stream().anyMatch(each -> to.equals(each) || to.startsWith(each + "."));
                if (!known) {
                    violations.add(repository.relative(source) + ": the auditor may not know " + to);
                }
            }
        }
        return violations;
    }
}
