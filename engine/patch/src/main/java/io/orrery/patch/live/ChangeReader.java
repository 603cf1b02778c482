package io.orrery.patch.live;

import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.EditState;
import io.orrery.patch.graph.Cable;
import java.util.ArrayList;
import java.util.List;

/** Puts the messages of a change together, until it is complete. */
final class ChangeReader {
    static final int MOST_EDITS = 16_384;
    private static final String NO_CABLE = " is no port, which is written module.port";

    private final List<Edit> edits = new ArrayList<>();
    private Change.Way way = Change.Way.ON;
    private long number;
    private long revision;
    private boolean activates;
    private String refusal = "";

    /**
     * Returns the change that is complete with this message, or null.
     *
     * @throws IllegalArgumentException if it is complete, and says nothing that could be done
     */
    Change read(PatchEditedDecoder message) {
        if (message.change() != number) {
            clear();
            number = message.change();
        }
        long value = message.value();
        PatchOperation operation = message.operation();
        boolean last = message.last() == Switch.ON;
        add(operation, value, message.subject(), message.target(), message.text());
        if (!last) {
            return null;
        }
        Change change = new Change(number, edits, way, revision, activates);
        String wrong = refusal.isEmpty() && way != Change.Way.ON && !edits.isEmpty()
            ? "edits and a way through the revisions can't be one change" : refusal;
        clear();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(wrong);
        }
        return change;
    }

    private void add(PatchOperation operation, long value, String subject, String target, String text) {
        switch (operation) {
            case ADD -> edit(new Edit.Add(subject, target, 0));
            case REMOVE -> edit(new Edit.Remove(subject));
            case CONNECT, DISCONNECT -> cable(operation, subject, target);
            case SET -> edit(new Edit.Set(subject, target, Double.longBitsToDouble(value)));
            case RESET -> edit(new Edit.Set(subject, target, Double.NaN));
            case GROUP -> edit(new Edit.Group(subject, target));
            case UNDO -> way = Change.Way.UNDO;
            case REDO -> way = Change.Way.REDO;
            case ROLL_BACK -> {
                way = Change.Way.ROLL_BACK;
                revision = value;
            }
            case ACTIVATE -> activates = true;
            case WRITE -> edit(new Edit.Write(subject, target, text));
            default -> refuse("the operation " + operation + " is not known here");
        }
    }

    private void cable(PatchOperation operation, String from, String to) {
        int begin = from.indexOf('.');
        int end = to.indexOf('.');
        if (begin < 0 || end < 0) {
            refuse((begin < 0 ? from : to) + NO_CABLE);
            return;
        }
        Cable cable = new Cable(from.substring(0, begin), from.substring(begin + 1), to.substring(0, end), to.substring(end + 1));
        edit(operation == PatchOperation.CONNECT ? new Edit.Connect(cable) : new Edit.Disconnect(cable));
    }

    private void edit(Edit edit) {
        if (edits.size() == MOST_EDITS) {
            refuse("a change has at most " + MOST_EDITS + " edits");
        } else {
            edits.add(edit);
        }
    }

    private void refuse(String why) {
        if (refusal.isEmpty()) {
            refusal = why;
        }
    }

    private void clear() {
        edits.clear();
        way = Change.Way.ON;
        number = 0;
        revision = 0;
        activates = false;
        refusal = "";
    }

    void save(StateWriter out) {
        out.putLong(number);
        out.putLong(revision);
        out.putInt(way.ordinal());
        out.putBoolean(activates);
        out.putText(refusal);
        EditState.saveAll(edits, out);
    }

    void load(StateReader in) {
        number = in.getLong();
        revision = in.getLong();
        way = Change.Way.values()[in.getInt()];
        activates = in.getBoolean();
        refusal = in.getText();
        edits.addAll(EditState.loadAll(in));
    }
}
