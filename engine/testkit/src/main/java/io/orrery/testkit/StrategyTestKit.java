package io.orrery.testkit;

import io.orrery.engine.strategy.StrategyFactory;
import java.util.List;

/**
 * Plays a strategy by hand, in virtual time: what is given happens, a microsecond after the last, and what it does is compared.
 *
 * <pre>
 *   StrategyTestKit kit = new StrategyTestKit(new MyIdea.Factory(), "size=2");
 *   kit.given(book("99.99", "5", "100.01", "5")).expect(buy("2", "99.99", POST_ONLY));
 *   kit.given(filled(1), millis(500)).expect(sell("2", "100.01", IOC));
 * </pre>
 *
 * One spot instrument is traded, BTC/USDT, of 2 decimals a price and 3 a quantity. The venue agrees to all that is sent, and
 * executes what the test says. The mode is checked: what a callback was handed is worthless after it, and a strategy that keeps
 * it fails.
 */
public final class StrategyTestKit {
    private final Stage stage;

    /** @param parameters as the journal has them: {@code name=value;name=value} */
    public StrategyTestKit(StrategyFactory factory, String parameters) {
        stage = new Stage(factory, parameters);
    }

    /** Lets this happen. What was not expected of what happened before is an error. */
    public StrategyTestKit given(Given... events) {
        nothingElse();
        for (Given event : events) {
            event.happen(stage);
        }
        return this;
    }

    /**
     * The strategy is told that this happened in the hour before, if it is not warm: it begins anew with it, and nothing that it
     * asks for meanwhile is sent.
     */
    public StrategyTestKit history(Given... events) {
        nothingElse();
        stage.remember(List.of(events));
        return this;
    }

    /** Compares all that the strategy has done since the last call, in its order. Signals count only if one is expected. */
    public StrategyTestKit expect(Expected... expected) {
        List<Expected> wanted = List.of(expected);
        boolean signals = wanted.stream().anyMatch(StrategyTestKit::isSignal);
        List<Expected> done = stage.take().stream().filter(each -> signals || !isSignal(each)).toList();
        if (!done.equals(wanted)) {
            throw new AssertionError("expected " + wanted + "\n but it did " + done);
        }
        return this;
    }

    public StrategyTestKit expectNothing() {
        return expect();
    }

    /** What it holds by its own executions, below 0 short. */
    public String position() {
        return Units.quantity(stage.position());
    }

    private void nothingElse() {
        List<Expected> done = stage.take().stream().filter(each -> !isSignal(each)).toList();
        if (!done.isEmpty()) {
            throw new AssertionError("not expected: " + done);
        }
    }

    private static boolean isSignal(Expected of) {
        return of.text().startsWith("signal ");
    }
}
