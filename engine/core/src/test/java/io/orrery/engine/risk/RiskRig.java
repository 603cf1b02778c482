package io.orrery.engine.risk;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateChangedDecoder;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.Engine;
import io.orrery.engine.Events;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * An engine without strategies, fed by hand, with one good book around 100.00, and limits for everything that are so wide that
 * each test narrows the one that it is about. Instrument 1 on venue 1, account 1, strategy 1; money is USDT of 8 decimals.
 */
final class RiskRig {
    static final long MID = 100_00;
    static final long SECOND = 1_000_000_000L;
    static final long WIDE = 1L << 60;
    private static final int LINES_A_MESSAGE = 15;

    final Events events = new Events();
    final RiskEvents risk = new RiskEvents();
    /** What the engine decided, as {@code FIRM 0 LOSS REDUCING bound value} or {@code cancel order}. */
    final List<String> outputs = new ArrayList<>();
    /** All inputs and outputs, in their order. */
    final List<EventRecord> recorded = new ArrayList<>();
    final Wish wish = new Wish();
    final Engine engine;
    private final EventRecord record = EventRecord.allocate();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final CancelOrderDecoder cancel = new CancelOrderDecoder();
    private final StateChangedDecoder changed = new StateChangedDecoder();
    private final int openOrders;
    private final List<RiskEvents.Line> lines = new ArrayList<>();
    private long version;
    private long sequence;
    private long lastOrder;
    private long lastTrade;
    private long now = 1_700_000_000L * SECOND;

    RiskRig() {
        this(8);
    }

    RiskRig(int openOrders) {
        this.openOrders = openOrders;
        engine = new Engine(new StrategyCatalogue(List.of()), this::onOutput);
        start(1);
    }

    private void onOutput(EventRecord output) {
        outputs.add(line(output));
        keep(output);
    }

    private void keep(EventRecord event) {
        EventRecord copy = EventRecord.allocate();
        copy.buffer().putBytes(copy.offset(), event.buffer(), event.offset(), event.length());
        recorded.add(copy);
    }

    private String line(EventRecord output) {
        if (output.templateId() == CancelOrderDecoder.TEMPLATE_ID) {
            return "cancel " + cancel.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header).orderId();
        }
        StateChangedDecoder d = changed.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
        return d.scope() + " " + d.id() + " " + d.reason() + " " + d.state() + " " + d.bound() + " " + d.value();
    }

    /** An engine whose limits are versioned and wide. */
    static RiskRig strict() {
        RiskRig rig = new RiskRig();
        rig.feed(rig.risk.base("USDT", 8));
        rig.wide();
        return rig;
    }

    /** A process begins. */
    void start(long epoch) {
        feed(risk.started(epoch, openOrders));
        feed(events.of(1).instrument());
        book(MID);
        lastOrder = epoch << 40;
    }

    void book(long mid) {
        feed(events.book(true, new long[] {mid - 1, 5}, new long[] {mid + 1, 5}));
    }

    void wide() {
        lines.clear();
        for (Scope scope : Scope.values()) {
            for (Limit limit : Limit.values()) {
                if (scope != Scope.NULL_VAL && limit != Limit.NULL_VAL && Limits.isRequired(scope, limit)) {
                    lines.add(new RiskEvents.Line(scope, scope == Scope.FIRM ? 0 : 1, limit, WIDE));
                }
            }
        }
        limits();
    }

    /** Narrows one limit, or sets it where there was none: a new version of all. */
    void limit(Scope scope, Limit limit, long value) {
        limit(scope, scope == Scope.FIRM ? 0 : 1, limit, value);
    }

    void limit(Scope scope, long id, Limit limit, long value) {
        lines.removeIf(line -> line.scope() == scope && line.id() == id && line.limit() == limit);
        lines.add(new RiskEvents.Line(scope, id, limit, value));
        limits();
    }

    /** The limit of nobody else is touched. */
    void without(Scope scope, Limit limit) {
        lines.removeIf(line -> line.scope() == scope && line.limit() == limit);
        limits();
    }

    private void limits() {
        version++;
        for (int from = 0; from < lines.size(); from += LINES_A_MESSAGE) {
            feed(risk.limits(version, lines.subList(from, Math.min(lines.size(), from + LINES_A_MESSAGE))));
        }
    }

    void feed(Events event) {
        feed(event.buffer(), event.length());
    }

    void feed(RiskEvents event) {
        feed(event.buffer(), event.length());
    }

    private void feed(DirectBuffer message, int length) {
        engine.execute(compose(EventClass.INPUT, message, length));
    }

    void decided(Events event) {
        engine.apply(compose(EventClass.OUTPUT, event.buffer(), event.length()));
    }

    void decided(RiskEvents event) {
        engine.apply(compose(EventClass.OUTPUT, event.buffer(), event.length()));
    }

    private EventRecord compose(EventClass of, DirectBuffer message, int length) {
        record.compose(of, now, message, 0, length);
        record.seal(++sequence);
        keep(record);
        return record;
    }

    RiskRig pass(long nanos) {
        now += nanos;
        return this;
    }

    long now() {
        return now;
    }

    /** Time goes on without anything else. */
    void beat(long nanos) {
        pass(nanos);
        feed(events.time(0));
    }

    /** An order that is on its way. Returns its id. */
    long sent(Side side, long price, long quantity) {
        decided(risk.newOrder(++lastOrder, 0, 1, 1, 1, side, price, quantity));
        return lastOrder;
    }

    long working(Side side, long price, long quantity) {
        long id = sent(side, price, quantity);
        feed(events.accepted(id));
        return id;
    }

    void filled(long order, Side side, long price, long quantity) {
        feed(risk.filled(++lastTrade, order, 1, 1, side, price, quantity, 0));
    }

    /** Bought or sold, and nothing left open. */
    void holds(Side side, long price, long quantity) {
        filled(working(side, price, quantity), side, price, quantity);
    }

    void request(Scope scope, StateReason reason, TradingState state) {
        feed(risk.request(scope, scope == Scope.FIRM ? 0 : 1, reason, state, "anna", ""));
    }

    RiskControl check(Side side, long price, long quantity) {
        wish.by(1, 1, engine.state().instruments().get(1)).order(side, OrderType.LIMIT, TimeInForce.GTC, price, quantity);
        return check();
    }

    RiskControl check() {
        return engine.state().risk().check(wish, engine.state().time());
    }

    RiskControl buy(long quantity) {
        return check(Side.BUY, MID, quantity);
    }

    RiskControl sell(long quantity) {
        return check(Side.SELL, MID, quantity);
    }

    /** What the wish was told: control, bound and value. */
    String verdict(RiskControl control) {
        return control == null ? "passes" : control + " " + wish.bound() + " " + wish.reached();
    }

    RiskState state() {
        return engine.state().risk().state;
    }

    byte[] saved() {
        return saved(engine);
    }

    static byte[] saved(Engine engine) {
        StateWriter out = new StateWriter();
        engine.save(out);
        byte[] bytes = new byte[out.length()];
        out.buffer().getBytes(0, bytes);
        return bytes;
    }
}
