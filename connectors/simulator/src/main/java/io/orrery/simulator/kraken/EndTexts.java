package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.EndReason;

/** Why an order came to its end, in Kraken's words. */
public final class EndTexts {
    private EndTexts() {
    }

    public static String of(EndReason reason) {
        return switch (reason) {
            case REQUESTED, CANCEL_ALL -> "User requested";
            case DEAD_MAN -> "Cancel all orders after";
            case UNFILLED -> "Insufficient liquidity";
            case SELF_TRADE -> "Self trade prevention";
            case TIME -> "Order expired";
            case NOT_ENTERED -> "Order not entered";
            case PAIR -> "Paired order closed";
        };
    }
}
