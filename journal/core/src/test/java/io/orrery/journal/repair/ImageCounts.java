package io.orrery.journal.repair;

import java.nio.file.Path;

/** What was drawn, and what became of it. */
final class ImageCounts {
    int images;
    int torn;
    int entries;
    int lengths;
    int pages;
    int heads;
    int markOrSeals;
    int untouched;
    int inPlace;
    int copied;
    int quarantined;
    int repairsLost;
    int inBatch;

    void lost(Path file, int at, int unit) {
        pages++;
        boolean segment = file.getFileName().toString().startsWith("segment-");
        heads += segment && at < 8_192 ? 1 : 0;
        markOrSeals += segment ? 0 : 1;
    }

    @Override
    public String toString() {
        return images + " images, " + torn + " torn by 512 B, " + inBatch + " within a batch; lost: " + pages + " pages, "
            + heads + " of heads and index, " + markOrSeals + " of mark and seals, " + entries + " folder entries, " + lengths
            + " lengths; repaired: " + inPlace + " in place, " + copied + " by copy, " + quarantined + " with quarantine, "
            + untouched + " not needed; " + repairsLost + " repairs lost power too";
    }
}
