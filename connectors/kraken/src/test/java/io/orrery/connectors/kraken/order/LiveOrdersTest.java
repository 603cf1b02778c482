package io.orrery.connectors.kraken.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class LiveOrdersTest {
    private final LiveOrders live = new LiveOrders(4);

    private static OrderName name(String text) {
        UnsafeBuffer padded = Payloads.padded("\"" + text + "\"");
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(padded, 0, Payloads.length(padded));
        OrderName name = new OrderName();
        name.read(cursor);
        return name;
    }

    private int add(long orderId) {
        return live.add(orderId, 1, Side.BUY, 0);
    }

    @Test
    void anOrderIsFoundByOurIdAndByTheVenues() {
        int slot = add(7);
        assertTrue(live.open(slot, name("OABC-1")));
        assertFalse(live.open(slot, name("OABC-1")));
        assertEquals(slot, live.ofOrderId(7));
        assertEquals(slot, live.ofNumber(name("OABC-1").number()));
        assertEquals(LiveOrders.NONE, live.ofOrderId(8));
        assertEquals(LiveOrders.NONE, live.ofNumber(0));
    }

    @Test
    void eachOrderHasItsOwnName() {
        String[] texts = {"OQCLML-BW3P3-BUCMWZ", "O2", "OABCDE-FGHIJ-KLMNOPQRSTU"};
        for (String text : texts) {
            live.name(add(text.length()), name(text));
        }
        UnsafeBuffer to = new UnsafeBuffer(new byte[OrderName.ROOM + 1]);
        for (String text : texts) {
            assertEquals(text.length(), live.putName(live.ofOrderId(text.length()), to, 1));
            assertEquals(text, to.getStringWithoutLengthAscii(1, text.length()));
        }
        assertEquals(0, live.putName(add(99), to, 0));
    }

    @Test
    void anEndIsToldOnceAndTheOrderIsStillKnown() {
        int slot = add(7);
        assertTrue(live.end(slot));
        assertFalse(live.end(slot));
        assertEquals(slot, live.ofOrderId(7));
    }

    @Test
    void placesOfEndedOrdersAreUsedAgainOldestFirstAndThoseOfOpenOnesNever() {
        for (int i = 1; i <= 4; i++) {
            live.open(add(i), name("O" + i));
        }
        assertEquals(LiveOrders.NONE, add(5));
        live.end(live.ofOrderId(3));
        live.end(live.ofOrderId(1));
        add(5);
        assertEquals(LiveOrders.NONE, live.ofOrderId(3));
        assertEquals(LiveOrders.NONE, live.ofNumber(name("O3").number()));
        assertTrue(live.ofOrderId(1) != LiveOrders.NONE);
    }

    @Test
    void anOrderOfWhichNothingWasEverHeardGivesItsPlaceUpAfterAnHour() {
        for (int i = 1; i <= 4; i++) {
            add(i);
        }
        assertEquals(LiveOrders.NONE, live.add(5, 1, Side.BUY, TimeUnit.MINUTES.toNanos(59)));
        assertTrue(live.add(5, 1, Side.BUY, TimeUnit.MINUTES.toNanos(61)) != LiveOrders.NONE);
    }

    @Test
    void whatIsOpenButNotInAListOfAllHasEnded() {
        int listed = add(1);
        int missing = add(2);
        int sent = add(3);
        live.open(listed, name("O1"));
        live.open(missing, name("O2"));
        live.beginListing();
        live.listed(listed);
        live.endListing();
        assertTrue(live.isLive(listed));
        assertFalse(live.isLive(missing));
        assertTrue(live.isLive(sent));
    }

    @Test
    void nothingIsAllocatedAsOrdersComeAndGo() {
        OrderName name = name("OABC-1");
        assertEquals(0, Allocation.leastOf(10, () -> {
            for (int i = 1; i <= 5_000; i++) {
                int slot = live.add(i, 1, Side.BUY, 0);
                live.open(slot, name);
                live.end(slot);
            }
        }));
    }
}
