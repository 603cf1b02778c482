package io.orrery.engine.execution;

/** How much of a whole is due by when. Never less later. */
public interface Schedule {

    /**
     * @param begun engine time at which it began
     * @param traded by all since then
     */
    long due(long whole, long begun, long now, long traded);

    /** True if what remains is given up. */
    boolean isOver(long begun, long now);
}
