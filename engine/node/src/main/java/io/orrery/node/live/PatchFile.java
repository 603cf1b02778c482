package io.orrery.node.live;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.StrategyEntry;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.GraphState;
import io.orrery.patch.live.Modules;
import io.orrery.patch.live.Reach;
import io.orrery.patch.text.BadPatch;
import io.orrery.patch.text.PatchReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The patch that the configuration names, as the edits that make it. */
final class PatchFile {
    /** Of a ring, as one change. */
    private static final int SHARE = 4;

    private PatchFile() {
    }

    /** @throws Refusal with the file, the line, and what is wrong in it */
    static List<Edit> edits(StrategyEntry entry, int ringSlots) {
        Path file = entry.patch().orElseThrow();
        try {
            List<Edit> edits = GraphState.edits(PatchReader.read(Files.readString(file), Modules.all()));
            Reach.check(edits, entry.places().size());
            if (edits.size() > ringSlots / SHARE) {
                throw new IllegalArgumentException(edits.size() + " edits are too many for engine.ring-slots=" + ringSlots);
            }
            return edits;
        } catch (BadPatch bad) {
            throw new Refusal(ExitCode.CONFIG, file + ":" + bad.getMessage().replaceFirst("^line ", ""), "", bad);
        } catch (IllegalArgumentException refused) {
            throw new Refusal(ExitCode.CONFIG, file + ": " + refused.getMessage(), "", refused);
        } catch (IOException unreadable) {
            throw new Refusal(
                ExitCode.CONFIG, "strategies: \"" + entry.name() + "\": patch=" + file + " can't be read", "", unreadable);
        }
    }
}
