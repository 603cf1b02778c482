package io.orrery.node.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON Schema of a configuration record. */
public final class ConfigSchema {
    private ConfigSchema() {
    }

    /** A tree of maps and lists, to be rendered as JSON. */
    public static Map<String, Object> of(Class<? extends Record> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Orrery configuration");
        schema.putAll(object(type));
        return schema;
    }

    private static Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> property = property(component.getGenericType());
            Doc doc = component.getAnnotation(Doc.class);
            if (doc != null) {
                property.put("description", doc.value());
            }
            Range range = component.getAnnotation(Range.class);
            if (range != null && component.getType() != ByteSize.class) {
                property.put("minimum", range.min());
                property.put("maximum", range.max());
            }
            properties.put(Keys.of(component), property);
            if (component.getType() != Optional.class) {
                required.add(Keys.of(component));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> property(Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        Map<String, Object> schema = new LinkedHashMap<>();
        if (raw == Optional.class) {
            return property(((ParameterizedType) type).getActualTypeArguments()[0]);
        } else if (raw == List.class) {
            schema.put("type", "array");
            schema.put("items", property(((ParameterizedType) type).getActualTypeArguments()[0]));
        } else if (raw == Map.class) {
            schema.put("type", "object");
            schema.put("additionalProperties", Map.of("type", "string"));
        } else if (raw == ByteSize.class) {
            schema.put("type", "string");
            schema.put("examples", List.of("64MiB", "10GB"));
        } else if (raw == Duration.class) {
            schema.put("type", "string");
            schema.put("examples", List.of("500ms", "5s"));
        } else if (raw.isEnum()) {
            schema.put("enum", Arrays.stream(raw.getEnumConstants()).map(each -> Keys.of((Enum<?>) each)).toList());
        } else if (raw.isRecord()) {
            return object(raw);
        } else {
            schema.put("type", scalar(raw));
        }
        return schema;
    }

    private static String scalar(Class<?> type) {
        if (type == String.class || type == Path.class) {
            return "string";
        }
        return type == boolean.class ? "boolean" : type == double.class ? "number" : "integer";
    }
}
