package io.orrery.node.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param where file:line, or what stands for it
 */
public record ConfigProblem(String where, String message) {
    @Override
    public String toString() {
        return where.isEmpty() ? message : where + ": " + message;
    }
}
