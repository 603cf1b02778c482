package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.patch.library.Library;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.Outlet;
import io.orrery.patch.module.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What patches are made of. */
@Command(name = "list", sortOptions = false, header = "The modules that there are: ports, parameters, units and ranges",
    description = {"", "  orrery patch list average", ""})
final class PatchListCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only kinds with this in their name")
    private String part = "";

    private record Port(String name, String type, String doc) {
    }

    private record Value(String name, String unit, double least, double most, double otherwise, boolean whole, String doc) {
    }

    private record Kind(String kind, String doc, List<Port> inlets, List<Port> outlets, List<Value> parameters) {

        static Kind of(ModuleKind kind) {
            return new Kind(
                kind.id(), kind.doc(), kind.inlets().stream().map(Kind::port).toList(),
                kind.outlets().stream().map(Kind::port).toList(), kind.parameters().stream().map(Kind::value).toList());
        }

        private static Port port(Inlet inlet) {
            return new Port(inlet.name(), inlet.type().name().toLowerCase(Locale.ROOT), inlet.doc());
        }

        private static Port port(Outlet outlet) {
            return new Port(outlet.name(), outlet.type().name().toLowerCase(Locale.ROOT), outlet.doc());
        }

        private static Value value(Parameter of) {
            return new Value(of.name(), of.unit(), of.least(), of.most(), of.otherwise(), of.whole(), of.doc());
        }
    }

    private record Kinds(List<Kind> kinds) {
    }

    PatchListCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        List<Kind> kinds = Library.kinds().all().stream().filter(kind -> kind.id().contains(part)).map(Kind::of).toList();
        if (global.json()) {
            global.output().json("orrery.patch-list/1", new Kinds(kinds));
        } else {
            kinds.forEach(this::print);
        }
        return ExitCode.OK.code();
    }

    private void print(Kind kind) {
        global.output().data(String.format("%-14s%s", kind.kind(), kind.doc()));
        global.output().data(String.format("%-14s%s -> %s", "", ports(kind.inlets()), ports(kind.outlets())));
        for (Value value : kind.parameters()) {
            String range = text(value.least()) + " to " + text(value.most()) + (value.unit().isEmpty() ? "" : " " + value.unit());
            global.output().data(String.format(
                "%-16s%s=%s (%s)%s", "", value.name(), text(value.otherwise()), range,
                value.doc().isEmpty() ? "" : ": " + value.doc()));
        }
    }

    private static String ports(List<Port> ports) {
        return ports.stream().map(port -> port.name() + ":" + port.type()).collect(Collectors.joining(" "));
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
