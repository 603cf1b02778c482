package io.orrery.acceptance;

import io.orrery.acceptance.Verdict.Outcome;
import io.orrery.acceptance.ground.Ground;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.engine.venue.VenueFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Tries cases on one venue, one after another. Cases of an area share the place; each area, and whatever follows a failure,
 * begins anew.
 */
public final class Trial implements AutoCloseable {
    private final VenueFactory factory;
    private final Supplier<Ground> grounds;
    private final List<Verdict> verdicts = new ArrayList<>();
    private Scene scene;
    private int area;
    private Capabilities capabilities = Capabilities.none();

    /** @param grounds makes a fresh place whenever one is needed */
    public Trial(VenueFactory factory, Supplier<Ground> grounds) {
        this.factory = factory;
        this.grounds = grounds;
    }

    /** The factory of a kind, or null if it is not there. */
    public static VenueFactory factory(String kind) {
        for (VenueFactory factory : ServiceLoader.load(VenueFactory.class)) {
            if (factory.kind().equals(kind)) {
                return factory;
            }
        }
        return null;
    }

    /** Tries one case. It never throws what a venue does wrong: that is the verdict. */
    public Verdict run(Case tried) {
        long start = System.nanoTime();
        Outcome outcome = Outcome.EXECUTED;
        String text = "";
        try {
            text = play(tried);
            outcome = text.isEmpty() ? Outcome.EXECUTED : Outcome.UNSUPPORTED;
        } catch (Unsupported unsupported) {
            outcome = Outcome.UNSUPPORTED;
            text = unsupported.getMessage();
        } catch (Failure failure) {
            outcome = Outcome.FAILED;
            text = failure.getMessage();
        } catch (RuntimeException crash) {
            outcome = Outcome.FAILED;
            text = "thrown at " + crash.getStackTrace()[0] + ": " + crash;
        }
        Verdict verdict = finished(tried, outcome, text, start);
        verdicts.add(verdict);
        return verdict;
    }

    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** What the venue declares; nothing before the first case. */
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public void close() {
        if (scene != null) {
            scene.close();
            scene = null;
        }
    }

    /** Returns what is missing, or nothing. */
    private String play(Case tried) {
        if (scene != null && tried.area() != area) {
            close();
        }
        if (scene == null) {
            scene = open(grounds.get());
            capabilities = scene.capabilities();
            area = tried.area();
        }
        scene.begin(tried.number());
        String missing = tried.needs().missing(scene);
        if (missing.isEmpty()) {
            tried.body().accept(scene);
        }
        return missing;
    }

    private Scene open(Ground ground) {
        try {
            return new Scene(ground, factory);
        } catch (RuntimeException failure) {
            ground.close();
            throw failure;
        }
    }

    private Verdict finished(Case tried, Outcome outcome, String text, long start) {
        Outcome judged = outcome;
        String said = text;
        if (outcome != Outcome.FAILED && scene != null) {
            try {
                List<String> violations = scene.end();
                if (!violations.isEmpty()) {
                    judged = Outcome.FAILED;
                    said = String.join("; ", violations);
                }
            } catch (RuntimeException failure) {
                judged = Outcome.FAILED;
                said = "afterwards: " + failure.getMessage();
            }
        }
        if (judged == Outcome.FAILED) {
            close();
        }
        return new Verdict(tried, judged, said, Duration.ofNanos(System.nanoTime() - start));
    }
}
