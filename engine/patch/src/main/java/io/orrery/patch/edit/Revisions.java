package io.orrery.patch.edit;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A patch and how it came to be: each edit that is taken makes a revision, and so does each that is taken back. The last
 * {@link #MOST} can be taken back.
 */
public final class Revisions {
    public static final int MOST = 1_000;

    /** What made a revision, and what leads back from it. */
    private record Step(Edit edit, Edit back, long revision) {
    }

    private final PatchGraph graph;
    private final Editor editor;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private long revision;

    public Revisions(PatchGraph graph) {
        this.graph = graph;
        editor = new Editor(graph);
    }

    public PatchGraph graph() {
        return graph;
    }

    /** Counts the edits that were taken, those that were taken back too. */
    public long revision() {
        return revision;
    }

    /**
     * Returns the patch's new revision.
     *
     * @throws Refused the patch is as it was
     */
    public long make(Edit edit) {
        take(edit);
        undone.clear();
        return revision;
    }

    private void take(Edit edit) {
        done.addLast(new Step(edit, editor.make(edit), revision + 1));
        revision++;
        if (done.size() > MOST) {
            done.removeFirst();
        }
    }

    /** Takes the last edit back that was not yet. Returns false if there is none. */
    public boolean undo() {
        if (done.isEmpty()) {
            return false;
        }
        Step last = done.removeLast();
        editor.make(last.back());
        undone.addLast(last.edit());
        revision++;
        return true;
    }

    /** Makes the edit again that was taken back last. Returns false if there is none. */
    public boolean redo() {
        if (undone.isEmpty()) {
            return false;
        }
        take(undone.removeLast());
        return true;
    }

    /**
     * Takes back all that was edited since a revision. Returns false if that can't be reached: it is to come, was itself taken
     * back, or is too long ago.
     */
    public boolean rollBack(long wanted) {
        boolean known = wanted == 0 && (done.isEmpty() || done.getFirst().revision() == 1);
        for (Step step : done) {
            known |= step.revision() == wanted;
        }
        while (known && !done.isEmpty() && done.getLast().revision() > wanted) {
            undo();
        }
        return known;
    }

    public void save(StateWriter out) {
        out.putLong(revision);
        GraphState.save(graph, out);
        out.putInt(done.size());
        for (Step step : done) {
            EditState.save(step.edit(), out);
            EditState.save(step.back(), out);
            out.putLong(step.revision());
        }
        EditState.saveAll(undone, out);
    }

    /** Reads what {@link #save} wrote, over an empty patch. */
    public void load(StateReader in) {
        revision = in.getLong();
        GraphState.load(graph, in);
        for (int i = in.getInt(); i > 0; i--) {
            done.addLast(new Step(EditState.load(in), EditState.load(in), in.getLong()));
        }
        undone.addAll(EditState.loadAll(in));
    }
}
