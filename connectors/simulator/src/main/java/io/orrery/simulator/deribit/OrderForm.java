package io.orrery.simulator.deribit;

import io.orrery.codecs.sbe.Side;
import java.math.BigDecimal;
import java.util.List;

/**
 * An order as it is asked for. What is not given is null, false or empty.
 *
 * @param type as Deribit names it, {@code stop_limit} for example
 * @param validUntilMillis 0 if it is valid for ever
 */
public record OrderForm(
    Instrument instrument, Side side, String type, BigDecimal amount, BigDecimal price, String timeInForce,
    BigDecimal display, boolean postOnly, boolean rejectPostOnly, boolean reduceOnly, BigDecimal triggerPrice,
    BigDecimal triggerOffset, String trigger, String label, long validUntilMillis) {

    static final List<String> TYPES = List.of(
        "limit", "market", "stop_limit", "stop_market", "take_limit", "take_market", "market_limit", "trailing_stop");
    static final List<String> TIMES =
        List.of("good_til_cancelled", "good_til_day", "fill_or_kill", "immediate_or_cancel");
    static final List<String> TRIGGERS = List.of("index_price", "mark_price", "last_price");
    private static final int LONGEST_LABEL = 64;

    /** @throws DeribitError if it can't be understood */
    public static OrderForm of(Arguments arguments, Instrument instrument, Side side) {
        String type = arguments.among("type", TYPES);
        String time = arguments.among("time_in_force", TIMES);
        String label = arguments.text("label", "");
        if (label.length() > LONGEST_LABEL) {
            throw DeribitError.parameter("label", "value is too long");
        }
        boolean postOnly = arguments.flag("post_only");
        BigDecimal display = arguments.decimal(arguments.has("display_amount") ? "display_amount" : "max_show");
        return new OrderForm(
            instrument, side, type == null ? "limit" : type, amount(arguments, instrument), arguments.decimal("price"),
            time == null ? "good_til_cancelled" : time, display, postOnly,
            postOnly && arguments.flag("reject_post_only"), arguments.flag("reduce_only"), arguments.decimal("trigger_price"),
            arguments.decimal("trigger_offset"), arguments.among("trigger", TRIGGERS), label,
            arguments.integer("valid_until", 0));
    }

    /** All of a position, closed by an order that can do nothing else. */
    public static OrderForm closing(Instrument instrument, Side side, String type, BigDecimal amount, BigDecimal price) {
        return new OrderForm(instrument, side, type, amount, price, "good_til_cancelled", null, false, false, true, null, null,
            null, "", 0);
    }

    /** In contracts or as an amount; where both are given they have to say the same. */
    static BigDecimal amount(Arguments arguments, Instrument instrument) {
        BigDecimal amount = arguments.decimal("amount");
        BigDecimal contracts = arguments.decimal("contracts");
        if (contracts == null) {
            return amount;
        }
        BigDecimal counted = contracts.multiply(instrument.contractSize());
        if (amount != null && amount.compareTo(counted) != 0) {
            throw DeribitError.parameter("amount", "amount and contracts do not match");
        }
        return counted;
    }
}
