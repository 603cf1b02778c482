package io.orrery.acceptance.ground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Unsupported;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One address at which a simulator that runs can be told what to do. */
final class Control {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    Control(URI address) {
        this.address = address;
    }

    JsonNode get() {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    void post(String text) {
        ask(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(text)));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
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
