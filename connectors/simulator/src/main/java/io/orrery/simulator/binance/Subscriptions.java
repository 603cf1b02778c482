package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.FrameFaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** To whose events one connection listens. What ends is told so, unless the connection itself has ended. */
final class Subscriptions {
    private final UserEvents events;
    private final FrameFaults frames;
    private final Times times;
    private final Map<Integer, UserStream> byNumber = new LinkedHashMap<>();
    private int next;

    Subscriptions(UserEvents events, FrameFaults frames, Times times) {
        this.events = events;
        this.frames = frames;
        this.times = times;
    }

    /**
     * Begins to listen.
     *
     * @param key null if nobody is logged on
     */
    ObjectNode subscribe(ApiKey key, boolean ofSession) {
        if (key == null) {
            throw Errors.keyRejected();
        }
        if (byNumber.values().stream().anyMatch(stream -> stream.account() == key.account())) {
            throw Errors.of(-2035, "User Data Stream subscription already active.");
        }
        UserStream stream = new UserStream(next++, key.account(), times, frames, ofSession);
        byNumber.put(stream.subscriptionId(), stream);
        events.add(stream, () -> byNumber.remove(stream.subscriptionId()));
        return Json.object().put("subscriptionId", stream.subscriptionId());
    }

    /** @param number null ends all */
    ObjectNode unsubscribe(String number) {
        if (!end(stream -> number == null || number.equals(Integer.toString(stream.subscriptionId())))) {
            throw Errors.of(-2036, "User Data Stream subscription not active.");
        }
        return Json.object();
    }

    /** The session is over, and what hung on it. */
    void loggedOut() {
        end(UserStream::ofSession);
    }

    void closed() {
        byNumber.values().forEach(events::remove);
        byNumber.clear();
    }

    boolean anyOfSession() {
        return byNumber.values().stream().anyMatch(UserStream::ofSession);
    }

    ArrayNode toJson() {
        ArrayNode json = Json.array();
        byNumber.keySet().forEach(number -> json.addObject().put("subscriptionId", number));
        return json;
    }

    private boolean end(Predicate<UserStream> which) {
        List<UserStream> ending = byNumber.values().stream().filter(which).toList();
        ending.forEach(events::terminate);
        return !ending.isEmpty();
    }
}
