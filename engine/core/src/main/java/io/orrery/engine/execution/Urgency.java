package io.orrery.engine.execution;

/** What is paid for being done soon. */
public enum Urgency {
    /** Waits at the touch of its own side, and follows it. */
    PASSIVE,
    /** Waits so for a while, then takes. */
    PATIENT,
    /** Takes what is offered at the touch. */
    AT_ONCE
}
