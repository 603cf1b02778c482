package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DictionaryTest {
    private final Events events = new Events();

    @Test
    void learnsNamesAndScalesFromDefinitions() {
        Dictionary names = events.dictionary();
        assertEquals("BTC-USD", names.symbol(1));
        assertEquals(1, names.venueOf(1));
        assertEquals(2, names.priceScale(1));
        assertEquals(8, names.quantityScale(1));
        assertEquals(2, names.quoteScale(1));
        assertEquals("demo", names.venue(1));
        assertEquals("main", names.account(3));
        assertEquals("maker", names.strategy(7));
    }

    @Test
    void whatWasNotDefinedIsUnknown() {
        Dictionary names = events.dictionary();
        assertNull(names.symbol(2));
        assertEquals(0, names.venueOf(2));
        assertEquals(Dictionary.UNKNOWN, names.priceScale(2));
        assertEquals(Dictionary.UNKNOWN, names.quantityScale(2));
        assertEquals(Dictionary.UNKNOWN, names.quoteScale(2));
        assertNull(names.venue(2));
        assertNull(names.account(2));
        assertNull(names.strategy(2));
    }

    @Test
    void onlyDefinitionsTeach() {
        Dictionary names = new Dictionary();
        assertTrue(names.learn(events.venue("demo")));
        assertFalse(names.learn(events.book()));
    }

    @Test
    void theLastDefinitionHolds() {
        Dictionary names = events.dictionary();
        names.learn(events.instrument("XBT-USD"));
        assertEquals("XBT-USD", names.symbol(1));
    }
}
