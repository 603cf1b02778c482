package io.orrery.patch.text;

import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import java.util.StringJoiner;

/** A patch as JSON for people: a line a module, a line a cable, always in the same order. */
public final class PatchWriter {
    /** The format's version, first in every text. */
    static final int FORMAT = 1;

    private final StringBuilder out = new StringBuilder();

    private PatchWriter() {
    }

    public static String write(PatchGraph graph) {
        PatchWriter writer = new PatchWriter();
        writer.patch(graph);
        return writer.out.toString();
    }

    private void patch(PatchGraph graph) {
        out.append("{\n  \"orrery-patch\": ").append(FORMAT).append(",\n  \"modules\": [");
        String separator = "\n    ";
        for (Node node : graph.nodes()) {
            out.append(separator);
            module(node);
            separator = ",\n    ";
        }
        out.append("\n  ],\n  \"cables\": [");
        separator = "\n    ";
        for (Cable cable : graph.cables()) {
            out.append(separator).append('"').append(cable).append('"');
            separator = ",\n    ";
        }
        out.append("\n  ]\n}\n");
    }

    /** Names are of letters, digits and hyphens: only texts need escapes. */
    private void module(Node node) {
        out.append("{\"name\": \"").append(node.name()).append("\", \"kind\": \"").append(node.kind().id()).append('"');
        if (!node.group().isEmpty()) {
            out.append(", \"group\": \"").append(node.group()).append('"');
        }
        out.append(set(node));
        out.append('}');
    }

    private static String set(Node node) {
        StringJoiner set = new StringJoiner(", ", ", \"set\": {", "}").setEmptyValue("");
        for (int i = 0; i < node.kind().parameters().size(); i++) {
            if (node.isSet(i)) {
                set.add('"' + node.kind().parameters().get(i).name() + "\": " + Numbers.text(node.value(i)));
            }
        }
        for (int i = 0; i < node.kind().texts().size(); i++) {
            if (node.isWritten(i)) {
                set.add('"' + node.kind().texts().get(i).name() + "\": \"" + escaped(node.text(i)) + '"');
            }
        }
        return set.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
