package io.orrery.node.screen;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a running session shows at one moment. Amounts are text, exact in their scales.
 *
 * @param mode demo, live, replay …
 * @param elapsed the session's own time
 * @param eventsPerSecond over the last second or so
 * @param pnl with its sign and asset
 * @param verified events that the follower has re-executed; negative if there is no follower
 */
public record ScreenModel(
    String session,
    String mode,
    Duration elapsed,
    long events,
    long eventsPerSecond,
    List<Line> instruments,
    Orders orders,
    String pnl,
    String fees,
    Latency tickToOrder,
    Journal journal,
    double ringOccupancy,
    long verified,
    long differences) {

    /** One instrument; an absent price or position is empty. */
    public record Line(String symbol, String bid, String ask, String last, String position, int openOrders) {
        boolean priced() {
            return !bid.isEmpty() && !ask.isEmpty();
        }
    }

    public record Orders(long sent, long fills, long cancels, long rejects, long denials) {
    }

    /** In nanoseconds, over all orders so far. */
    public record Latency(long count, long p50, long p99, long p999) {
    }

    public record Journal(long bytes, double bytesPerHour) {
    }

    /** True as soon as a market can be shown. */
    public boolean priced() {
        return instruments.stream().anyMatch(Line::priced);
    }

    /** Hours, minutes, seconds and tenths. */
    String clock() {
        return String.format(
            Locale.ROOT, "%02d:%02d:%02d.%d",
            elapsed.toHours(), elapsed.toMinutesPart(), elapsed.toSecondsPart(), elapsed.toMillisPart() / 100);
    }
}
