package io.orrery.node.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;

/** A configuration as text: for the eye, for tools, and for its hash. Secrets are masked in all of them. */
final class ConfigText {
    static final ConfigRenderOptions CONCISE = ConfigRenderOptions.concise();
    private static final ConfigRenderOptions READABLE = ConfigRenderOptions.defaults().setOriginComments(false).setJson(false);
    private static final String MASK = "***";

    private ConfigText() {
    }

    static String readable(ConfigObject root) {
        return masked(root).render(READABLE);
    }

    static String json(ConfigObject root) {
        return masked(root).render(CONCISE);
    }

    /** One line a value: path, value, where it comes from. */
    static String withOrigins(ConfigObject root) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, ConfigValue> entry : new TreeMap<>(flat(masked(root))).entrySet()) {
            out.append(entry.getKey()).append(" = ").append(entry.getValue().render(CONCISE));
            out.append("  # ").append(place(entry.getValue().origin())).append('\n');
        }
        return out.toString();
    }

    static byte[] hash(ConfigObject root) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json(root).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** file:line, with the file's name as short as it is clear. */
    static String place(ConfigOrigin origin) {
        String name = origin.filename() != null ? Path.of(origin.filename()).getFileName().toString() : description(origin);
        return origin.lineNumber() > 0 ? name + ":" + origin.lineNumber() : name;
    }

    private static String description(ConfigOrigin origin) {
        String description = origin.description();
        int line = description.lastIndexOf(": ");
        String source = line < 0 ? description : description.substring(0, line);
        return source.substring(source.lastIndexOf('/') + 1);
    }

    private static Map<String, ConfigValue> flat(ConfigObject root) {
        Map<String, ConfigValue> leaves = new TreeMap<>();
        root.toConfig().entrySet().forEach(entry -> leaves.put(entry.getKey(), entry.getValue()));
        return leaves;
    }

    private static ConfigObject masked(ConfigObject source) {
        ConfigObject result = source;
        for (Map.Entry<String, ConfigValue> entry : source.entrySet()) {
            ConfigValue value = maskedValue(entry.getKey(), entry.getValue());
            if (value != entry.getValue()) {
                result = result.withValue(entry.getKey(), value);
            }
        }
        return result;
    }

    private static ConfigValue maskedValue(String key, ConfigValue value) {
        if (value instanceof ConfigObject nested) {
            return masked(nested);
        }
        if (value instanceof ConfigList list) {
            return ConfigValueFactory.fromIterable(list.stream().map(item -> maskedValue("", item)).toList())
                .withOrigin(list.origin());
        }
        return Keys.secret(key) ? ConfigValueFactory.fromAnyRef(MASK).withOrigin(value.origin()) : value;
    }
}
