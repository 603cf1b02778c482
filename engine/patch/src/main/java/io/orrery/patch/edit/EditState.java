package io.orrery.patch.edit;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.graph.Cable;
import java.util.ArrayList;
import java.util.List;

/** Edits in a snapshot. */
public final class EditState {
    private static final int ADD = 1;
    private static final int REMOVE = 2;
    private static final int CONNECT = 3;
    private static final int DISCONNECT = 4;
    private static final int SET = 5;
    private static final int GROUP = 6;
    private static final int TOGETHER = 7;
    private static final int WRITE = 8;

    private EditState() {
    }

    public static void saveAll(Iterable<Edit> edits, StateWriter out) {
        List<Edit> all = new ArrayList<>();
        edits.forEach(all::add);
        out.putInt(all.size());
        all.forEach(edit -> save(edit, out));
    }

    public static List<Edit> loadAll(StateReader in) {
        List<Edit> all = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            all.add(load(in));
        }
        return all;
    }

    static void save(Edit edit, StateWriter out) {
        if (edit instanceof Edit.Add add) {
            put(out, ADD, add.module(), add.kind());
            out.putLong(add.born());
        } else if (edit instanceof Edit.Remove remove) {
            put(out, REMOVE, remove.module());
        } else if (edit instanceof Edit.Connect connect) {
            put(out, CONNECT, connect.cable());
        } else if (edit instanceof Edit.Disconnect disconnect) {
            put(out, DISCONNECT, disconnect.cable());
        } else if (edit instanceof Edit.Set set) {
            put(out, SET, set.module(), set.parameter());
            out.putLong(Double.doubleToRawLongBits(set.value()));
        } else if (edit instanceof Edit.Write write) {
            put(out, WRITE, write.module(), write.text(), write.words());
        } else if (edit instanceof Edit.Group group) {
            put(out, GROUP, group.module(), group.group());
        } else if (edit instanceof Edit.Together together) {
            out.putInt(TOGETHER);
            saveAll(together.edits(), out);
        }
    }

    static Edit load(StateReader in) {
        int kind = in.getInt();
        return switch (kind) {
            case ADD -> new Edit.Add(in.getText(), in.getText(), in.getLong());
            case REMOVE -> new Edit.Remove(in.getText());
            case CONNECT -> new Edit.Connect(cable(in));
            case DISCONNECT -> new Edit.Disconnect(cable(in));
            case SET -> new Edit.Set(in.getText(), in.getText(), Double.longBitsToDouble(in.getLong()));
            case GROUP -> new Edit.Group(in.getText(), in.getText());
            case WRITE -> new Edit.Write(in.getText(), in.getText(), in.getText());
            case TOGETHER -> new Edit.Together(loadAll(in));
            default -> throw new IllegalStateException("edit kind=" + kind);
        };
    }

    private static void put(StateWriter out, int kind, Cable cable) {
        put(out, kind, cable.from(), cable.outlet(), cable.to(), cable.inlet());
    }

    private static Cable cable(StateReader in) {
        return new Cable(in.getText(), in.getText(), in.getText(), in.getText());
    }

    private static void put(StateWriter out, int kind, String... words) {
        out.putInt(kind);
        for (String word : words) {
            out.putText(word);
        }
    }
}
