package io.orrery.engine.strategy.typed;

import io.orrery.engine.strategy.StrategyDescription.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One component of a config record: a long, an int, a double, a boolean, an enum or a String. */
final class Component {
    private final Class<?> type;
    private final Parameter parameter;

    /** @throws IllegalArgumentException if it is of a type that can't be written, or its default is out of its range */
    Component(RecordComponent declared) {
        type = declared.getType();
        Range range = declared.getAnnotation(Range.class);
        Default otherwise = declared.getAnnotation(Default.class);
        Doc doc = declared.getAnnotation(Doc.class);
        parameter = new Parameter(
            declared.getName(), kind(declared), range == null ? least(type) : range.least(),
            range == null ? most(type) : range.most(), choices(type), otherwise == null ? null : otherwise.value(),
            doc == null ? "" : doc.value());
        if (otherwise != null) {
            read(otherwise.value());
        }
    }

    Parameter parameter() {
        return parameter;
    }

    /** @param text null if it is not set */
    Object read(String text) {
        String written = text == null ? parameter.otherwise() : text;
        if (written == null) {
            throw new IllegalArgumentException(parameter.name() + ": must be set" + expectation(", "));
        }
        try {
            return value(written);
        } catch (NumberFormatException refused) {
            throw new IllegalArgumentException(parameter.name() + "=" + written + ": must be" + expectation(" "), refused);
        }
    }

    private Object value(String written) {
        switch (parameter.type()) {
            case "whole" -> {
                long value = Long.parseLong(written);
                require(value >= parameter.least() && value <= parameter.most());
                return type == int.class ? (Object) (int) value : (Object) value;
            }
            case "number" -> {
                double value = Double.parseDouble(written);
                require(value >= parameter.least() && value <= parameter.most());
                return value;
            }
            case "flag" -> {
                require(written.equals("true") || written.equals("false"));
                return written.equals("true");
            }
            case "choice" -> {
                int index = parameter.choices().indexOf(written);
                require(index >= 0);
                return type.getEnumConstants()[index];
            }
            default -> {
                return written;
            }
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new NumberFormatException();
        }
    }

    private String expectation(String before) {
        return switch (parameter.type()) {
            case "whole" -> before + "a whole number from " + parameter.least() + " to " + parameter.most();
            case "number" -> before + "a number from " + parameter.least() + " to " + parameter.most();
            case "flag" -> before + "true or false";
            case "choice" -> before + "one of " + parameter.choices();
            default -> "";
        };
    }

    private static String kind(RecordComponent declared) {
        Class<?> type = declared.getType();
        if (type == long.class || type == int.class) {
            return "whole";
        } else if (type == double.class) {
            return "number";
        } else if (type == boolean.class) {
            return "flag";
        } else if (type.isEnum()) {
            return "choice";
        } else if (type == String.class) {
            return "text";
        }
        throw new IllegalArgumentException(
            declared.getName() + ": a parameter is a long, an int, a double, a boolean, an enum or a String, not " + type);
    }

    private static long least(Class<?> type) {
        return type == int.class ? Integer.MIN_VALUE : Long.MIN_VALUE;
    }

    private static long most(Class<?> type) {
        return type == int.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    /** Constants as they are written: small letters and dashes. */
    private static List<String> choices(Class<?> type) {
        List<String> choices = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                choices.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return choices;
    }
}
