package io.orrery.patch.graph;

import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A module in its place in a patch. */
public final class Node {
    private final String name;
    private final ModuleKind kind;
    private final long born;
    private final double[] values;
    private final boolean[] set;
    private final String[] texts;
    private final Node[] sources;
    private final int[] sourceOutlets;
    final List<Node> readers = new ArrayList<>();
    private String group = "";
    private int rank;
    private long looked;
    private Drawing drawing;

    Node(String name, ModuleKind kind, long born) {
        this.name = name;
        this.kind = kind;
        this.born = born;
        values = new double[kind.parameters().size()];
        set = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = kind.parameters().get(i).otherwise();
        }
        texts = new String[kind.texts().size()];
        sources = new Node[kind.inlets().size()];
        sourceOutlets = new int[sources.length];
        Arrays.fill(sourceOutlets, -1);
    }

    public String name() {
        return name;
    }

    public ModuleKind kind() {
        return kind;
    }

    /** Its place among all that were ever added: those added before have a lower one. */
    public long born() {
        return born;
    }

    /** The group that it is in, empty for none. */
    public String group() {
        return group;
    }

    /** The length of the longest way to it: whatever it reads has a lower one. */
    public int rank() {
        return rank;
    }

    /** The value of a parameter: what was set, or its default. */
    public double value(int parameter) {
        return values[parameter];
    }

    public boolean isSet(int parameter) {
        return set[parameter];
    }

    /** What a text says: what was written, or its default. */
    public String text(int text) {
        return texts[text] == null ? kind.texts().get(text).otherwise() : texts[text];
    }

    public boolean isWritten(int text) {
        return texts[text] != null;
    }

    /** The module whose outlet this inlet reads, or null. */
    public Node source(int inlet) {
        return sources[inlet];
    }

    /** The outlet that this inlet reads, or -1. */
    public int sourceOutlet(int inlet) {
        return sourceOutlets[inlet];
    }

    void set(int parameter, double value) {
        Parameter wanted = kind.parameters().get(parameter);
        if (!wanted.allows(value)) {
            throw new Refused(Refused.Reason.PARAMETER, name + ": " + wanted.refusal(value));
        }
        values[parameter] = value;
        set[parameter] = true;
        drawing = null;
    }

    void unset(int parameter) {
        values[parameter] = kind.parameters().get(parameter).otherwise();
        set[parameter] = false;
        drawing = null;
    }

    /** Empty brings the default back. */
    void write(int text, String words) {
        String refusal = words.isEmpty() ? null : kind.texts().get(text).refusal(words);
        if (refusal != null) {
            throw new Refused(Refused.Reason.PARAMETER, name + ": " + refusal);
        }
        texts[text] = words.isEmpty() ? null : words;
        drawing = null;
    }

    void group(String wanted) {
        group = wanted;
    }

    /** Lays a cable from another's outlet to an inlet that reads nothing yet. */
    void join(int inlet, Node from, int outlet) {
        sources[inlet] = from;
        sourceOutlets[inlet] = outlet;
        from.readers.add(this);
        drawing = null;
    }

    /** Takes the cable away that ends at an inlet. */
    void part(int inlet) {
        sources[inlet].readers.remove(this);
        sources[inlet] = null;
        sourceOutlets[inlet] = -1;
        drawing = null;
    }

    /** True if no cable is on it. */
    boolean isBare() {
        boolean bare = readers.isEmpty();
        for (Node source : sources) {
            bare &= source == null;
        }
        return bare;
    }

    /** What it is now: the same one until it is edited. */
    Drawing drawing() {
        if (drawing == null) {
            String[] said = new String[texts.length];
            for (int i = 0; i < said.length; i++) {
                said[i] = text(i);
            }
            drawing = new Drawing(this, values.clone(), said, sources.clone(), sourceOutlets.clone());
        }
        return drawing;
    }

    void moveTo(int wanted) {
        rank = wanted;
    }

    /** True once in each look through the patch. */
    boolean isNew(long look) {
        boolean first = looked != look;
        looked = look;
        return first;
    }

    /** What its place must be by what it reads. What only delays may stand before it. */
    int rankBySources() {
        int above = 0;
        if (!kind.delays()) {
            for (Node source : sources) {
                if (source != null && source.rank >= above) {
                    above = source.rank + 1;
                }
            }
        }
        return above;
    }

    @Override
    public String toString() {
        return name;
    }
}
