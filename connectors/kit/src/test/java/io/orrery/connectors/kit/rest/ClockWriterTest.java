package io.orrery.connectors.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.testing.PrintedEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWriterTest {

    @Test
    void theEngineIsToldHowFarTheVenueIsAhead() {
        PrintedEvents events = new PrintedEvents();
        new ClockWriter(events, 3).onOffset(1, -2_000_000, 500_000);

        assertEquals(List.of("VenueClock venueId=3 ahead=-2000000 uncertainty=500000"), events.lines);
    }
}
