package io.orrery.node.config;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/** Names of keys: kebab-case in the file, camelCase in the record. */
final class Keys {
    private Keys() {
    }

    static String of(RecordComponent component) {
        StringBuilder key = new StringBuilder();
        for (char c : component.getName().toCharArray()) {
            if (Character.isUpperCase(c)) {
                key.append('-');
            }
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True of keys whose values are not shown. */
    static boolean secret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.contains("secret") || name.contains("password") || name.contains("token") || name.endsWith("key");
    }
}
