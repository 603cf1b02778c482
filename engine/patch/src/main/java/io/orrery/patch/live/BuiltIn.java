package io.orrery.patch.live;

import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.patch.edit.GraphState;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.Parameter;
import io.orrery.patch.module.TextParameter;
import io.orrery.patch.text.PatchReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A patch that comes with the house, as it is written in the resource NAME.json beside this class. It runs from its start on, and
 * is edited as any. Parameters are {@code module.parameter=value}.
 */
public abstract class BuiltIn implements StrategyFactory {
    private final String name;

    protected BuiltIn(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Strategy create(Parameters parameters) {
        ModuleKinds kinds = Modules.all();
        PatchGraph graph = PatchReader.read(text(), kinds);
        try {
            graph.nodes().forEach(node -> set(graph, node, parameters));
        } catch (Refused refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
        return new PatchStrategy(kinds, task -> { }, GraphState.edits(graph));
    }

    /** As many as its modules listen to and trade on. */
    @Override
    public final int markets() {
        int most = 0;
        for (Node node : PatchReader.read(text(), Modules.all()).nodes()) {
            int instrument = node.kind().parameter(Reach.INSTRUMENT);
            most = Math.max(most, instrument < 0 ? 0 : (int) node.value(instrument));
        }
        return most + 1;
    }

    private String text() {
        try (InputStream resource = getClass().getResourceAsStream(name + ".json")) {
            return new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException unread) {
            throw new UncheckedIOException(name, unread);
        }
    }

    private static void set(PatchGraph graph, Node node, Parameters parameters) {
        for (Parameter parameter : node.kind().parameters()) {
            String value = parameters.text(node.name() + '.' + parameter.name());
            if (value != null) {
                graph.set(node, parameter.name(), number(node, parameter, value));
            }
        }
        for (TextParameter text : node.kind().texts()) {
            String words = parameters.text(node.name() + '.' + text.name());
            if (words != null) {
                graph.write(node, text.name(), words);
            }
        }
    }

    private static double number(Node node, Parameter parameter, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(node.name() + '.' + parameter.name() + '=' + value + ": is no number", none);
        }
    }
}
