package io.orrery.bench.way;

import com.sun.management.OperatingSystemMXBean;
import io.orrery.connectors.binance.order.ApiMessages;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.latency.LatencyReading;
import io.orrery.node.latency.SlowOrder;
import io.orrery.node.latency.TimedOrder;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.agrona.IoUtil;

/**
 * What the first order of a process takes, from its payload to the last byte of its request, beside those that come when most is
 * compiled. A process has one first order, so each figure needs its own.
 */
public final class FirstOrder {
    private static final int FRAMES_A_SECOND = 2_000;
    private static final int STEADY = 100;
    private static final int TENTH = 9;
    private static final long MILLI = 1_000_000L;
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int MOST_ORDERS = 1 << 16;
    private static final long LOOK_NANOS = 20_000_000L;

    private FirstOrder() {
    }

    /** Takes how many frames come, and key=value of the session's configuration. One line of JSON. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int frames = Integer.parseInt(arguments[0]);
        List<String> settings = new ArrayList<>(WaySettings.all(PayloadToOrder.FRAMES_A_SECOND));
        settings.addAll(List.of(arguments).subList(1, arguments.length));
        Path folder = Files.createTempDirectory("orrery-first");
        try {
            System.out.println(run(new Home(folder), frames, settings));
        } finally {
            IoUtil.delete(folder.toFile(), true);
        }
    }

    private static String run(Home home, int frames, List<String> settings) throws GeneralSecurityException {
        Seen seen = new Seen(MOST_ORDERS);
        ApiMessages requests = new ApiMessages(PayloadToOrder.credentials());
        PayloadVenueFactory.play(new Pass(new Traffic(frames, 7), FRAMES_A_SECOND, requests, seen));
        LiveRequest request = new LiveRequest(
            home, ConfigFile.load(home, null, settings), "live", false, false, 7, OptionalLong.empty(), OptionalLong.empty());
        long from = System.nanoTime();
        long before = PROCESS.getProcessCpuTime();
        try (LiveSession session = new NodeEngines().start(request)) {
            long ready = System.nanoTime() - from;
            long cpu = PROCESS.getProcessCpuTime() - before;
            session.rehearsed().ifPresent(System.err::println);
            while (session.running()) {
                session.sample();
                LockSupport.parkNanos(LOOK_NANOS);
                if (seen.sent() >= frames) {
                    session.requestStop();
                }
            }
            session.summary();
            return line(orders(session.session()), ready, cpu);
        }
    }

    private static List<TimedOrder> orders(Session session) {
        return LatencyReading.of(session, OptionalLong.empty(), Integer.MAX_VALUE).slowest().stream()
            .map(SlowOrder::order).sorted(Comparator.comparingLong(TimedOrder::orderId)).toList();
    }

    /** What it takes by itself: how long an event lies in the ring is the machine's business. */
    private static long work(TimedOrder order) {
        return order.read() + order.decided() + order.released();
    }

    private static String line(List<TimedOrder> orders, long ready, long cpu) {
        List<TimedOrder> last = orders.subList(orders.size() - STEADY, orders.size());
        long steady = last.stream().mapToLong(FirstOrder::work).sorted().skip(STEADY / 2).findFirst().orElseThrow();
        TimedOrder first = orders.get(0);
        return String.format(
            Locale.ROOT,
            "{\"first\":%d,\"read\":%d,\"decided\":%d,\"released\":%d,\"second\":%d,\"tenth\":%d,\"steady\":%d,\"orders\":%d,"
                + "\"readyMillis\":%d,\"readyCpuMillis\":%d}",
            work(first), first.read(), first.decided(), first.released(), work(orders.get(1)), work(orders.get(TENTH)), steady,
            orders.size(), ready / MILLI, cpu / MILLI);
    }
}
