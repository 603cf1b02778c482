package io.orrery.node.journal;

import io.orrery.codecs.Dictionary;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventFields;
import io.orrery.node.ExitCode;
import io.orrery.node.NearestName;
import io.orrery.node.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The messages of the schema by name. */
public final class MessageNames {
    private static final int LAST_TEMPLATE = 999;

    private final Map<String, Integer> templates = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Integer, String> names = new TreeMap<>();

    public MessageNames() {
        EventFields fields = new EventFields(new Dictionary());
        for (int template = 0; template <= LAST_TEMPLATE; template++) {
            String name = fields.name(template);
            if (name != null) {
                templates.put(name, template);
                names.put(template, name);
            }
        }
    }

    /** The name of a message, or its number if this build does not know it. */
    public String name(int template) {
        return names.getOrDefault(template, Integer.toString(template));
    }

    /**
     * What is meant by words of a command line.
     *
     * @param words names of messages, their beginnings, or classes of events; case does not matter
     */
    public Choice choose(List<String> words) {
        Set<EventClass> classes = new HashSet<>();
        Set<Integer> chosen = new HashSet<>();
        for (String word : words) {
            EventClass eventClass = eventClass(word);
            if (eventClass != null) {
                classes.add(eventClass);
            } else {
                chosen.addAll(beginningWith(word));
            }
        }
        return new Choice(classes, chosen);
    }

    private static EventClass eventClass(String word) {
        for (EventClass each : EventClass.values()) {
            if (each.name().equalsIgnoreCase(word)) {
                return each;
            }
        }
        return null;
    }

    private List<Integer> beginningWith(String word) {
        Integer exact = templates.get(word);
        if (exact != null) {
            return List.of(exact);
        }
        String beginning = word.toLowerCase(Locale.ROOT);
        List<Integer> found = new ArrayList<>();
        templates.forEach((name, template) -> {
            if (name.toLowerCase(Locale.ROOT).startsWith(beginning)) {
                found.add(template);
            }
        });
        if (found.isEmpty()) {
            String meant = NearestName.of(word, templates.keySet()).map(name -> "did you mean " + name + "? ").orElse("");
            String known = "there are input, output, observation, " + String.join(", ", templates.keySet());
            throw new Refusal(ExitCode.USAGE, "--type=" + word + " is no message", meant + known);
        }
        return found;
    }

    /** Either may be empty, which means all. */
    public record Choice(Set<EventClass> classes, Set<Integer> templates) {
    }
}
