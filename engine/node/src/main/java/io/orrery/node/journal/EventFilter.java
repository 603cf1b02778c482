package io.orrery.node.journal;

import io.orrery.codecs.EventRecord;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Which events are wanted. What costs least is asked first; the line is printed only for what is left.
 *
 * @param types names of messages, or their beginnings, or classes, without regard to case; empty for all
 * @param order only events of this order
 */
public record EventFilter(List<String> types, OptionalLong order, Pattern grep, Pattern exclude) {

    public EventFilter {
        types = types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
    }

    /** @param name of the event's message, or null if it is not known */
    boolean wants(EventRecord event, String name) {
        return types.isEmpty() || types.stream().anyMatch(type -> matches(type, event, name));
    }

    boolean wants(CharSequence line) {
        return (grep == null || grep.matcher(line).find()) && (exclude == null || !exclude.matcher(line).find());
    }

    private static boolean matches(String type, EventRecord event, String name) {
        return name != null && name.toLowerCase(Locale.ROOT).startsWith(type)
            || event.eventClass().name().toLowerCase(Locale.ROOT).equals(type)
            || Integer.toString(event.templateId()).equals(type);
    }
}
