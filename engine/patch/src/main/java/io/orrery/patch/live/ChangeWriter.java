package io.orrery.patch.live;

import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.PatchEditedEncoder;
import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.codecs.sbe.Switch;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.graph.Cable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;

/** Writes a change as the messages of which {@link ChangeReader} makes it again. */
public final class ChangeWriter {

    /** Takes a message, before the next is written. */
    @FunctionalInterface
    public interface Sink {
        void offer(DirectBuffer message, int offset, int length);
    }

    private record Line(PatchOperation operation, String subject, String target, long value, String text) {

        Line(PatchOperation operation, String subject, String target, long value) {
            this(operation, subject, target, value, "");
        }
    }

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final PatchEditedEncoder encoder = new PatchEditedEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(512);
    private final Sink sink;

    public ChangeWriter(Sink sink) {
        this.sink = sink;
    }

    /** Edits that are made together or not at all. */
    public void edits(int strategyId, long change, List<Edit> edits, boolean activates) {
        List<Line> lines = new ArrayList<>();
        edits.forEach(edit -> add(edit, lines));
        if (activates) {
            lines.add(new Line(PatchOperation.ACTIVATE, "", "", 0));
        }
        write(strategyId, change, lines);
    }

    /** UNDO, REDO, ROLL_BACK to a revision, or ACTIVATE. */
    public void step(int strategyId, long change, PatchOperation operation, long revision) {
        write(strategyId, change, List.of(new Line(operation, "", "", revision)));
    }

    private static void add(Edit edit, List<Line> lines) {
        if (edit instanceof Edit.Add add) {
            lines.add(new Line(PatchOperation.ADD, add.module(), add.kind(), 0));
        } else if (edit instanceof Edit.Remove remove) {
            lines.add(new Line(PatchOperation.REMOVE, remove.module(), "", 0));
        } else if (edit instanceof Edit.Connect connect) {
            lines.add(cable(PatchOperation.CONNECT, connect.cable()));
        } else if (edit instanceof Edit.Disconnect disconnect) {
            lines.add(cable(PatchOperation.DISCONNECT, disconnect.cable()));
        } else if (edit instanceof Edit.Set set) {
            boolean reset = Double.isNaN(set.value());
            lines.add(new Line(
                reset ? PatchOperation.RESET : PatchOperation.SET, set.module(), set.parameter(),
                reset ? 0 : Double.doubleToRawLongBits(set.value())));
        } else if (edit instanceof Edit.Write write) {
            lines.add(new Line(PatchOperation.WRITE, write.module(), write.text(), 0, write.words()));
        } else if (edit instanceof Edit.Group group) {
            lines.add(new Line(PatchOperation.GROUP, group.module(), group.group(), 0));
        } else if (edit instanceof Edit.Together together) {
            together.edits().forEach(each -> add(each, lines));
        }
    }

    private static Line cable(PatchOperation operation, Cable cable) {
        return new Line(operation, cable.from() + '.' + cable.outlet(), cable.to() + '.' + cable.inlet(), 0);
    }

    private void write(int strategyId, long change, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            byte[] subject = line.subject().getBytes(StandardCharsets.US_ASCII);
            byte[] target = line.target().getBytes(StandardCharsets.US_ASCII);
            int length = encoder.wrapAndApplyHeader(buffer, 0, header)
                .change(change)
                .value(line.value())
                .strategyId(strategyId)
                .operation(line.operation())
                .last(i == lines.size() - 1 ? Switch.ON : Switch.OFF)
                .putSubject(subject, 0, subject.length)
                .putTarget(target, 0, target.length)
                .text(line.text())
                .encodedLength();
            sink.offer(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length);
        }
    }
}
