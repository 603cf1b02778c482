package io.orrery.engine.strategy;

import java.util.LinkedHashMap;
import java.util.Map;

/** A strategy's parameters, as the journal holds them: {@code name=value;name=value}. */
public final class Parameters {
    private final Map<String, String> values = new LinkedHashMap<>();

    private Parameters() {
    }

    public static Parameters parse(String text) {
        Parameters parameters = new Parameters();
        for (String pair : text.split(";")) {
            if (!pair.isBlank()) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException("parameter " + pair + ": is not name=value");
                }
                parameters.values.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
        return parameters;
    }

    /** Returns a value as it is written, or null if it is not set. */
    public String text(String name) {
        return values.remove(name);
    }

    /** Returns a whole number, or the default; the number must lie within the bounds. */
    public long number(String name, long otherwise, long least, long most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + "=" + text + ": is not a whole number", notANumber);
        }
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + "=" + text + ": must be from " + least + " to " + most);
        }
        return value;
    }

    /** To be called when all were taken: a parameter that nobody asked for is a mistake. */
    public void end() {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("unknown parameter " + values.keySet().iterator().next());
        }
    }
}
