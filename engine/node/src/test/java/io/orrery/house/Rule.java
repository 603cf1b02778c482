package io.orrery.house;

import java.util.List;

/** One rule of the house. */
@FunctionalInterface
interface Rule {

    /** One line for each thing in the repository that breaks the rule. */
    List<String> violations(Repository repository);
}
