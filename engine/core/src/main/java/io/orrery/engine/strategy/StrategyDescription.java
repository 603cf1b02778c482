package io.orrery.engine.strategy;

import java.util.List;

/**
 * What a strategy says of itself.
 *
 * @param id the name under which configuration and journal know it
 * @param version its author's
 * @param doc what it does, in a sentence
 */
public record StrategyDescription(String id, String title, String version, String doc, List<Parameter> parameters) {

    public StrategyDescription {
        parameters = List.copyOf(parameters);
    }

    /**
     * One value that can be set of it.
     *
     * @param type whole, number, flag, choice or text
     * @param least of a whole or a number
     * @param most likewise
     * @param choices of a choice
     * @param otherwise what it is if it is not set; null if it must be
     */
    public record Parameter(
        String name, String type, long least, long most, List<String> choices, String otherwise, String doc) {

        public Parameter {
            choices = List.copyOf(choices);
        }
    }
}
