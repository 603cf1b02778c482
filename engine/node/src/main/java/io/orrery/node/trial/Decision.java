package io.orrery.node.trial;

/**
 * Something that a strategy decided.
 *
 * @param time of the event that it decided on
 * @param text what, without ids that depend on how often it decided before
 * @param seen only said, for the eye: nothing was asked for
 */
public record Decision(long time, String text, boolean seen) {
}
