package io.orrery.acceptance.ground;

import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Unsupported;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Causes faults at a simulator while it runs, and knows how often each struck. */
public final class Faults {
    private static final String ALWAYS = "1";
    private static final String SOMETIMES = "0.05";
    private static final Duration UNTIL_STRUCK = Duration.ofSeconds(5);

    private final Control control;
    private final Set<String> set = new LinkedHashSet<>();

    public Faults(URI control) {
        this.control = new Control(control);
    }

    /** From now on the fault strikes wherever it can, as often as the probability says. */
    public void begin(String fault, String probability) {
        set.add(fault);
        control.post(fault + "=" + probability);
    }

    public void end(String fault) {
        set.remove(fault);
        control.post(fault + "=0");
    }

    /** How often it has struck. */
    public long count(String fault) {
        return control.get().path(fault).asLong();
    }

    /** Lets it strike at what the act does or what happens meanwhile, and ends it when it has struck once or more. */
    public void strike(Stage stage, String fault, Runnable act) {
        long before = count(fault);
        begin(fault, ALWAYS);
        try {
            act.run();
            awaitStrike(stage, fault, before);
        } finally {
            end(fault);
        }
    }

    /** The same at frames, of which there are many: now and then, until it has struck and what follows from it has come. */
    public void strikeFrames(Stage stage, String fault, Runnable consequence) {
        long before = count(fault);
        begin(fault, SOMETIMES);
        try {
            awaitStrike(stage, fault, before);
            consequence.run();
        } finally {
            end(fault);
        }
    }

    private void awaitStrike(Stage stage, String fault, long before) {
        if (!stage.comes(UNTIL_STRUCK, () -> count(fault) > before)) {
            throw new Unsupported(fault + " does not strike here");
        }
    }

    /** Ends all that were begun. */
    public void clear() {
        for (String fault : Set.copyOf(set)) {
            end(fault);
        }
    }
}
