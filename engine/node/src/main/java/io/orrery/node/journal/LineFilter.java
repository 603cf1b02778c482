package io.orrery.node.journal;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Which of the wanted records become lines.
 *
 * @param order only events of this order
 * @param grep only lines in which it is found, or null
 * @param exclude no lines in which it is found, or null
 */
public record LineFilter(OptionalLong order, Pattern grep, Pattern exclude) {

    boolean wants(CharSequence line) {
        return (grep == null || grep.matcher(line).find()) && (exclude == null || !exclude.matcher(line).find());
    }
}
