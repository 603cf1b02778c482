package io.orrery.engine.order;

import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** One order of ours: its terms, and in {@link Facts} what is known of it. Strategies may read it during a callback. */
public final class Order {
    private static final byte[] NUMBERED = new byte[OrderAdoptedDecoder.venueOrderNameLength()];

    Order previous;
    Order next;
    final Facts facts = new Facts();
    private long id;
    private long parentId;
    private int accountId;
    private int strategyId;
    private int instrumentId;
    private Side side;
    private OrderType type;
    private TimeInForce timeInForce;
    private boolean reduceOnly;
    private long price;
    private long quantity;
    private long askedPrice;
    private long askedQuantity;
    private long venueOrderId;
    private long createdTime;
    private long touchedTime;
    private long statedTime;
    private long missedTime;
    private int cancelRefusals;
    private boolean adopted;
    private byte[] venueOrderName = NUMBERED;
    private OrderState state;

    public long id() {
        return id;
    }

    /** The order that it is a part of, 0 for none. */
    public long parentId() {
        return parentId;
    }

    public int accountId() {
        return accountId;
    }

    /** 0 of an order that no strategy sent. */
    public int strategyId() {
        return strategyId;
    }

    public int instrumentId() {
        return instrumentId;
    }

    public Side side() {
        return side;
    }

    public OrderType type() {
        return type;
    }

    public TimeInForce timeInForce() {
        return timeInForce;
    }

    public boolean isReduceOnly() {
        return reduceOnly;
    }

    /** Limit price; 0 of a market order. */
    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    /** What the executions that were told come to. */
    public long filled() {
        return facts.filled();
    }

    /** What may still be executed under the terms that the venue has. Below 0 it executed more than was asked for. */
    public long leaves() {
        return quantity - facts.filled();
    }

    /** What may still be executed at worst: with new terms under way, the larger ones. */
    public long worstLeaves() {
        long most = Math.max(quantity, askedQuantity);
        return Math.max(0, facts.isEnded() ? facts.missing() : most - facts.filled());
    }

    /** The limit price at which it could cost most: with new terms under way, the worse one. */
    public long worstPrice() {
        if (askedPrice == 0) {
            return price;
        }
        return side == Side.BUY ? Math.max(price, askedPrice) : Math.min(price, askedPrice);
    }

    /** The limit price that was asked for and is not agreed on yet, 0 for none. */
    public long askedPrice() {
        return askedPrice;
    }

    /** The quantity that was asked for and is not agreed on yet, 0 for none. */
    public long askedQuantity() {
        return askedQuantity;
    }

    /** The venue's own id, 0 while it is not known. */
    public long venueOrderId() {
        return venueOrderId;
    }

    public long createdTime() {
        return createdTime;
    }

    /** When it was last sent a command, or one was not answered, or it ended: what was asked before proves nothing about it. */
    public long touchedTime() {
        return touchedTime;
    }

    /** When a statement last held it. */
    public long statedTime() {
        return statedTime;
    }

    /** When that statement was asked for which was the first not to hold it, 0 if anything was heard of it since then. */
    public long missedTime() {
        return missedTime;
    }

    /** What the venue says was executed and nobody has told yet. */
    public long missing() {
        return facts.missing();
    }

    /** True if anything ever showed that it was at the venue. */
    public boolean isProven() {
        return facts.isProven();
    }

    /** True if nothing but its missing in a statement says that it could have ended, and nobody asked for that. */
    public boolean isExpectedOpen() {
        return facts.isExpectedOpen();
    }

    /** How many cancels were refused since it was last seen at the venue. */
    public int cancelRefusals() {
        return cancelRefusals;
    }

    /** True of an order that we did not send. */
    public boolean isAdopted() {
        return adopted;
    }

    /** The venue's id of an adopted order as the venue writes it, filled up with zeros: nothing but those if it is a number. */
    public byte[] venueOrderName() {
        return venueOrderName;
    }

    public OrderState state() {
        return state;
    }

    /** True while its end was asked for and not answered. */
    public boolean isCancelOut() {
        return facts.isCancelOut();
    }

    void open(NewOrderDecoder command, long time) {
        identify(command.orderId(), command.accountId(), command.strategyId(), command.instrumentId());
        boolean parents = command.actingVersion() >= NewOrderDecoder.parentIdSinceVersion();
        boolean flags = command.actingVersion() >= NewOrderDecoder.reduceOnlySinceVersion();
        parentId = parents ? command.parentId() : 0;
        reduceOnly = flags && command.reduceOnlyRaw() == Switch.ON.value();
        term(command.side(), command.orderType(), command.timeInForce(), command.price(), command.quantity());
        venueOrderId = 0;
        begin(time);
        state = OrderState.PENDING_NEW;
    }

    /** Takes an order that somebody else sent. */
    void adopt(OrderAdoptedDecoder found, long time) {
        identify(found.orderId(), found.accountId(), 0, found.instrumentId());
        parentId = 0;
        reduceOnly = false;
        term(found.side(), found.orderType(), found.timeInForce(), found.price(), found.quantity());
        venueOrderId = found.venueOrderId();
        begin(time);
        adopted = true;
        venueOrderName = new byte[NUMBERED.length];
        found.getVenueOrderName(venueOrderName, 0);
        statedTime = time;
        facts.executed(found.filled());
        facts.fill(found.filled());
        state = OrderState.WORKING;
    }

    private void identify(long orderId, int account, int strategy, int instrument) {
        id = orderId;
        accountId = account;
        strategyId = strategy;
        instrumentId = instrument;
    }

    private void term(Side which, OrderType kind, TimeInForce force, long limit, long wanted) {
        side = which;
        type = kind;
        timeInForce = force;
        price = limit;
        quantity = wanted;
        askedPrice = 0;
        askedQuantity = 0;
    }

    private void begin(long time) {
        facts.clear();
        createdTime = time;
        touchedTime = time;
        statedTime = 0;
        missedTime = 0;
        cancelRefusals = 0;
        adopted = false;
        venueOrderName = NUMBERED;
    }

    void touch(long time) {
        touchedTime = time;
    }

    /** Of an adopted order, what was executed before it was last stated stands in the statement. */
    void execute(long executed, long venueTime) {
        if (!adopted || venueTime == 0 || venueTime > statedTime) {
            facts.fill(executed);
        }
    }

    /** A statement holds it. Nobody tells all executions of an adopted order: that one's count is taken. */
    void stated(long executed, long time) {
        facts.executed(executed);
        if (adopted) {
            facts.fill(facts.missing());
        }
        statedTime = time;
    }

    void missed(long askedTime) {
        missedTime = askedTime;
    }

    void cancelRefused() {
        cancelRefusals++;
    }

    void cancelsAnew() {
        cancelRefusals = 0;
    }

    void identifiedAs(long idAtVenue) {
        venueOrderId = idAtVenue;
    }

    void ask(long newPrice, long newQuantity) {
        askedPrice = newPrice;
        askedQuantity = newQuantity;
    }

    /** The venue has these terms now, whoever asked for them. */
    void agree(long newPrice, long newQuantity) {
        price = newPrice;
        quantity = newQuantity;
        forgetAsked();
    }

    void forgetAsked() {
        askedPrice = 0;
        askedQuantity = 0;
    }

    /**
     * Draws the state from the facts. Something was heard of it: it is not missed any more.
     *
     * @return false, changing nothing else, if the table has no such step
     */
    boolean settle() {
        missedTime = 0;
        OrderState drawn = facts.state(Math.max(quantity, askedQuantity));
        if (drawn == state) {
            return true;
        }
        if (!state.mayBecome(drawn)) {
            return false;
        }
        state = drawn;
        return true;
    }

    void save(StateWriter out) {
        out.putLong(id);
        out.putLong(parentId);
        out.putInt(accountId);
        out.putInt(strategyId);
        out.putInt(instrumentId);
        out.putInt(side.value());
        out.putInt(type.value());
        out.putInt(timeInForce.value());
        out.putBoolean(reduceOnly);
        out.putLong(price);
        out.putLong(quantity);
        out.putLong(askedPrice);
        out.putLong(askedQuantity);
        out.putLong(venueOrderId);
        out.putLong(createdTime);
        out.putLong(touchedTime);
        out.putLong(statedTime);
        out.putLong(missedTime);
        out.putInt(cancelRefusals);
        out.putBoolean(adopted);
        out.putBlob(venueOrderName);
        out.putInt(state.code());
        facts.save(out);
    }

    void load(StateReader in) {
        id = in.getLong();
        parentId = in.getLong();
        accountId = in.getInt();
        strategyId = in.getInt();
        instrumentId = in.getInt();
        side = Side.get((short) in.getInt());
        type = OrderType.get((short) in.getInt());
        timeInForce = TimeInForce.get((short) in.getInt());
        reduceOnly = in.getBoolean();
        price = in.getLong();
        quantity = in.getLong();
        askedPrice = in.getLong();
        askedQuantity = in.getLong();
        venueOrderId = in.getLong();
        createdTime = in.getLong();
        touchedTime = in.getLong();
        statedTime = in.getLong();
        missedTime = in.getLong();
        cancelRefusals = in.getInt();
        adopted = in.getBoolean();
        venueOrderName = in.getBlob();
        state = OrderState.of(in.getInt());
        facts.load(in);
    }
}
