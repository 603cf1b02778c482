package io.orrery.simulation.world;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.simulator.net.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/** Between one process and one venue. What arrives for the process waits until the process polls, as it does at a socket. */
final class Network implements Driver {
    private static final String CLIENT = "10.0.0.1";
    private static final long PRIME = 0x100000001B3L;

    private final Timeline time;
    private final Place place;
    private final Weather weather;
    private final Runnable wake;
    private final Queue<Runnable> inbox = new ArrayDeque<>();
    private final List<Link> links = new ArrayList<>();
    private boolean gone;
    private long sent = 0xCBF29CE484222325L;

    /** @param wake called when something has arrived */
    Network(Timeline time, Place place, Weather weather, Runnable wake) {
        this.time = time;
        this.place = place;
        this.weather = weather;
        this.wake = wake;
    }

    @Override
    public Wire wire(WireOptions options, WireListener listener) {
        Link link = new Link(this, options, listener);
        links.add(link);
        return link;
    }

    @Override
    public Http http(HttpOptions options) {
        return new Asks(this);
    }

    @Override
    public int poll(long now) {
        int work = 0;
        for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) {
            next.run();
            work++;
        }
        return work;
    }

    @Override
    public void close() {
        vanish();
    }

    /** The process is gone, from one instant to the next. */
    void vanish() {
        gone = true;
        inbox.clear();
        links.forEach(Link::vanish);
    }

    Timeline time() {
        return time;
    }

    Place place() {
        return place;
    }

    Weather weather() {
        return weather;
    }

    /** Something arrived for the process. */
    void deliver(Runnable arrived) {
        if (!gone) {
            inbox.add(arrived);
            wake.run();
        }
    }

    /** What left the process, for comparison of two runs. */
    void count(String text) {
        for (int i = 0; i < text.length(); i++) {
            sent = (sent ^ text.charAt(i)) * PRIME;
        }
    }

    /** A hash over all that was sent. */
    long sent() {
        return sent;
    }

    Request request(String method, Endpoint endpoint, List<String> headers, byte[] body) {
        Map<String, String> byName = new HashMap<>();
        byName.put("host", endpoint.authority());
        for (int i = 0; i < headers.size(); i += 2) {
            byName.put(headers.get(i).toLowerCase(Locale.ROOT), headers.get(i + 1));
        }
        int mark = endpoint.target().indexOf('?');
        return new Request(
            method, path(endpoint.target()), mark < 0 ? "" : endpoint.target().substring(mark + 1), byName, body, CLIENT);
    }

    static String path(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }
}
