package io.orrery.house;

import io.orrery.house.Pom.Dependency;
import java.util.ArrayList;
import java.util.List;

/** No module depends on another against the table, and codecs on nothing but Agrona. */
final class PomArrows implements Rule {

    @Override
    public List<String> violations(Repository repository) {
        List<String> violations = new ArrayList<>();
        for (Module module : repository.modules()) {
            Pom pom = module.pom();
            String from = pom.artifact();
            if (!Arrows.hasRow(from)) {
                violations.add(from + ": has no row in the table of arrows (Arrows.java)");
            }
            for (Dependency dependency : pom.dependencies()) {
                if (!allowed(from, dependency)) {
                    violations.add(from + " -> " + dependency.artifact() + " (" + dependency.scope() + "): against the arrows");
                }
            }
        }
        return violations;
    }

    private static boolean allowed(String from, Dependency dependency) {
        boolean shipped = !dependency.scope().equals("test");
        if (!dependency.group().equals(Arrows.HOUSE)) {
            return !from.equals("codecs") || !shipped || dependency.artifact().equals("agrona");
        }
        boolean atRunTime = !shipped || dependency.scope().equals("runtime");
        return Arrows.allows(from, dependency.artifact())
            || atRunTime && Arrows.atRunTimeOnly(from, dependency.artifact());
    }
}
