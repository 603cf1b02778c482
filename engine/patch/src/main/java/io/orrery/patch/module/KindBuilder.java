package io.orrery.patch.module;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Describes a kind of module, port by port. */
public final class KindBuilder {
    private final String id;
    private final String doc;
    private final List<Inlet> inlets = new ArrayList<>();
    private final List<Outlet> outlets = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<TextParameter> texts = new ArrayList<>();
    private List<Hearing> hears = List.of();
    private boolean delays;

    private KindBuilder(String id, String doc) {
        this.id = id;
        this.doc = doc;
    }

    public static KindBuilder kind(String id, String doc) {
        return new KindBuilder(id, doc);
    }

    /** A source of one of the strategy's instruments. */
    public KindBuilder hears(Hearing... what) {
        hears = List.of(what);
        return shape("instrument", "", 0, 63, 0, true, "which of the strategy's instruments, from 0");
    }

    /** An inlet that passes on what is no number. */
    public KindBuilder in(String name, PortType type, String words) {
        inlets.add(Inlet.of(name, type, words));
        return this;
    }

    /** An inlet that may stay without a cable. With one, what is no number is passed on: what is not known is not the usual. */
    public KindBuilder in(String name, PortType type, double otherwise, String words) {
        inlets.add(new Inlet(name, type, otherwise, Inlet.Missing.PASS, words));
        return this;
    }

    public KindBuilder out(String name, PortType type, String words) {
        outlets.add(new Outlet(name, type, words));
        return this;
    }

    /** A number that can be turned while the module goes on. */
    public KindBuilder knob(String name, String unit, double least, double most, double otherwise, String words) {
        parameters.add(new Parameter(name, unit, least, most, otherwise, false, false, words));
        return this;
    }

    /** A number that the module is made for. */
    public KindBuilder shape(
        String name, String unit, double least, double most, double otherwise, boolean whole, String words) {
        parameters.add(new Parameter(name, unit, least, most, otherwise, whole, true, words));
        return this;
    }

    /** How many of the last numbers it looks at. */
    public KindBuilder length(int otherwise) {
        return shape("length", "numbers", 1, 10_000, otherwise, true, "how many of the last numbers count");
    }

    /** Words that the module is made for. */
    public KindBuilder text(String name, String otherwise, Consumer<String> check, String words) {
        texts.add(new TextParameter(name, otherwise, check, words));
        return this;
    }

    /** It is a {@link Delay}. */
    public KindBuilder delays() {
        delays = true;
        return this;
    }

    public ModuleKind make(Function<double[], PatchModule> maker) {
        return make((values, none) -> maker.apply(values));
    }

    public ModuleKind make(Maker maker) {
        return new ModuleKind(id, doc, inlets, outlets, parameters, delays, hears, texts, maker);
    }
}
