package io.orrery.engine.strategy;

import java.util.List;

/** Makes strategies of one name. Found by {@link java.util.ServiceLoader}. */
public interface StrategyFactory {

    /** The name under which configuration and journal know it. */
    String name();

    /** Makes an instance, or throws an IllegalArgumentException that names the parameter. */
    Strategy create(Parameters parameters);

    /** On how many markets an instance trades, at least. */
    default int markets() {
        return 1;
    }

    /** What there is to know before one is made. */
    default StrategyDescription description() {
        return new StrategyDescription(name(), name(), "", "", List.of());
    }
}
