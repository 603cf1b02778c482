package io.orrery.node.hindrance;

import io.orrery.codecs.sbe.Hindrance;

/** What keeps the engine from working, as the system counts it. Asked again and again by one thread; allocates nothing. */
interface Cause {
    Hindrance kind();

    /** Reads the counts anew. Returns false if the system does not tell them. */
    boolean look();

    /** How often it was so, since the process began. */
    long count();

    /** What it took, likewise; 0 if the system does not tell that. */
    long nanos();
}
