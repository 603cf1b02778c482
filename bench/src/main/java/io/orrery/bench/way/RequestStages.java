package io.orrery.bench.way;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.order.ApiMessages;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.agrona.concurrent.UnsafeBuffer;

/** Turns of writing orders as a venue wants them, unsigned and signed by a shared secret. */
public final class RequestStages {
    private static final long FIRST_MILLI = 1_700_000_000_000L;
    private static final int SCALE = 8;

    private final int operations;

    /** @param operations of one turn */
    public RequestStages(int operations) {
        this.operations = operations;
    }

    /** Adds what makes a turn of each. */
    public void addTo(Map<String, Supplier<LongSupplier>> turns) {
        turns.put("order encode", () -> writing(loggedOn()));
        turns.put("order sign", () -> writing(new ApiMessages(new Credentials("bench", Secret.ofText("shared"), null))));
    }

    private static ApiMessages loggedOn() {
        try {
            return new ApiMessages(PayloadToOrder.credentials());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private LongSupplier writing(ApiMessages messages) {
        BinanceInstruments instruments = new BinanceInstruments(1);
        instruments.add(
            new FeedInstrument(1, "BTCUSDT", SCALE, SCALE),
            new InstrumentTerms(
                InstrumentKind.SPOT, "BTC/USDT", "BTCUSDT", "BTC", "USDT", SCALE, SCALE, SCALE, 1, 1, 0, Long.MAX_VALUE, 0));
        BinanceInstrument instrument = instruments.of(1);
        MessageHeaderEncoder header = new MessageHeaderEncoder();
        MessageHeaderDecoder read = new MessageHeaderDecoder();
        NewOrderEncoder encoder = new NewOrderEncoder();
        NewOrderDecoder order = new NewOrderDecoder();
        UnsafeBuffer from = new UnsafeBuffer(new byte[256]);
        UnsafeBuffer to = new UnsafeBuffer(new byte[ApiMessages.ROOM]);
        long[] id = {0};
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                id[0]++;
                encoder.wrapAndApplyHeader(from, 0, header).orderId(id[0]).price(52_000_120_000L + id[0]).quantity(1_500_000)
                    .accountId(1).strategyId(1).instrumentId(1).side(Side.SELL).orderType(OrderType.LIMIT)
                    .timeInForce(TimeInForce.GTC).triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0)
                    .trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(0);
                order.wrapAndApplyHeader(from, 0, read);
                sum += messages.place(id[0], order, instrument, FIRST_MILLI + id[0], to);
            }
            return sum;
        };
    }
}
