package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The price that a market order gets (RC04): the worst within the collar that is on a tick, or none. */
final class MarketOrderTest {
    private static final int COARSE = 2;
    private static final long MOST_REFERENCE = Long.MAX_VALUE / 1_000_000L;

    private final RiskRig rig = new RiskRig();

    @BeforeEach
    void anInstrumentWithTicksOfFive() {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        int length = new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .tickSize(5).lotSize(1).minQuantity(1).maxQuantity(1_000_000_000L).minNotional(0)
            .instrumentId(COARSE).venueId(1).supersedes(0).kind(InstrumentKind.SPOT)
            .priceScale((byte) 2).quantityScale((byte) 3).quoteScale((byte) 0)
            .symbol("T").venueSymbol("T").baseAsset("T").quoteAsset("USDT").contractSize(0).expiry(0).settleAsset("")
            .encodedLength();
        EventRecord defined = EventRecord.allocate()
            .compose(EventClass.INPUT, rig.now(), buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length);
        defined.seal(1_000);
        rig.engine.execute(defined);
        collar(1_000);
        book(100_00);
    }

    private void collar(long partsPerMillion) {
        rig.feed(rig.events.of(COARSE).limits(RiskRig.WIDE, RiskRig.WIDE, partsPerMillion));
    }

    private void book(long mid) {
        rig.feed(rig.events.of(COARSE).book(true, new long[] {mid - 5, 5}, new long[] {mid + 5, 5}));
    }

    private String market(Side side) {
        rig.wish.by(1, 1, rig.engine.state().instruments().get(COARSE)).order(side, OrderType.MARKET, TimeInForce.GTC, 0, 1);
        String verdict = rig.verdict(rig.check());
        return verdict.equals("passes") ? rig.wish.price() + " " + rig.wish.timeInForce() : verdict;
    }

    @Test
    void itIsOnATickWithinTheCollar() {
        assertEquals("10010 IOC", market(Side.BUY));
        assertEquals("9990 IOC", market(Side.SELL));
        collar(1_400);
        assertEquals("10010 IOC", market(Side.BUY), "not at 10014");
        assertEquals("9990 IOC", market(Side.SELL), "not at 9986");
        collar(1_500);
        assertEquals("10015 IOC", market(Side.BUY));
        assertEquals("9985 IOC", market(Side.SELL));
        collar(1_600);
        assertEquals("9985 IOC", market(Side.SELL));
    }

    @Test
    void aCollarOfAllLetsBuyAtTwiceAndSellAtNothing() {
        collar(1_000_000);
        assertEquals("20000 IOC", market(Side.BUY));
        assertEquals("RC04_MARKET 1000000 " + Long.MAX_VALUE, market(Side.SELL));
        collar(1_000_001);
        assertEquals("RC04_MARKET 1000001 " + Long.MAX_VALUE, market(Side.BUY));
        collar(999_500);
        assertEquals("5 IOC", market(Side.SELL), "one tick");
    }

    @Test
    void aReferenceTooFarToMeasureByBindsNothing() {
        book(MOST_REFERENCE);
        collar(10);
        assertEquals("IOC", market(Side.BUY).split(" ")[1]);
        book(MOST_REFERENCE + 1);
        assertEquals("RC04_MARKET 10 " + Long.MAX_VALUE, market(Side.BUY));
    }
}
