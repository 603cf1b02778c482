package io.orrery.node.http;

import io.orrery.node.BuildInfo;
import io.orrery.node.vitals.LatencyBuckets;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import io.orrery.node.vitals.Vitals;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;

/** The metrics of a node. Names begin with orrery_ and use base units. */
public final class Metrics {
    private final Vitals vitals;
    private final BuildInfo build;

    public Metrics(Vitals vitals, BuildInfo build) {
        this.vitals = vitals;
        this.build = build;
    }

    /** The page that is scraped. */
    public String page() {
        MetricsText text = new MetricsText();
        node(text);
        engine(text);
        orders(text);
        latency(text);
        process(text);
        return text.toString();
    }

    private void node(MetricsText text) {
        text.family("orrery_build_info", "gauge", "What was built")
            .labelled("version=\"" + MetricsText.escape(build.version()) + "\","
                + "commit=\"" + MetricsText.escape(build.commit()) + "\"", 1);
        text.family("orrery_state", "gauge", "1 for the state that the node is in");
        for (NodeState state : NodeState.values()) {
            text.sample("state", state.name().toLowerCase(Locale.ROOT), state == vitals.state() ? 1 : 0);
        }
        text.family("orrery_errors_total", "counter", Vital.ERRORS.meaning())
            .sample(vitals.value(Vital.ERRORS));
    }

    private void engine(MetricsText text) {
        text.family("orrery_events_total", "counter", "Events recorded, by class")
            .sample("class", "input", vitals.value(Vital.INPUTS))
            .sample("class", "output", vitals.value(Vital.OUTPUTS))
            .sample("class", "observation", vitals.value(Vital.OBSERVATIONS));
        long capacity = Math.max(1, vitals.value(Vital.RING_CAPACITY));
        text.family("orrery_ring_occupancy_ratio", "gauge", "Slots in use of all")
            .sample(vitals.value(Vital.RING_OCCUPIED) / (double) capacity);
        text.family("orrery_journal_bytes_total", "counter", Vital.JOURNAL_BYTES.meaning())
            .sample(vitals.value(Vital.JOURNAL_BYTES));
        text.family("orrery_journal_segment", "gauge", Vital.JOURNAL_SEGMENT.meaning())
            .sample(vitals.value(Vital.JOURNAL_SEGMENT));
        text.family("orrery_journal_room_bytes", "gauge", Vital.JOURNAL_ROOM.meaning())
            .sample(vitals.value(Vital.JOURNAL_ROOM));
        text.family("orrery_durable_lag_events", "gauge", Vital.DURABLE_LAG_EVENTS.meaning())
            .sample(vitals.value(Vital.DURABLE_LAG_EVENTS));
        text.family("orrery_durable_lag_seconds", "gauge", "How long the oldest event that is not durable has waited")
            .sample(vitals.value(Vital.DURABLE_LAG_MILLIS) / 1e3);
        text.family("orrery_follower_lag_events", "gauge", "Events recorded that the follower has not verified")
            .sample(Math.max(0, vitals.value(Vital.SEQUENCE) - vitals.value(Vital.FOLLOWER_SEQUENCE)));
        text.family("orrery_follower_differences_total", "counter", Vital.FOLLOWER_DIFFERENCES.meaning())
            .sample(vitals.value(Vital.FOLLOWER_DIFFERENCES));
    }

    private void orders(MetricsText text) {
        text.family("orrery_orders_total", "counter", "What became of orders")
            .sample("outcome", "sent", vitals.value(Vital.ORDERS))
            .sample("outcome", "denied", vitals.value(Vital.DENIED))
            .sample("outcome", "rejected", vitals.value(Vital.REJECTED))
            .sample("outcome", "canceled", vitals.value(Vital.CANCELED));
        text.family("orrery_fills_total", "counter", Vital.FILLS.meaning()).sample(vitals.value(Vital.FILLS));
        text.family("orrery_open_orders", "gauge", Vital.OPEN_ORDERS.meaning()).sample(vitals.value(Vital.OPEN_ORDERS));
    }

    private void latency(MetricsText text) {
        text.family("orrery_tick_to_order_seconds", "histogram", "From an event's frame received to its order released");
        long count = 0;
        for (int i = 0; i < LatencyBuckets.size(); i++) {
            count += vitals.latencyCount(i);
            long bound = LatencyBuckets.bound(i);
            String seconds = bound == Long.MAX_VALUE ? "+Inf" : MetricsText.number(bound / 1e9);
            text.part("_bucket", "le=\"" + seconds + "\"", count);
        }
        text.part("_sum", "", vitals.latencySum() / 1e9);
        text.part("_count", "", count);
    }

    private static void process(MetricsText text) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        text.family("jvm_memory_used_bytes", "gauge", "Heap in use").sample("area", "heap", heap.getUsed());
        text.family("jvm_threads_current", "gauge", "Threads").sample(ManagementFactory.getThreadMXBean().getThreadCount());
        text.family("jvm_gc_collection_seconds_total", "counter", "Time spent in garbage collection");
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            text.sample("gc", collector.getName(), collector.getCollectionTime() / 1e3);
        }
        text.family("process_start_time_seconds", "gauge", "Start of the process since the epoch")
            .sample(ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3);
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.UnixOperatingSystemMXBean system) {
            text.family("process_cpu_seconds_total", "counter", "Processor time used").sample(system.getProcessCpuTime() / 1e9);
            text.family("process_open_fds", "gauge", "Open file descriptors").sample(system.getOpenFileDescriptorCount());
            text.family("process_max_fds", "gauge", "Limit of file descriptors").sample(system.getMaxFileDescriptorCount());
        }
    }
}
