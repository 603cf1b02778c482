package io.orrery.simulator.kraken;

import java.math.BigDecimal;

/** An order as it is asked for, by REST or WebSocket. What is not given is null, false or empty. */
public final class OrderForm {
    public Pair pair;
    /** True to buy, false to sell; null if not said. */
    public Boolean buys;
    /** As Kraken names it, {@code stop-loss-limit} for example. */
    public String type;
    public BigDecimal quantity;
    /** What a market order spends or brings instead of a quantity. */
    public BigDecimal cash;
    public BigDecimal display;
    public BigDecimal limit;
    public BigDecimal trigger;
    /** True if the trigger is a distance in the quote asset. */
    public boolean triggerIsOffset;
    /** True if the trigger is a distance in percent. */
    public boolean triggerIsPercent;
    /** {@code last} or {@code index}. */
    public String reference = "last";
    /** {@code gtc}, {@code ioc}, {@code gtd} or {@code fok}, in any case. */
    public String timeInForce = "gtc";
    public long expireNanos;
    /** Null if none was given. */
    public Long deadlineNanos;
    public boolean postOnly;
    public boolean reduceOnly;
    public String clientId;
    public String userref = "0";
    public String selfTrade = "cancel-newest";
    /** True if nothing but a check is asked for. */
    public boolean validate;
}
