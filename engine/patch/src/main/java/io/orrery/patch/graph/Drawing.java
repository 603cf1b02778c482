package io.orrery.patch.graph;

import io.orrery.patch.module.ModuleKind;
import java.util.Arrays;

/**
 * A module as it was between two edits of it. It stays as it is whatever is edited later, so that any thread may read it, and
 * patches share what is the same in them.
 */
public final class Drawing {
    private final Node node;
    private final double[] values;
    private final String[] texts;
    private final Node[] sources;
    private final int[] outlets;

    Drawing(Node node, double[] values, String[] texts, Node[] sources, int[] outlets) {
        this.node = node;
        this.values = values;
        this.texts = texts;
        this.sources = sources;
        this.outlets = outlets;
    }

    /** The module; of it, only what never changes is to be asked: name, kind, age. */
    public Node node() {
        return node;
    }

    public String name() {
        return node.name();
    }

    public ModuleKind kind() {
        return node.kind();
    }

    public long born() {
        return node.born();
    }

    /** The values of its parameters; not to be written. */
    public double[] values() {
        return values;
    }

    /** What its texts say; not to be written. */
    public String[] texts() {
        return texts;
    }

    public int inlets() {
        return sources.length;
    }

    /** The module that an inlet reads, or null; of it, too, only what never changes is to be asked. */
    public Node source(int inlet) {
        return sources[inlet];
    }

    /** Which of its outlets. */
    public int outlet(int inlet) {
        return outlets[inlet];
    }

    /** The cable that ends at an inlet; there must be one. */
    public Cable cable(int inlet) {
        Node from = sources[inlet];
        return new Cable(
            from.name(), from.kind().outlets().get(outlets[inlet]).name(), name(), kind().inlets().get(inlet).name());
    }

    /** True if what was made for the other one serves this one, too. */
    public boolean isMadeLike(Drawing other) {
        boolean alike = kind() == other.kind() && Arrays.equals(texts, other.texts);
        for (int i = 0; alike && i < values.length; i++) {
            alike = !kind().parameters().get(i).shaping() || values[i] == other.values[i];
        }
        return alike;
    }

    /** True if it has the values and reads the sources of the other one. */
    public boolean isWiredLike(Drawing other) {
        boolean alike = Arrays.equals(values, other.values) && Arrays.equals(outlets, other.outlets);
        for (int inlet = 0; alike && inlet < sources.length; inlet++) {
            alike = born(sources[inlet]) == born(other.sources[inlet]);
        }
        return alike;
    }

    private static long born(Node source) {
        return source == null ? 0 : source.born();
    }
}
