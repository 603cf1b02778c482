package io.orrery.node.trial;

import java.util.Set;

/** In which direction this process walks over immutable sets: each throws a coin when it starts. */
public enum SetOrder {
    FORWARD, BACKWARD;

    public static SetOrder here() {
        return Set.of(0, 1).iterator().next() == 0 ? FORWARD : BACKWARD;
    }
}
