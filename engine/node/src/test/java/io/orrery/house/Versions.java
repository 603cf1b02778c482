package io.orrery.house;

import java.util.ArrayList;
import java.util.List;

/** Every version stands in the root pom. */
final class Versions implements Rule {

    @Override
    public List<String> violations(Repository repository) {
        List<String> violations = new ArrayList<>();
        for (Module module : repository.modules()) {
            for (String version : module.pom().versions()) {
                violations.add(repository.relative(module.folder()) + "/pom.xml: " + version + " belongs into the root pom");
            }
        }
        return violations;
    }
}
