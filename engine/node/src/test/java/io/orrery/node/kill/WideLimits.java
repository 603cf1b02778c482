package io.orrery.node.kill;

/** Limits that do not bind: for sessions that are to be busy. */
public final class WideLimits {
    /** As it stands in a configuration. */
    public static final String TEXT = """
        limits.firm { notional = "1000000000", loss = "1000000000", drawdown = "1000000000" }
        limits.accounts = [{ venue = "*", notional = "1000000000" }]
        limits.venues = [
            { venue = "*", messages = 4096, message-window = 1s, open-orders = 1000, ratio = 1000000, clock-offset = 1s }
        ]
        limits.instruments = [{
            instrument = "*", allowed = true, max-quantity = "1000000", max-value = "1000000", max-long = "100000000"
            max-short = "100000000", collar-ppm = 500000, drift-ppm = 500000, market-collar-ppm = 5000, reference-age = 60s
            rejects = 4096
        }]
        limits.strategies = [{
            strategy = "*", notional = "1000000000", basket = "1000000000", messages = 4096, message-window = 1s
            executions = 4096, execution-window = 1s, duplicates = 4096, duplicate-window = 1s
        }]
        """;

    private WideLimits() {
    }
}
