package io.orrery.simulator.binance;

import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.EndReason;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderType;
import io.orrery.simulator.exchange.Tif;

/** The exchange's words in those of the venue. */
final class Words {
    private Words() {
    }

    /** As the client called it, which the order's label keeps. */
    static String type(Order order) {
        return order.label();
    }

    /** What the venue calls a type, without what trails or may only rest. */
    static OrderType type(KindOfOrder kind, boolean trails) {
        return switch (kind) {
            case LIMIT, LIMIT_MAKER -> OrderType.LIMIT;
            case MARKET -> OrderType.MARKET;
            case STOP_LOSS -> trails ? OrderType.TRAILING_STOP : OrderType.STOP;
            case STOP_LOSS_LIMIT -> trails ? OrderType.TRAILING_STOP_LIMIT : OrderType.STOP_LIMIT;
            case TAKE_PROFIT -> trails ? OrderType.TRAILING_STOP : OrderType.TAKE_PROFIT;
            case TAKE_PROFIT_LIMIT -> trails ? OrderType.TRAILING_STOP_LIMIT : OrderType.TAKE_PROFIT_LIMIT;
        };
    }

    static String status(Order order) {
        return switch (order.state()) {
            case WAITING -> "NEW";
            case OPEN -> order.filled() == 0 ? "NEW" : "PARTIALLY_FILLED";
            case FILLED -> "FILLED";
            case CANCELED -> "CANCELED";
            case EXPIRED -> order.endReason() == EndReason.SELF_TRADE ? "EXPIRED_IN_MATCH" : "EXPIRED";
        };
    }

    /** Null where the venue names no reason. */
    static String expiryReason(Order order) {
        if (order.endReason() == EndReason.NOT_ENTERED) {
            return "REJECTED";
        }
        if (order.endReason() == EndReason.PAIR) {
            return "OCO_TRIGGER";
        }
        if (order.endReason() != EndReason.UNFILLED) {
            return null;
        }
        if (!order.type().limited()) {
            return "INSUFFICIENT_LIQUIDITY";
        }
        return order.tif() == Tif.FOK ? "UNFILLED_FOK_ORDER_EXPIRED" : "UNFILLED_IOC_QUANTITY_EXPIRED";
    }

    static SelfTrade selfTrade(String mode) {
        return switch (mode) {
            case "NONE" -> SelfTrade.ALLOW;
            case "EXPIRE_TAKER" -> SelfTrade.CANCEL_TAKER;
            case "EXPIRE_MAKER" -> SelfTrade.CANCEL_MAKER;
            case "EXPIRE_BOTH" -> SelfTrade.CANCEL_BOTH;
            case "DECREMENT" -> SelfTrade.DECREMENT;
            default -> throw Errors.malformed("selfTradePreventionMode");
        };
    }

    static String selfTrade(SelfTrade mode) {
        return switch (mode) {
            case ALLOW -> "NONE";
            case CANCEL_TAKER -> "EXPIRE_TAKER";
            case CANCEL_MAKER -> "EXPIRE_MAKER";
            case CANCEL_BOTH -> "EXPIRE_BOTH";
            case DECREMENT -> "DECREMENT";
        };
    }
}
