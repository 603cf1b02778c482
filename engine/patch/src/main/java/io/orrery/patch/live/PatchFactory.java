package io.orrery.patch.live;

import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;
import java.util.List;
import java.util.concurrent.Executor;

/** Makes patches, empty: what is in them comes as events. */
public final class PatchFactory implements StrategyFactory {
    /** Under which a patch is known among the strategies. */
    public static final String NAME = "patch";

    private final Executor beside;

    /** What is taken is laid out when it is taken. */
    public PatchFactory() {
        this(task -> { });
    }

    /** @param beside where plans are laid out meanwhile; it may forget them */
    public PatchFactory(Executor beside) {
        this.beside = beside;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Strategy create(Parameters parameters) {
        return new PatchStrategy(Modules.all(), beside, List.of());
    }
}
