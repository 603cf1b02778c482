package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderType;
import java.util.Map;

/** Order types by Kraken's names. An iceberg is a limit order that shows a part. */
public final class OrderTypes {
    private static final String ICEBERG = "iceberg";
    private static final Map<String, OrderType> BY_NAME = Map.of(
        "limit", OrderType.LIMIT,
        ICEBERG, OrderType.LIMIT,
        "market", OrderType.MARKET,
        "stop-loss", OrderType.STOP,
        "stop-loss-limit", OrderType.STOP_LIMIT,
        "take-profit", OrderType.TAKE_PROFIT,
        "take-profit-limit", OrderType.TAKE_PROFIT_LIMIT,
        "trailing-stop", OrderType.TRAILING_STOP,
        "trailing-stop-limit", OrderType.TRAILING_STOP_LIMIT);

    private OrderTypes() {
    }

    /** Null if there is none. */
    static OrderType of(String name) {
        return BY_NAME.get(name);
    }

    public static boolean exists(String name) {
        return BY_NAME.containsKey(name);
    }

    public static String name(Order order) {
        return switch (order.type()) {
            case LIMIT -> order.display() == 0 ? "limit" : ICEBERG;
            case MARKET -> "market";
            case STOP -> "stop-loss";
            case STOP_LIMIT -> "stop-loss-limit";
            case TAKE_PROFIT -> "take-profit";
            case TAKE_PROFIT_LIMIT -> "take-profit-limit";
            case TRAILING_STOP -> "trailing-stop";
            case TRAILING_STOP_LIMIT -> "trailing-stop-limit";
        };
    }
}
