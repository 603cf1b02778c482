package io.orrery.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No main source names a type of a module against the table, and no package lies in two modules. */
final class ImportArrows implements Rule {
    /** A package of the house before a type's name, imported or written out. */
    static final Pattern NAMED = Pattern.compile("\\b(io\\.orrery(?:\\.[a-z][a-z0-9]*)+)\\.[A-Z*]");

    @Override
    public List<String> violations(Repository repository) {
        List<String> violations = new ArrayList<>();
        Map<String, String> homes = homes(repository, violations);
        for (Module module : repository.modules()) {
            String from = module.pom().artifact();
            for (Path source : module.sources()) {
                Matcher named = NAMED.matcher(Repository.read(source));
                while (named.find()) {
                    String to = homes.get(named.group(1));
                    if (to != null && !Arrows.allows(from, to)) {
                        violations.add(repository.relative(source) + " names " + named.group(1) + ": against the arrow "
                            + from + " -> " + to);
                    }
                }
            }
        }
        return violations;
    }

    private static Map<String, String> homes(Repository repository, List<String> violations) {
        Map<String, String> homes = new HashMap<>();
        homes.put("io.orrery.codecs.sbe", "codecs");
        for (Module module : repository.modules()) {
            String artifact = module.pom().artifact();
            for (String name : module.packages()) {
                String other = homes.putIfAbsent(name, artifact);
                if (other != null && !other.equals(artifact)) {
                    violations.add(name + " lies in " + other + " and in " + artifact);
                }
            }
        }
        return homes;
    }
}
