package io.orrery.connectors.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonCursorTest {

    @Test
    void keysComeInTheirOrderAndLongOnesByName() {
        JsonCursor cursor = of("{ \"a\" : 1 , \"eightkey\":2,\"lastUpdateId\":3,\"\":4}");
        List<Object> read = new ArrayList<>();
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            read.add(key == JsonCursor.LONG_KEY ? cursor.textString() : key);
            read.add(cursor.integer());
        }
        cursor.finish();
        assertEquals(List.of(Name.word("a"), 1L, Name.word("eightkey"), 2L, "lastUpdateId", 3L, "", 4L), read);
    }

    @Test
    void aPredictedKeyAndAnotherAreReadAlike() {
        JsonCursor cursor = of("{\"a\":1,\"data\":2,\"x\":3, \"y\":4}");
        assertEquals(Name.word("a"), cursor.enterObject());
        cursor.skip();
        assertEquals(Name.word("data"), cursor.nextKey(Name.word("data")));
        cursor.skip();
        assertEquals(Name.word("x"), cursor.nextKey(Name.word("y")));
        cursor.skip();
        assertEquals(Name.word("y"), cursor.nextKey(Name.word("y")));
        cursor.skip();
        assertEquals(JsonCursor.END, cursor.nextKey(Name.word("z")));
    }

    @Test
    void whatEndsAPayloadIsTakenOnlyIfItEndsThere() {
        JsonCursor cursor = of("}]}");
        assertTrue(cursor.takesLast(Name.word("}]}")));
        cursor.finish();
        for (String other : List.of("}] }", "}]},", "}]", "}])", "")) {
            cursor = Payload.cursor(other, '}');
            assertFalse(cursor.takesLast(Name.word("}]}")), other);
            assertEquals(0, cursor.position(), other);
        }
    }

    @Test
    void arraysMayBeEmptyAndNested() {
        JsonCursor cursor = of("[[],[ 1 ,2],\"\\u00e9\\\\\"]");
        assertTrue(cursor.enterArray());
        assertFalse(cursor.enterArray());
        assertTrue(cursor.nextElement());
        assertTrue(cursor.enterArray());
        assertEquals(1, cursor.integer());
        cursor.expectElement();
        assertEquals(2, cursor.integer());
        assertFalse(cursor.nextElement());
        cursor.expectElement();
        cursor.skip();
        assertFalse(cursor.nextElement());
        cursor.finish();
    }

    @Test
    void textsAreComparedByTheirBytes() {
        JsonCursor cursor = of("\"depthUpdate\"");
        cursor.text();
        assertTrue(cursor.textIs(new Name("depthUpdate")));
        assertFalse(cursor.textIs(new Name("depthUpdat")));
        assertFalse(cursor.textIs(new Name("depthUpdata")));
        assertEquals("depthUpdate", cursor.textString());
    }

    @Test
    void aKeyIsALongerNameOnlyIfItIsTheWholeOfIt() {
        JsonCursor cursor = of("{\"instrume\":1,\"instrument_name\":2}");
        Name whole = new Name("instrument_name");
        Name beginning = new Name("instrume");
        long key = cursor.enterObject();
        assertFalse(cursor.keyIs(key, whole));
        assertTrue(cursor.keyIs(key, beginning));
        cursor.skip();
        key = cursor.nextKey();
        assertTrue(cursor.keyIs(key, whole));
        assertFalse(cursor.keyIs(key, beginning));
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertTrue(of("true").flag());
        assertFalse(of(" false ").flag());
        refuses(Reason.WRONG_TYPE, () -> of("1").flag());
        refuses(Reason.MALFORMED, () -> of("tru ").flag());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "0", "-1.5e+30", "1E5", "null", "true", "false", "\"\"", "\"a\\n\\u12aF\"", " [ { \"a\" : [ ] } , 1 ] ",
        "123456789012345678901234567890", "12345678", "\"é\"", "{\"a\":{\"b\":{}},\"c\":[[[]]]}"})
    void whatIsJsonIsSkipped(String text) {
        JsonCursor cursor = of(text);
        cursor.skip();
        cursor.finish();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "``;TRUNCATED", "` `;TRUNCATED", "{;TRUNCATED", "[;TRUNCATED", "\";TRUNCATED", "{\"a\";TRUNCATED", "{\"a\":;TRUNCATED",
        "{\"a\":1;TRUNCATED", "[1;TRUNCATED", "[1,;TRUNCATED", "-;TRUNCATED", "1.;TRUNCATED", "1e;TRUNCATED", "1e+;TRUNCATED",
        "\"\\;MALFORMED", "\"\\u12\";MALFORMED", "\"\\x\";MALFORMED", "\"\u0001\";MALFORMED", "tru;MALFORMED", "nul1;MALFORMED",
        "[1 2];MALFORMED", "[,1];MALFORMED", "[1,];MALFORMED", "{,};MALFORMED", "{\"a\":1,};MALFORMED", "{\"a\" 1};MALFORMED",
        "{a:1};MALFORMED", "{\"a\":1 \"b\":2};MALFORMED", "[1};MALFORMED", "{\"a\":1];MALFORMED", "NaN;MALFORMED",
        "Infinity;MALFORMED", "+1;MALFORMED", ".5;MALFORMED", "-x;MALFORMED", "1.x;MALFORMED", "{} {};TRAILING", "1 x;TRAILING",
        "{\"a\\\\u0062\":1};ESCAPE"})
    void whatIsNoJsonIsRefused(String text, Reason reason) {
        for (char padding : new char[] {'0', '"', '}', ']', ',', ' '}) {
            JsonCursor cursor = Payload.cursor(text, padding);
            refuses(reason, () -> {
                cursor.skip();
                cursor.finish();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "null", "true", "NaN", "-Infinity", "-0", "-0.00000000", "\"-0.0\"", "\"\"", "{}", "[]", "\"1 \"", "\"0x1\""})
    void whatIsNoNumberIsRefusedWhereOneMustBe(String text) {
        refuses(Reason.NOT_A_NUMBER, () -> of(text).decimal(8));
    }

    @Test
    void numbersAreExactOrRefused() {
        assertEquals(6_183_763_000_000L, of("\"61837.63000000\"").decimal(8));
        assertEquals(6_183_763, of("61837.63,").decimal(2));
        assertEquals(100_020_000, of("1.0002e6").decimal(2));
        assertEquals(100_020_000, of("\"1.0002e6\"").decimal(2));
        assertEquals(-150, of("-1.5").decimal(2));
        refuses(Reason.TOO_FINE, () -> of("\"61837.63000001\"").decimal(2));
        refuses(Reason.OVERFLOW, () -> of("\"92233720368547758.08\"").decimal(2));
    }

    @Test
    void nestingIsBounded() {
        String deepest = "[".repeat(JsonCursor.MAX_NESTING) + "]".repeat(JsonCursor.MAX_NESTING);
        of(deepest).skip();
        refuses(Reason.NESTING, () -> of("[" + deepest + "]").skip());
        refuses(Reason.NESTING, () -> of("{\"a\":".repeat(100_000)).skip());
    }

    @Test
    void aRefusalTellsThePlaceAndIsMadeOnce() {
        JsonCursor cursor = of("[1,x]");
        PayloadRefusal refusal = assertThrows(PayloadRefusal.class, cursor::skip);
        assertEquals(3, refusal.position());
        assertEquals("the payload is no JSON (at byte 3)", refusal.getMessage());
        assertEquals(0, refusal.getStackTrace().length);
        cursor.returnTo(0);
        assertSame(refusal, assertThrows(PayloadRefusal.class, cursor::skip));
    }

    private static JsonCursor of(String text) {
        return Payload.cursor(text, '"');
    }

    private static void refuses(Reason reason, Runnable reading) {
        assertEquals(reason, assertThrows(PayloadRefusal.class, reading::run).reason());
    }
}
