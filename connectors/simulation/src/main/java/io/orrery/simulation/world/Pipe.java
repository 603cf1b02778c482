package io.orrery.simulation.world;

import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;
import io.orrery.simulator.net.StreamOpener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/** One connection: what the venue's end sends arrives at the link in order, late, or not at all; and the other way round. */
final class Pipe implements Stream {
    static final int PADDING = Long.BYTES;
    private static final int NOT_FOUND = 404;
    private static final int NO_PONG = 1008;
    private static final int TOO_LARGE = 1009;
    /** After which a venue's system gives up a connection that nobody answers on. */
    private static final long GIVEN_UP = 20_000_000_000L;

    private final Network network;
    private final Link link;
    private final int messageCap;
    private final Queue<Runnable> held = new ArrayDeque<>();
    private StreamListener listener;
    private boolean open;
    private boolean over;
    private boolean deaf;
    private boolean holding;
    private long downFrom;
    private long upFrom;
    private long silentSince;

    Pipe(Network network, Link link, int messageCap) {
        this.network = network;
        this.link = link;
        this.messageCap = messageCap;
    }

    /** The upgrade is on its way. */
    void connect(Endpoint endpoint, List<String> headers) {
        up(() -> {
            StreamOpener opener = network.place().site().streamAt(Network.path(endpoint.target()));
            if (network.weather().isOut() || !network.place().site().admits() || opener == null) {
                down(() -> link.onParted(this, Parting.REFUSED, opener == null ? NOT_FOUND : 0, ""));
                return;
            }
            open = true;
            silentSince = network.time().now();
            down(() -> link.onConnected(this));
            listener = opener.open(this, network.request("GET", endpoint, headers, new byte[0]));
            if (!open) {
                end();
                return;
            }
            beat(network.place().site().heartbeat().everyNanos());
        });
    }

    /** The client's end says something. */
    void say(String text) {
        up(() -> {
            if (open) {
                network.place().move();
                listener.onText(text);
            }
        });
    }

    void pingFromClient() {
        up(() -> down(() -> link.onControl(this)));
    }

    /** The client's end is gone. */
    void leave() {
        up(this::end);
    }

    @Override
    public void send(String text) {
        sendRaw(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void sendBinary(byte[] bytes) {
        sendRaw(bytes);
    }

    @Override
    public void sendRaw(byte[] bytes) {
        put(() -> frame(bytes));
    }

    @Override
    public void sendGiant(int bytes) {
        if (bytes <= messageCap) {
            throw new IllegalArgumentException("bytes=" + bytes + " is no giant");
        }
        put(() -> part(Parting.TOO_LARGE, TOO_LARGE, ""));
    }

    @Override
    public void ping() {
        put(() -> down(() -> {
            link.onControl(this);
            up(() -> silentSince = network.time().now());
        }));
    }

    @Override
    public void close(int code, String reason) {
        if (open) {
            put(() -> part(Parting.CLOSED_THERE, code, reason)); // behind what is held
            shut();
        }
    }

    @Override
    public void drop() {
        if (open) {
            part(Parting.LOST, 0, "");
            end();
        }
    }

    @Override
    public void hold(long nanos) {
        if (!holding) {
            holding = true;
            network.time().later(nanos, this::release);
        }
    }

    @Override
    public void later(long nanos, Runnable work) {
        if (nanos == 0) {
            work.run();
        } else {
            network.time().later(nanos, () -> {
                if (open) {
                    work.run();
                }
            });
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public long waitingBytes() {
        return 0;
    }

    private void frame(byte[] bytes) {
        if (network.weather().breaks()) {
            drop();
            return;
        }
        if (network.weather().deafens()) {
            deaf = true;
            network.time().later(GIVEN_UP, this::end);
        }
        downFrom = Math.max(downFrom, network.time().now() + network.weather().stall());
        byte[] padded = Arrays.copyOf(bytes, bytes.length + PADDING);
        down(() -> link.onFrame(this, padded));
    }

    private void release() {
        holding = false;
        for (Runnable next = held.poll(); next != null; next = held.poll()) {
            next.run();
        }
    }

    private void put(Runnable sending) {
        if (!open) {
            return;
        }
        if (holding) {
            held.add(sending);
        } else {
            sending.run();
        }
    }

    private void part(Parting why, int code, String text) {
        down(() -> link.onParted(this, why, code, text));
    }

    private void end() {
        held.clear();
        shut();
    }

    private void shut() {
        open = false;
        if (!over && listener != null) {
            over = true;
            network.time().later(1, listener::onClosed);
        }
    }

    private void beat(long every) {
        if (every > 0) {
            network.time().later(every, () -> {
                if (!open) {
                    return;
                }
                if (network.time().now() - silentSince > network.place().site().heartbeat().pongWithinNanos()) {
                    close(NO_PONG, "no pong");
                } else {
                    ping();
                    beat(every);
                }
            });
        }
    }

    private void down(Runnable arriving) {
        if (!deaf) {
            downFrom = Math.max(downFrom, network.time().now() + network.weather().latency());
            network.time().at(downFrom, () -> network.deliver(arriving));
        }
    }

    private void up(Runnable arriving) {
        if (!deaf) {
            upFrom = Math.max(upFrom, network.time().now() + network.weather().latency());
            network.time().at(upFrom, arriving);
        }
    }
}
