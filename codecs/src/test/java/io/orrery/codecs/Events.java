package io.orrery.codecs;

import io.orrery.codecs.sbe.AccountDefinitionEncoder;
import io.orrery.codecs.sbe.BlockEncoder;
import io.orrery.codecs.sbe.BookUpdateEncoder;
import io.orrery.codecs.sbe.FundingRateEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.MarkPriceEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderDeniedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.SessionEndedEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeEncoder;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.codecs.sbe.VenueDefinitionEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/** A short session: instrument 1 is BTC-USD with 2, 8 and 2 decimals, at venue 1 "demo", traded by strategy 7 "maker". */
final class Events {
    private static final long START = 1_767_603_600_000_000_000L;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);

    /** A dictionary that has seen the definitions. */
    Dictionary dictionary() {
        Dictionary names = new Dictionary();
        names.learn(venue("demo"));
        names.learn(instrument("BTC-USD"));
        names.learn(account());
        names.learn(strategy("depth=3, size=0.01"));
        return names;
    }

    EventRecord venue(String name) {
        VenueDefinitionEncoder message = new VenueDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueId(1)
            .name(name);
        return event(EventClass.INPUT, 1, message.encodedLength());
    }

    EventRecord instrument(String symbol) {
        InstrumentDefinitionEncoder message = new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .tickSize(1)
            .lotSize(1_000)
            .minQuantity(1_000)
            .maxQuantity(10_000_000_000L)
            .minNotional(1_000)
            .instrumentId(1)
            .venueId(1)
            .supersedes(0)
            .kind(InstrumentKind.SPOT)
            .priceScale((byte) 2)
            .quantityScale((byte) 8)
            .quoteScale((byte) 2)
            .symbol(symbol)
            .venueSymbol("BTCUSD")
            .baseAsset("BTC")
            .quoteAsset("USD")
            .contractSize(0)
            .expiry(0)
            .settleAsset("");
        return event(EventClass.INPUT, 2, message.encodedLength());
    }

    EventRecord account() {
        AccountDefinitionEncoder message = new AccountDefinitionEncoder().wrapAndApplyHeader(buffer, 0, header)
            .accountId(3)
            .venueId(1)
            .name("main")
            .hedge(Switch.OFF);
        return event(EventClass.INPUT, 3, message.encodedLength());
    }

    EventRecord strategy(String parameters) {
        StrategyStartedEncoder message = new StrategyStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .strategyId(7)
            .accountId(3)
            .instrumentId(1)
            .name("maker")
            .owner("");
        message.othersCount(0);
        message.parameters(parameters);
        return event(EventClass.INPUT, 4, message.encodedLength());
    }

    EventRecord book() {
        BookUpdateEncoder message = new BookUpdateEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(START)
            .updateId(900)
            .instrumentId(1);
        message.flags().clear().snapshot(true).end(true);
        message.bidsCount(2)
            .next().price(5_000_010).quantity(50_000_000)
            .next().price(5_000_000).quantity(125_000_000);
        message.asksCount(1)
            .next().price(5_000_020).quantity(1_000);
        return event(EventClass.INPUT, 41, message.encodedLength());
    }

    EventRecord markPrice() {
        MarkPriceEncoder message = new MarkPriceEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(START)
            .markPrice(222_014)
            .indexPrice(3_220_167_000_000L)
            .instrumentId(1)
            .scale((byte) 8);
        return event(EventClass.INPUT, 45, message.encodedLength());
    }

    EventRecord fundingRate() {
        FundingRateEncoder message = new FundingRateEncoder().wrapAndApplyHeader(buffer, 0, header)
            .venueTime(START)
            .rate(-17_420_000)
            .interval(28_800_000_000_000L)
            .nextFundingTime(0)
            .instrumentId(1);
        return event(EventClass.INPUT, 46, message.encodedLength());
    }

    EventRecord newOrder() {
        NewOrderEncoder message = new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header)
            .orderId(4_294_967_297L)
            .price(5_000_010)
            .quantity(1_000_000)
            .accountId(3)
            .strategyId(7)
            .instrumentId(1)
            .side(Side.BUY)
            .orderType(OrderType.LIMIT)
            .timeInForce(TimeInForce.POST_ONLY)
            .triggerPrice(0)
            .trailingOffset(0)
            .displayQuantity(0)
            .expireTime(0)
            .trigger(Trigger.USUAL)
            .reduceOnly(Switch.OFF)
            .parentId(0);
        EventRecord event = event(EventClass.OUTPUT, 42, message.encodedLength());
        event.cause(41);
        return event;
    }

    EventRecord denied(RiskControl control, long value, long bound) {
        OrderDeniedEncoder message = new OrderDeniedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .price(5_000_010)
            .quantity(1_000_000)
            .bound(bound)
            .value(value)
            .accountId(3)
            .strategyId(7)
            .instrumentId(1)
            .side(Side.SELL)
            .control(control);
        EventRecord event = event(EventClass.OUTPUT, 43, message.encodedLength());
        event.cause(41);
        return event;
    }

    EventRecord beat() {
        TimeEncoder message = new TimeEncoder().wrapAndApplyHeader(buffer, 0, header).deadline(0);
        return event(EventClass.INPUT, 44, message.encodedLength());
    }

    EventRecord block() {
        BlockEncoder message = new BlockEncoder().wrapAndApplyHeader(buffer, 0, header).first(1).last(64);
        for (int i = 0; i < BlockEncoder.hashLength(); i++) {
            message.hash(i, (short) (255 - i));
        }
        return event(EventClass.OBSERVATION, 65, message.encodedLength());
    }

    EventRecord ended() {
        SessionEndedEncoder message = new SessionEndedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .inputs(40)
            .outputs(2)
            .digest(-2);
        return event(EventClass.OBSERVATION, 66, message.encodedLength());
    }

    private EventRecord event(EventClass eventClass, long sequence, int encodedLength) {
        EventRecord event = EventRecord.allocate()
            .compose(eventClass, START + sequence, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + encodedLength);
        event.seal(sequence);
        return event;
    }
}
