package io.orrery.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.strategy.Parameters;
import io.orrery.patch.live.Modules;
import io.orrery.patch.text.PatchReader;
import io.orrery.patch.text.PatchWriter;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patch and the Java class, each alone in a market of the same seed. */
final class SuddenMoveReversalTest {
    private static final String PATCH = "sudden-move-reversal";
    private static final String CLASS = "sudden-move-in-java";
    private static final Consumer<EventRecord> NOBODY = record -> { };
    private static final int SECONDS = 150;

    @Test
    void theClassSendsTheOrdersOfThePatchEventForEvent() throws Exception {
        compare("BTC-USDT", 7, "", "");
    }

    @Test
    void theyAreTheSameWithOtherValuesWhenTheyQuoteBeforeTheyTake() throws Exception {
        compare("DOGE-USDT", 3,
            "bars.time=0.2;bound.gain=3;crowd.gain=1;goal.gain=0.3;order.patience=0.4;usual.length=100;calm.length=100",
            "bar=200;volatilities=3000;crowd=1000;goal=300;patience=400;memory=100");
    }

    private static void compare(String symbol, long seed, String ofPatch, String ofClass) throws Exception {
        Session patch = new Session(symbol, seed, PATCH, ofPatch, NOBODY).run(SECONDS);
        Session inJava = new Session(symbol, seed, CLASS, ofClass, NOBODY).run(SECONDS);
        assertEquals(inJava.deeds.orders, patch.deeds.orders);
        assertEquals(inJava.deeds.others, patch.deeds.others);
        assertFalse(patch.deeds.orders.isEmpty(), "nothing was compared");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATCH, CLASS})
    void anEngineResumedNowAndThenDoesTheSame(String strategy) throws Exception {
        Resumed resumed = new Resumed();
        Session session = new Session("BTC-USDT", 7, strategy, "", resumed::execute).run(SECONDS);
        assertFalse(session.deeds.orders.isEmpty(), "nothing was decided");
        assertEquals(session.deeds.orders, resumed.deeds.orders);
        assertEquals(session.deeds.others, resumed.deeds.others);
    }

    @Test
    void thePatchIsWrittenAsPatchesAre() throws Exception {
        try (InputStream resource = SuddenMovePatch.class.getResourceAsStream(PATCH + ".json")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
            assertEquals(text, PatchWriter.write(PatchReader.read(text, Modules.all())));
        }
    }

    @Test
    void aValueOutOfItsRangeIsRefusedWithItsName() {
        assertTrue(refusal("clock.time=-1").contains("time=-1.0"));
        assertTrue(refusal("clock.time=soon").contains("clock.time=soon"));
        assertTrue(refusal("order.urgency=soon").contains("soon"));
    }

    private static String refusal(String parameters) {
        return assertThrows(IllegalArgumentException.class, () -> new SuddenMovePatch().create(Parameters.parse(parameters)))
            .getMessage();
    }
}
