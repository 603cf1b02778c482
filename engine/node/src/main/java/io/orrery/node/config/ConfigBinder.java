package io.orrery.node.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.orrery.node.NearestName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Binds a resolved configuration to records. A component {@code ringSlots} is the key {@code ring-slots}. Everything that is
 * wrong is collected, with its place; a key that no component takes is wrong too.
 */
public final class ConfigBinder {
    private final List<ConfigProblem> problems = new ArrayList<>();

    /** What was wrong so far. */
    public List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    /** @return the record, or null if it can't be made; see {@link #problems()} */
    public <T extends Record> T bind(ConfigObject source, Class<T> type) {
        return record(source, type, "");
    }

    private <T extends Record> T record(ConfigObject source, Class<T> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknownKeys(source, components);
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            String key = Keys.of(components[i]);
            types[i] = components[i].getType();
            values[i] = component(components[i], source.get(key), source.origin(), path + key);
            complete &= values[i] != null;
        }
        return complete ? construct(type, types, values, source.origin()) : null;
    }

    private void refuseUnknownKeys(ConfigObject source, RecordComponent[] components) {
        List<String> known = Arrays.stream(components).map(Keys::of).toList();
        for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(source).entrySet()) {
            if (!known.contains(entry.getKey())) {
                String meant = NearestName.of(entry.getKey(), known)
                    .map(name -> "did you mean \"" + name + "\"?")
                    .orElse("known here: " + String.join(", ", known));
                problem(entry.getValue().origin(), "unknown key \"" + entry.getKey() + "\" – " + meant);
            }
        }
    }

    private Object component(RecordComponent component, ConfigValue value, ConfigOrigin parent, String path) {
        boolean absent = value == null || value.valueType() == ConfigValueType.NULL;
        if (component.getType() == Optional.class) {
            Object inner = absent ? null : value(value, argument(component.getGenericType(), 0), path);
            return absent ? Optional.empty() : inner == null ? null : Optional.of(inner);
        }
        if (absent) {
            problem(parent, "missing key \"" + path + "\"");
            return null;
        }
        Object bound = value(value, component.getGenericType(), path);
        return bound == null || inRange(component.getAnnotation(Range.class), bound, value, path) ? bound : null;
    }

    private Object value(ConfigValue value, Type type, String path) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == List.class) {
            return value instanceof ConfigList list
                ? list(list, argument(type, 0), path)
                : wrongType(value, path, "a list [ … ]");
        }
        if (raw == Map.class) {
            return value instanceof ConfigObject map ? map(map, path) : wrongType(value, path, "an object { … }");
        }
        if (raw.isRecord() && raw != ByteSize.class) {
            return value instanceof ConfigObject nested
                ? record(nested, raw.asSubclass(Record.class), path + ".")
                : wrongType(value, path, "an object { … }");
        }
        try {
            return ConfigScalars.read(value, raw);
        } catch (ConfigScalars.Mismatch e) {
            return wrongType(value, path, e.getMessage());
        }
    }

    private List<Object> list(ConfigList source, Type type, String path) {
        List<Object> items = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < source.size(); i++) {
            Object item = value(source.get(i), type, path + "[" + i + "]");
            complete &= item != null;
            items.add(item);
        }
        return complete ? List.copyOf(items) : null;
    }

    private Map<String, String> map(ConfigObject source, String path) {
        Map<String, String> entries = new LinkedHashMap<>();
        boolean complete = true;
        for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(source).entrySet()) {
            Object item = value(entry.getValue(), String.class, path + "." + entry.getKey());
            complete &= item != null;
            entries.put(entry.getKey(), (String) item);
        }
        return complete ? entries : null;
    }

    private boolean inRange(Range range, Object bound, ConfigValue source, String path) {
        if (range == null) {
            return true;
        }
        double number = bound instanceof ByteSize size ? size.bytes() : ((Number) bound).doubleValue();
        if (number >= range.min() && number <= range.max()) {
            return true;
        }
        String bounds = range.max() == Long.MAX_VALUE ? "at least " + range.min() : range.min() + " to " + range.max();
        problem(source.origin(), path + "=" + source.unwrapped() + " is out of range: allowed are " + bounds);
        return false;
    }

    private Object wrongType(ConfigValue value, String path, String expected) {
        problem(value.origin(), path + "=" + value.render(ConfigText.CONCISE) + " is not " + expected);
        return null;
    }

    private <T> T construct(Class<T> type, Class<?>[] types, Object[] values, ConfigOrigin origin) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            problem(origin, e.getCause().getMessage());
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be constructed", e);
        }
    }

    private void problem(ConfigOrigin origin, String message) {
        problems.add(new ConfigProblem(ConfigText.place(origin), message));
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
