package io.orrery.engine.strategy.typed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a strategy is called, and what it does. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StrategyInfo {
    /** By which configuration and journal know it: small letters, digits and dashes, 24 at most. */
    String id();

    String title();

    String version();

    /** What it does, in a sentence. */
    String doc();
}
