package io.orrery.bench.loop;

/**
 * A plan that has run, and how the session was meanwhile.
 *
 * @param events that the engine took, of all kinds
 * @param bytes that the hot threads allocated
 * @param occupied of the ring, on average, from 0 to 1
 * @param mostOccupied of the ring, at its worst when it was looked at
 * @param growth of the resident memory without the pages of files, bytes a second; no number if the system does not tell
 */
record Watched(
    Ran ran, long events, long bytes, long collections, double occupied, double mostOccupied, double growth) {

    double bytesAnEvent() {
        return bytes / (double) Math.max(1, events);
    }
}
