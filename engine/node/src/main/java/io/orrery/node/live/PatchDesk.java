package io.orrery.node.live;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.PatchChangedDecoder;
import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.engine.ring.Inlet;
import io.orrery.node.home.RequestFolder.Answer;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.text.EditWords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/**
 * Turns what authors ask for into edits, which are inputs like any others, and tells them what became of them as soon as that is
 * recorded. Asked by one thread; records come by the follower's.
 */
final class PatchDesk {
    private static final String EDIT = "edit-";
    private static final int SHARE_OF_RING = 4;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final PatchChangedDecoder changed = new PatchChangedDecoder();
    private final Map<Long, Consumer<Answer>> waiting = new ConcurrentSkipListMap<>();
    private final Patches patches;
    private final PatchViews views;
    private final ControlMessages control;
    private final Inlet inlet;
    private final int mostEdits;
    private long change = Patches.FIRST_CHANGE;

    PatchDesk(Patches patches, PatchViews views, ControlMessages control, Inlet inlet, int ringSlots) {
        this.patches = patches;
        this.views = views;
        this.control = control;
        this.inlet = inlet;
        mostEdits = ringSlots / SHARE_OF_RING;
    }

    /** @throws IllegalArgumentException if it can't be asked; nothing is answered then */
    void ask(Map<String, String> request, Consumer<Answer> answer) {
        String patch = RequestDesk.of(request, "patch");
        int id = patches.id(patch);
        String step = RequestDesk.of(request, "step");
        switch (step) {
            case "edit" -> edit(id, edits(request), request.containsKey("activate"), answer);
            case "undo" -> step(id, PatchOperation.UNDO, 0, answer);
            case "redo" -> step(id, PatchOperation.REDO, 0, answer);
            case "rollback" -> step(id, PatchOperation.ROLL_BACK, Long.parseLong(RequestDesk.of(request, "revision")), answer);
            case "activate" -> step(id, PatchOperation.ACTIVATE, 0, answer);
            case "file" -> answer.accept(Answer.done(patches.file(patch).toString()));
            default -> views.ask(new PatchViews.Question(id, step, request, answer));
        }
    }

    private List<Edit> edits(Map<String, String> request) {
        List<Edit> edits = new TreeMap<>(request).entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(EDIT)).map(entry -> EditWords.parse(entry.getValue())).toList();
        if (edits.isEmpty() || edits.size() > mostEdits) {
            throw new IllegalArgumentException("a change has from 1 to " + mostEdits + " edits, as engine.ring-slots allow");
        }
        return edits;
    }

    private void edit(int id, List<Edit> edits, boolean activates, Consumer<Answer> answer) {
        waiting.put(++change, answer);
        control.patchEdited(inlet, id, change, edits, activates);
    }

    private void step(int id, PatchOperation operation, long revision, Consumer<Answer> answer) {
        waiting.put(++change, answer);
        control.patchStepped(inlet, id, change, operation, revision);
    }

    /** Every record of the session, when the follower has it behind it. */
    void onRecord(EventRecord record) {
        if (record.templateId() == PatchChangedDecoder.TEMPLATE_ID) {
            changed.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
            Consumer<Answer> answer = waiting.remove(changed.change());
            String made = "revision=" + changed.revision() + " active=" + changed.active();
            String refusal = changed.refusal();
            if (answer != null) {
                answer.accept(refusal.isEmpty() ? Answer.done(made) : Answer.refused(refusal));
            }
        }
    }
}
