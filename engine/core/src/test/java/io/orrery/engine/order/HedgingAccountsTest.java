package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountDefinitionEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.codecs.sbe.TradeStatedEncoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;

final class HedgingAccountsTest {
    private final MutableDirectBuffer buffer = new ExpandableArrayBuffer(256);
    private final HedgingAccounts accounts = new HedgingAccounts();

    private void define(int id, Switch hedge) {
        int length = new AccountDefinitionEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .accountId(id).venueId(1).name("a").hedge(hedge).encodedLength();
        accounts.onAccount(EventRecord.allocate()
            .compose(EventClass.INPUT, 1, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length));
    }

    private static List<Integer> hedging(HedgingAccounts among) {
        return IntStream.range(0, 10).filter(among::contains).boxed().toList();
    }

    @Test
    void anAccountHedgesAsItWasDefinedLast() {
        assertEquals(List.of(), hedging(accounts));
        for (int id : new int[] {7, 3, 0, 5}) {
            define(id, Switch.ON);
        }
        define(3, Switch.ON);
        define(4, Switch.OFF);
        assertEquals(List.of(0, 3, 5, 7), hedging(accounts));
        define(3, Switch.OFF);
        assertEquals(List.of(0, 5, 7), hedging(accounts));
        define(0, Switch.OFF);
        define(7, Switch.OFF);
        assertEquals(List.of(5), hedging(accounts));
        define(5, Switch.OFF);
        assertEquals(List.of(), hedging(accounts));
    }

    @Test
    void whoHedgesIsSavedAndLoaded() {
        define(7, Switch.ON);
        define(2, Switch.ON);
        StateWriter out = new StateWriter();
        accounts.save(out);
        HedgingAccounts loaded = new HedgingAccounts();
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        loaded.load(in);
        assertTrue(in.atEnd());
        assertEquals(List.of(2, 7), hedging(loaded));
    }

    /** Which position a trade changes, of an account that holds them apart or does not. */
    private Leg leg(Side side, Switch closes, boolean apart) {
        new TradeStatedEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder()).venueTime(0).statement(1).orderId(0)
            .venueOrderId(0).tradeId(1).price(1).quantity(1).fee(0).accountId(1).instrumentId(1).side(side)
            .liquidity(Liquidity.MAKER).feeAsset("").feeScale((byte) 0).closes(closes);
        Execution stated = new Execution();
        stated.set(new TradeStatedDecoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder()), 1);
        stated.hedged(apart);
        return stated.leg();
    }

    @Test
    void whatClosesChangesThePositionOfTheOtherSide() {
        assertEquals(Leg.LONG, leg(Side.BUY, Switch.OFF, true));
        assertEquals(Leg.SHORT, leg(Side.SELL, Switch.OFF, true));
        assertEquals(Leg.SHORT, leg(Side.BUY, Switch.ON, true));
        assertEquals(Leg.LONG, leg(Side.SELL, Switch.ON, true));
        assertEquals(Leg.NET, leg(Side.BUY, Switch.ON, false));
        assertEquals("long", Leg.LONG.text());
    }
}
