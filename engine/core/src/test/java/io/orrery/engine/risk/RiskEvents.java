package io.orrery.engine.risk;

import io.orrery.codecs.sbe.AmendOrderEncoder;
import io.orrery.codecs.sbe.BaseAssetSetEncoder;
import io.orrery.codecs.sbe.ConversionSetEncoder;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.LimitsChangedEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OperatorHeardEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueClockEncoder;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/** Writes the events that risk is about, for several venues, accounts, instruments and strategies. */
final class RiskEvents {
    /** One line of a {@code LimitsChanged}. */
    record Line(Scope scope, long id, Limit limit, long value) {
    }

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(1_024);
    private int length;

    MutableDirectBuffer buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    RiskEvents started(long epoch, int openOrders) {
        return ends(new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(7).epoch(epoch).bookDepth(16).openOrders(openOrders).encodedLength());
    }

    /** Prices of 2 decimals, quantities of 3, money of 8. */
    RiskEvents instrument(int id, int venueId, String quoteAsset) {
        return ends(new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000_000L).minNotional(0)
            .instrumentId(id).venueId(venueId).supersedes(0).kind(InstrumentKind.SPOT)
            .priceScale((byte) 2).quantityScale((byte) 3).quoteScale((byte) 8)
            .symbol("S" + id).venueSymbol("S" + id).baseAsset("A" + id).quoteAsset(quoteAsset)
            .contractSize(0).expiry(0).settleAsset("").encodedLength());
    }

    RiskEvents base(String asset, int scale) {
        return ends(new BaseAssetSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .asset(asset).scale((byte) scale).encodedLength());
    }

    RiskEvents conversion(int instrumentId, long maxAge) {
        return ends(new ConversionSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .maxAge(maxAge).instrumentId(instrumentId).encodedLength());
    }

    RiskEvents limits(long version, List<Line> lines) {
        LimitsChangedEncoder changed = new LimitsChangedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .version(version).principal("anna").witness("otto");
        LimitsChangedEncoder.LimitsEncoder group = changed.limitsCount(lines.size());
        for (Line line : lines) {
            group.next().value(line.value()).id(line.id()).scope(line.scope()).limit(line.limit());
        }
        return ends(changed.encodedLength());
    }

    RiskEvents request(Scope scope, long id, StateReason reason, TradingState state, String principal, String witness) {
        return ends(new StateRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).id(id)
            .principal(principal).witness(witness).scope(scope).reason(reason).state(state).encodedLength());
    }

    RiskEvents clock(int venueId, long ahead, long uncertainty) {
        return ends(new VenueClockEncoder().wrapAndApplyHeader(buffer, 0, header)
            .ahead(ahead).uncertainty(uncertainty).venueId(venueId).encodedLength());
    }

    RiskEvents heard(long until) {
        return ends(new OperatorHeardEncoder().wrapAndApplyHeader(buffer, 0, header)
            .until(until).principal("anna").encodedLength());
    }

    RiskEvents newOrder(long id, long parent, int strategy, int account, int instrument, Side side, long price, long quantity) {
        return ends(new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(id).price(price).quantity(quantity)
            .accountId(account).strategyId(strategy).instrumentId(instrument).side(side).orderType(OrderType.LIMIT)
            .timeInForce(TimeInForce.GTC).triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0)
            .trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(parent).encodedLength());
    }

    RiskEvents amendOrder(long id, int strategy, int account, int instrument, long price, long quantity) {
        return ends(new AmendOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(id).price(price).quantity(quantity)
            .accountId(account).strategyId(strategy).instrumentId(instrument).encodedLength());
    }

    RiskEvents filled(long trade, long id, int account, int instrument, Side side, long price, long quantity, long fee) {
        return ends(new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, header).venueTime(0).orderId(id).tradeId(trade)
            .price(price).quantity(quantity).leavesQuantity(Long.MAX_VALUE).fee(fee).accountId(account).instrumentId(instrument)
            .side(side).liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0).encodedLength());
    }

    private RiskEvents ends(int bodyLength) {
        length = MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
        return this;
    }
}
