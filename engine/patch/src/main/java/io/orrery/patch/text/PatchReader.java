package io.orrery.patch.text;

import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import io.orrery.patch.module.ModuleKinds;

/** Reads what {@link PatchWriter} wrote, or a person did: as edits of an empty patch, so that the same rules hold. */
public final class PatchReader {
    private static final String ARROW = " -> ";

    private final JsonScanner in;
    private final Revisions patch;

    private PatchReader(String text, Revisions patch) {
        in = new JsonScanner(text);
        this.patch = patch;
    }

    /** @throws BadPatch with the line, and what is wrong in it */
    public static PatchGraph read(String text, ModuleKinds kinds) {
        Revisions patch = new Revisions(new PatchGraph(kinds));
        new PatchReader(text, patch).patch();
        return patch.graph();
    }

    private void patch() {
        boolean more = in.open('{', '}');
        if (!more || !in.name().equals("orrery-patch") || in.number() != PatchWriter.FORMAT) {
            throw in.bad("a patch begins with \"orrery-patch\": " + PatchWriter.FORMAT);
        }
        while (in.more('}')) {
            String name = in.name();
            switch (name) {
                case "modules" -> {
                    for (boolean next = in.open('[', ']'); next; next = in.more(']')) {
                        module();
                    }
                }
                case "cables" -> {
                    for (boolean next = in.open('[', ']'); next; next = in.more(']')) {
                        make(new Edit.Connect(cable(in.string())));
                    }
                }
                default -> throw in.bad("a patch has no " + name);
            }
        }
        in.end();
    }

    private void module() {
        String module = null;
        for (boolean next = in.open('{', '}'); next; next = in.more('}')) {
            String entry = in.name();
            if (module == null) {
                module = named(entry);
            } else {
                describe(module, entry);
            }
        }
        if (module == null) {
            throw in.bad("a module has a name and a kind");
        }
    }

    /** A module begins with its name and its kind. */
    private String named(String entry) {
        if (!entry.equals("name")) {
            throw in.bad("a module begins with its name");
        }
        String module = in.string();
        if (!in.more('}') || !in.name().equals("kind")) {
            throw in.bad(module + ": its kind is missing");
        }
        make(new Edit.Add(module, in.string(), 0));
        return module;
    }

    private void describe(String module, String entry) {
        switch (entry) {
            case "group" -> make(new Edit.Group(module, in.string()));
            case "set" -> {
                for (boolean next = in.open('{', '}'); next; next = in.more('}')) {
                    String parameter = in.name();
                    make(in.isString()
                        ? new Edit.Write(module, parameter, in.string()) : new Edit.Set(module, parameter, in.number()));
                }
            }
            default -> throw in.bad(module + ": a module has no " + entry);
        }
    }

    private Cable cable(String text) {
        int arrow = text.indexOf(ARROW);
        int begin = text.indexOf('.');
        int end = text.indexOf('.', Math.max(arrow, 0));
        if (arrow < 0 || begin < 0 || begin > arrow || end < 0) {
            throw in.bad(text + ": is not \"module.outlet -> module.inlet\"");
        }
        return new Cable(
            text.substring(0, begin), text.substring(begin + 1, arrow), text.substring(arrow + ARROW.length(), end),
            text.substring(end + 1));
    }

    private void make(Edit edit) {
        try {
            patch.make(edit);
        } catch (Refused refused) {
            throw in.bad(refused.getMessage());
        }
    }
}
