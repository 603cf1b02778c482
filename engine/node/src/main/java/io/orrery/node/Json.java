package io.orrery.node;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders records, maps, lists and plain values as JSON on one line. */
public final class Json {
    private Json() {
    }

    /** The names of a record's components become the keys. An empty Optional is null; a double that is not finite too. */
    public static String render(Object value) {
        StringBuilder out = new StringBuilder(256);
        write(out, value);
        return out.toString();
    }

    /** The components of a record, in their order, by name. */
    public static Map<String, Object> components(Record source) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : source.getClass().getRecordComponents()) {
            values.put(component.getName(), read(component, source));
        }
        return values;
    }

    private static void write(StringBuilder out, Object value) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            out.append("null");
        } else if (value instanceof Optional<?> optional) {
            write(out, optional.orElse(null));
        } else if (value instanceof BigDecimal decimal) {
            out.append(decimal.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(out, map);
        } else if (value instanceof Iterable<?> items && !(value instanceof Path)) {
            writeArray(out, items);
        } else if (value instanceof Record nested) {
            writeObject(out, components(nested));
        } else {
            writeText(out, value.toString());
        }
    }

    private static void writeObject(StringBuilder out, Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            writeText(out, entry.getKey().toString());
            out.append(':');
            write(out, entry.getValue());
            separator = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(StringBuilder out, Iterable<?> items) {
        String separator = "";
        out.append('[');
        for (Object item : items) {
            out.append(separator);
            write(out, item);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static Object read(RecordComponent component, Record source) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(source);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
