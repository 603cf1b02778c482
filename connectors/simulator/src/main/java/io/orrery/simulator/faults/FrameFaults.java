package io.orrery.simulator.faults;

import io.orrery.simulator.net.Stream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Delivers the frames of one stream, or does not, after the plan. */
public final class FrameFaults {
    private static final long STALL_NANOS = 5_000_000_000L;
    private static final int GIANT_BYTES = 64 << 20;
    private static final int GOING_AWAY = 1001;

    private final FaultPlan plan;
    private final Stream stream;
    private final Consumer<Stream> lastWords;
    private final PayloadFaults payloads;
    private final Set<String> silent = new HashSet<>();

    /** @param lastWords what the venue says before it closes a stream by itself */
    public FrameFaults(FaultPlan plan, Stream stream, Consumer<Stream> lastWords) {
        this.plan = plan;
        this.stream = stream;
        this.lastWords = lastWords;
        this.payloads = new PayloadFaults(plan);
    }

    /** @param channel what was subscribed to, for the fault that silences one */
    public void deliver(FrameKind kind, String channel, String frame) {
        if (kind == FrameKind.DEPTH || kind == FrameKind.MARKET) {
            if (plan.strikes(Fault.S11)) {
                lastWords.accept(stream);
                stream.close(GOING_AWAY, "going away");
                return;
            }
            if (plan.strikes(Fault.S17)) {
                stream.hold(STALL_NANOS);
            }
        }
        if (kind == FrameKind.DEPTH && plan.strikes(Fault.S09)) {
            silent.add(channel);
        }
        if (!silent.contains(channel) && !lost(kind)) {
            send(frame);
            if (doubled(kind)) {
                send(frame);
            }
        }
    }

    private boolean lost(FrameKind kind) {
        return switch (kind) {
            case DEPTH -> plan.strikes(Fault.S01);
            case PRIVATE -> plan.strikes(Fault.O12);
            case SUBSCRIBED -> plan.strikes(Fault.S15);
            case ORDER -> plan.strikes(Fault.O01);
            case MARKET -> false;
        };
    }

    private boolean doubled(FrameKind kind) {
        return kind == FrameKind.DEPTH && plan.strikes(Fault.S02) || kind == FrameKind.PRIVATE && plan.strikes(Fault.O08);
    }

    private void send(String frame) {
        String text = payloads.spoil(frame);
        if (plan.strikes(Fault.S21)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            stream.sendRaw(Arrays.copyOf(bytes, 1 + plan.random(Fault.S21).nextInt(bytes.length)));
        } else if (plan.strikes(Fault.S22)) {
            stream.sendGiant(GIANT_BYTES);
        } else {
            stream.send(text);
        }
    }
}
