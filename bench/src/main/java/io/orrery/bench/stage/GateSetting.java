package io.orrery.bench.stage;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BaseAssetSetEncoder;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.LimitsChangedEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.QuoteEncoder;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.engine.Engine;
import io.orrery.engine.risk.RiskGate;
import io.orrery.engine.risk.Wish;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/** A gate with everything on: 1,000 open orders of 5 strategies in 50 instruments on 2 venues, and limits of every kind. */
final class GateSetting {
    static final int ORDERS = 1_000;
    static final int INSTRUMENTS = 50;
    static final int STRATEGIES = 5;
    private static final long MID = 100_00;
    private static final long WIDE = 1L << 50;
    private static final long LARGEST = 1_000;
    private static final long NOW = 1_700_000_000_000_000_000L;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(1_024);
    private final EventRecord record = EventRecord.allocate();
    private final Wish wish = new Wish();
    private final Engine engine = new Engine(new StrategyCatalogue(List.of()), output -> { });
    private final RiskGate gate;
    private int next;

    GateSetting() {
        input(new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(1).epoch(1).bookDepth(4).openOrders(2 * ORDERS).encodedLength());
        input(new BaseAssetSetEncoder().wrapAndApplyHeader(buffer, 0, header).asset("USDT").scale((byte) 8).encodedLength());
        for (int id = 1; id <= INSTRUMENTS; id++) {
            open(id);
        }
        limits();
        for (int i = 0; i < ORDERS; i++) {
            order(i);
        }
        gate = engine.state().risk();
    }

    /** Another strategy in another instrument each time. Returns null. */
    RiskControl accept() {
        return check(LARGEST);
    }

    /** Breaks the limit of one order's quantity. */
    RiskControl deny() {
        return check(LARGEST + 1);
    }

    private RiskControl check(long quantity) {
        next = next == INSTRUMENTS - 1 ? 0 : next + 1;
        wish.by(1 + next % STRATEGIES, 1, engine.state().instruments().get(1 + next))
            .order((next & 1) == 0 ? Side.BUY : Side.SELL, OrderType.LIMIT, TimeInForce.GTC, MID, quantity);
        return gate.check(wish, NOW);
    }

    private void open(int id) {
        input(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000L).minNotional(0)
            .instrumentId(id).venueId(1 + id % 2).supersedes(0).kind(InstrumentKind.SPOT)
            .priceScale((byte) 2).quantityScale((byte) 3).quoteScale((byte) 8)
            .symbol("S" + id).venueSymbol("S" + id).baseAsset("A" + id).quoteAsset("USDT")
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
        input(new QuoteEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0)
            .bidPrice(MID - 1).bidQuantity(1).askPrice(MID + 1).askQuantity(1).instrumentId(id).encodedLength());
    }

    private void limits() {
        limits(Scope.FIRM, 0);
        limits(Scope.ACCOUNT, 1);
        for (int id = 1; id <= INSTRUMENTS; id++) {
            limits(Scope.INSTRUMENT, id);
        }
        for (int id = 1; id <= STRATEGIES; id++) {
            limits(Scope.STRATEGY, id);
        }
        limits(Scope.VENUE, 1);
        limits(Scope.VENUE, 2);
    }

    private void limits(Scope scope, long id) {
        LimitsChangedEncoder changed = new LimitsChangedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .version(1).principal("bench").witness("");
        int count = Limit.ALLOWED.value();
        LimitsChangedEncoder.LimitsEncoder group = changed.limitsCount(count - 1);
        for (int code = 1; code <= count; code++) {
            Limit limit = Limit.get((short) code);
            if (limit != Limit.MARKET_COLLAR) {
                group.next().value(limit == Limit.MAX_QUANTITY ? LARGEST : WIDE).id(id).scope(scope).limit(limit);
            }
        }
        input(changed.encodedLength());
    }

    private void order(int i) {
        boolean buys = i % 2 == 0;
        compose(EventClass.OUTPUT, new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header)
            .orderId((1L << 40) + 1 + i).price(buys ? MID - 10 - i % 7 : MID + 10 + i % 7).quantity(1 + i % 9)
            .accountId(1).strategyId(1 + i % STRATEGIES).instrumentId(1 + i % INSTRUMENTS)
            .side(buys ? Side.BUY : Side.SELL).orderType(OrderType.LIMIT).timeInForce(TimeInForce.GTC).triggerPrice(0)
            .trailingOffset(0).displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(0)
            .encodedLength());
        engine.apply(record);
    }

    private void input(int bodyLength) {
        compose(EventClass.INPUT, bodyLength);
        engine.execute(record);
    }

    private void compose(EventClass of, int bodyLength) {
        record.compose(of, NOW, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
    }
}
