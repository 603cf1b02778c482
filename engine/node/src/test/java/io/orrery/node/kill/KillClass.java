package io.orrery.node.kill;

/** Inside what a kill fell. Told from the files that it left, never from the time; a kill may have fallen inside several. */
enum KillClass {
    /** An unfinished batch lies behind the last complete document. */
    RECORD,
    /** A segment is being prepared, or one is full and its successor empty or its seal missing. */
    ROLL,
    /** A snapshot is half written. */
    SNAPSHOT,
    /** The process was recovering, or its session holds no decision yet. */
    RECOVERY
}
