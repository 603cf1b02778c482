package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.limits.Bucket;
import io.orrery.simulator.limits.Keyed;

/** How often one may ask: credits that refill. Those for orders are the highest tier's. */
public final class Credits {
    /** What a request costs. */
    public enum Price { ORDINARY, MATCHING, SUBSCRIBING, INSTRUMENTS }

    private static final double MOST = 50_000;
    private static final double REFILL = 10_000;
    private static final double EACH = 500;
    private static final double SUBSCRIBING_MOST = 30_000;
    private static final double SUBSCRIBING_EACH = 3_000;
    private static final double INSTRUMENTS_MOST = 500_000;
    private static final double INSTRUMENTS_EACH = 10_000;
    private static final int MATCHING_BURST = 100;
    private static final int MATCHING_RATE = 30;

    private final Keyed<Bucket> ordinary = new Keyed<>(() -> new Bucket(MOST, REFILL));
    private final Keyed<Bucket> subscribing = new Keyed<>(() -> new Bucket(SUBSCRIBING_MOST, REFILL));
    private final Keyed<Bucket> instruments = new Keyed<>(() -> new Bucket(INSTRUMENTS_MOST, REFILL));
    private final Keyed<Bucket> matching = new Keyed<>(() -> new Bucket(MATCHING_BURST, MATCHING_RATE));

    /**
     * Takes what a request costs.
     *
     * @param who pays: a key, an address or a connection
     * @throws DeribitError if that is too much
     */
    public void pay(Price price, String who, long nowNanos) {
        boolean paid = switch (price) {
            case ORDINARY -> ordinary.of(who).take(nowNanos, EACH);
            case MATCHING -> matching.of(who).take(nowNanos, 1);
            case SUBSCRIBING -> subscribing.of(who).take(nowNanos, SUBSCRIBING_EACH);
            case INSTRUMENTS -> instruments.of(who).take(nowNanos, INSTRUMENTS_EACH);
        };
        if (!paid) {
            throw DeribitError.of(ErrorCode.TOO_MANY_REQUESTS);
        }
    }

    /** As an account is told. */
    static ObjectNode described() {
        ObjectNode limits = DeribitJson.object().put("limits_per_currency", false);
        limits.putObject("non_matching_engine").put("burst", (int) (MOST / EACH)).put("rate", (int) (REFILL / EACH));
        ObjectNode matching = limits.putObject("matching_engine");
        matching.putObject("trading").putObject("total").put("burst", MATCHING_BURST).put("rate", MATCHING_RATE);
        matching.putObject("cancel_all").put("burst", MATCHING_BURST).put("rate", MATCHING_RATE);
        return limits;
    }
}
