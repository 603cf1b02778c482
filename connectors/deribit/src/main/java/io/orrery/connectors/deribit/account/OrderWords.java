package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.deribit.account.OrderState.Status;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** The words of an order. One that must be known and is not makes the order unreadable. */
final class OrderWords {
    private static final Name BUY = new Name("buy");
    private static final Name SELL = new Name("sell");
    private static final Name[] STATUSES = names("open", "filled", "cancelled", "rejected", "untriggered", "triggered");
    private static final Status[] STATUS = Status.values();
    private static final Name[] TYPES = names(
        "limit", "market", "stop_limit", "stop_market", "take_limit", "take_market", "trailing_stop", "market_limit",
        "liquidation");
    private static final OrderType[] TYPE = {
        OrderType.LIMIT, OrderType.MARKET, OrderType.STOP_LIMIT, OrderType.STOP, OrderType.TAKE_PROFIT_LIMIT,
        OrderType.TAKE_PROFIT, OrderType.TRAILING_STOP, OrderType.MARKET_LIMIT, OrderType.MARKET};
    private static final Name[] TIMES = names("good_til_cancelled", "good_til_day", "fill_or_kill", "immediate_or_cancel");
    private static final TimeInForce[] TIME = {TimeInForce.GTC, TimeInForce.DAY, TimeInForce.FOK, TimeInForce.IOC};
    private static final Name[] ENDINGS = names(
        "user_request", "autoliquidation", "cancel_on_disconnect", "edit_post_only_reject", "settlement");
    private static final VenueReason[] ENDING = {
        VenueReason.REQUESTED, VenueReason.LIQUIDATION, VenueReason.DEAD_MAN, VenueReason.WOULD_TAKE, VenueReason.EXPIRED};

    private final JsonCursor cursor;

    OrderWords(JsonCursor cursor) {
        this.cursor = cursor;
    }

    Side side() {
        cursor.text();
        if (!cursor.textIs(BUY) && !cursor.textIs(SELL)) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return cursor.textIs(BUY) ? Side.BUY : Side.SELL;
    }

    Status status() {
        return STATUS[known(STATUSES)];
    }

    OrderType type() {
        return TYPE[known(TYPES)];
    }

    TimeInForce timeInForce() {
        return TIME[known(TIMES)];
    }

    /** Why an order ended. What is not known is OTHER. */
    VenueReason ending() {
        cursor.text();
        int index = among(ENDINGS);
        return index < 0 ? VenueReason.OTHER : ENDING[index];
    }

    private int known(Name[] names) {
        cursor.text();
        int index = among(names);
        if (index < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return index;
    }

    private int among(Name[] names) {
        for (int i = 0; i < names.length; i++) {
            if (cursor.textIs(names[i])) {
                return i;
            }
        }
        return -1;
    }

    private static Name[] names(String... texts) {
        Name[] names = new Name[texts.length];
        for (int i = 0; i < texts.length; i++) {
            names[i] = new Name(texts[i]);
        }
        return names;
    }
}
