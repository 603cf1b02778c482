package io.orrery.node.plugin;

import io.orrery.engine.strategy.StrategyDescription.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A strategy's parameters as a JSON schema, of the values as they are written. */
public final class ParameterSchema {
    private ParameterSchema() {
    }

    public static Map<String, Object> of(List<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter each : parameters) {
            properties.put(each.name(), property(each));
            if (each.otherwise() == null) {
                required.add(each.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Parameter of) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", of.doc());
        property.put("type", switch (of.type()) {
            case "whole" -> "integer";
            case "number" -> "number";
            case "flag" -> "boolean";
            default -> "string";
        });
        if (isNumeric(of)) {
            property.put("minimum", of.least());
            property.put("maximum", of.most());
        }
        if (of.type().equals("choice")) {
            property.put("enum", of.choices());
        }
        if (of.otherwise() != null) {
            property.put("default", otherwise(of));
        }
        return property;
    }

    private static Object otherwise(Parameter of) {
        return switch (of.type()) {
            case "whole" -> (Object) Long.valueOf(of.otherwise());
            case "number" -> (Object) Double.valueOf(of.otherwise());
            case "flag" -> (Object) Boolean.valueOf(of.otherwise());
            default -> of.otherwise();
        };
    }

    private static boolean isNumeric(Parameter of) {
        return of.type().equals("whole") || of.type().equals("number");
    }

    /** What it may be, in a few words. */
    public static String range(Parameter of) {
        return switch (of.type()) {
            case "whole", "number" -> of.least() + " … " + of.most();
            case "flag" -> "true | false";
            case "choice" -> String.join(" | ", of.choices());
            default -> "any text";
        };
    }
}
