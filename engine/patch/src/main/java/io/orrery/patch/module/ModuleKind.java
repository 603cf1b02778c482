package io.orrery.patch.module;

import java.util.List;
import java.util.function.Function;

/**
 * What a module is before it is in a patch: its ports, its parameters, and what it does.
 *
 * @param delays it is a {@link Delay}: it tells what it read at an earlier event, so that a cable to it closes no cycle
 * @param hears what a source listens to; its first parameter says of which of the strategy's instruments
 */
public record ModuleKind(
    String id, String doc, List<Inlet> inlets, List<Outlet> outlets, List<Parameter> parameters, boolean delays,
    List<Hearing> hears, List<TextParameter> texts, Maker maker) {

    public ModuleKind {
        inlets = List.copyOf(inlets);
        outlets = List.copyOf(outlets);
        parameters = List.copyOf(parameters);
        hears = List.copyOf(hears);
        texts = List.copyOf(texts);
    }

    /** A kind without texts. */
    public ModuleKind(
        String id, String doc, List<Inlet> inlets, List<Outlet> outlets, List<Parameter> parameters, boolean delays,
        List<Hearing> hears, Function<double[], PatchModule> maker) {
        this(id, doc, inlets, outlets, parameters, delays, hears, List.of(), (values, texts) -> maker.apply(values));
    }

    /** Returns the inlet's number, or -1. */
    public int inlet(String name) {
        for (int i = 0; i < inlets.size(); i++) {
            if (inlets.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the outlet's number, or -1. */
    public int outlet(String name) {
        for (int i = 0; i < outlets.size(); i++) {
            if (outlets.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the text's number, or -1. */
    public int text(String name) {
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the parameter's number, or -1. */
    public int parameter(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
