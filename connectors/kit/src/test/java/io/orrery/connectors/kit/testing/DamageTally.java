package io.orrery.connectors.kit.testing;

import java.util.List;

/** What became of a venue's streams of books of which one frame was damaged, all in the same way. */
public final class DamageTally {
    /** How many streams are damaged in each way. */
    public static final int STREAMS = Integer.getInteger("orrery.damaged", 40);

    private static final List<String> STALE = List.of("STALE");

    private final String name;
    private int damaged;
    private int unseen;
    private int stale;
    private int published;
    private int ignored;
    private int mended;

    /** @param fault how frames are damaged */
    public DamageTally(String venue, Enum<?> fault) {
        name = venue + ", " + fault;
    }

    /**
     * One frame was damaged.
     *
     * @param told to the engine from then up to the first frame that can tell
     * @param counted as ignored meanwhile
     */
    public void damage(List<String> told, long counted) {
        damaged++;
        stale += told.equals(STALE) ? 1 : 0;
        ignored += told.isEmpty() && counted == 1 ? 1 : 0;
    }

    /** The damage was overwritten before any frame could tell of it. */
    public void unseen() {
        damaged++;
        unseen++;
    }

    /** @param told to the engine while the book is not to be relied on: nothing */
    public void doubt(List<String> told) {
        published += told.size();
    }

    /** @param told to the engine with the next snapshot and the update behind it */
    public void mend(List<String> told) {
        mended += told.size() == 3 && told.get(0).equals("LIVE") ? 1 : 0;
    }

    /** For the proof, in one line. */
    public void print() {
        System.out.println("damaged frames of " + name + ": " + damaged + ", unseen " + unseen + ", stale at once " + stale
            + ", published in doubt " + published + ", right again " + mended + ", ignored and counted " + ignored);
    }
}
