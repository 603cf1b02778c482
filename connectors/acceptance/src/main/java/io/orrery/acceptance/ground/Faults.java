package io.orrery.acceptance.ground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Unsupported;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Causes faults at a simulator while it runs, and knows how often each struck. */
public final class Faults {
    private static final String ALWAYS = "1";
    private static final String SOMETIMES = "0.05";
    private static final Duration UNTIL_STRUCK = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI control;
    private final Set<String> set = new LinkedHashSet<>();

    public Faults(URI control) {
        this.control = control;
    }

    /** From now on the fault strikes wherever it can, as often as the probability says. */
    public void begin(String fault, String probability) {
        set.add(fault);
        ask(HttpRequest.newBuilder(control).POST(BodyPublishers.ofString(fault + "=" + probability)).build());
    }

    public void end(String fault) {
        set.remove(fault);
        ask(HttpRequest.newBuilder(control).POST(BodyPublishers.ofString(fault + "=0")).build());
    }

    /** How often it has struck. */
    public long count(String fault) {
        return ask(HttpRequest.newBuilder(control).GET().build()).path(fault).asLong();
    }

    /** Lets it strike at what the act does or what happens meanwhile, and ends it when it has struck once or more. */
    public void strike(Stage stage, String fault, Runnable act) {
        strike(stage, fault, ALWAYS, act);
    }

    /** The same at frames, of which there are many: now and then. */
    public void strikeFrames(Stage stage, String fault) {
        strike(stage, fault, SOMETIMES, () -> { });
    }

    private void strike(Stage stage, String fault, String probability, Runnable act) {
        long before = count(fault);
        begin(fault, probability);
        try {
            act.run();
            if (!stage.comes(UNTIL_STRUCK, () -> count(fault) > before)) {
                throw new Unsupported(fault + " does not strike here");
            }
        } finally {
            end(fault);
        }
    }

    /** Ends all that were begun. */
    public void clear() {
        for (String fault : Set.copyOf(set)) {
            end(fault);
        }
    }

    private JsonNode ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unsupported("the simulator says " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException failure) {
            throw new Failure("the simulator's control: " + failure);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
