package io.orrery.engine.strategy.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyDescription;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedFactoryTest {
    private enum How { QUOTE_ONLY, TAKE }

    private record Config(
        @Range(least = 2, most = 200) @Default("12") int fast, @Range(least = 3, most = 500) @Default("26") long slow,
        @Range(least = 0, most = 1) @Default("0.25") double share, @Default("true") boolean flat,
        @Default("take") How how, @Doc("What it trades for") String purpose) {

        private Config {
            if (fast >= slow) {
                throw new IllegalArgumentException("fast=" + fast + ": must be below slow=" + slow);
            }
        }
    }

    @StrategyInfo(id = "cross", title = "Cross", version = "1.2", doc = "Crosses.")
    private static final class Cross implements Strategy {
        private final Config config;

        private Cross(Config config) {
            this.config = config;
        }

        private static final class Factory extends TypedFactory<Config> {
            private Factory() {
                super(Cross.class, Config.class, Cross::new);
            }
        }
    }

    private static Config made(String parameters) {
        return ((Cross) new StrategyCatalogue(List.of(new Cross.Factory())).create("cross", parameters)).config;
    }

    @Test
    void whatIsNotSetIsAsUsual() {
        assertEquals(new Config(12, 26, 0.25, true, How.TAKE, "x"), made("purpose=x"));
    }

    @Test
    void whatIsSetIsTakenByItsType() {
        assertEquals(
            new Config(5, 500, 1, false, How.QUOTE_ONLY, "a b"),
            made("fast=5; slow=500; share=1; flat=false; how=quote-only; purpose=a b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                    | purpose: must be set",
        "purpose=x;fast=1      | fast=1: must be a whole number from 2 to 200",
        "purpose=x;fast=201    | fast=201: must be a whole number from 2 to 200",
        "purpose=x;slow=3.5    | slow=3.5: must be a whole number from 3 to 500",
        "purpose=x;share=NaN   | share=NaN: must be a number from 0 to 1",
        "purpose=x;flat=yes    | flat=yes: must be true or false",
        "purpose=x;how=TAKE    | how=TAKE: must be one of [quote-only, take]",
        "purpose=x;fast=30     | fast=30: must be below slow=26",
        "purpose=x;speed=1     | unknown parameter speed"})
    void whatDoesNotFitIsRefusedByName(String parameters, String refusal) {
        assertEquals(refusal, assertThrows(IllegalArgumentException.class, () -> made(parameters)).getMessage());
    }

    @Test
    void itSaysWhatCanBeSet() {
        StrategyDescription told = new Cross.Factory().description();
        assertEquals("cross Cross 1.2 Crosses.", told.id() + " " + told.title() + " " + told.version() + " " + told.doc());
        assertEquals(
            new StrategyDescription.Parameter("fast", "whole", 2, 200, List.of(), "12", ""), told.parameters().get(0));
        assertEquals(List.of("quote-only", "take"), told.parameters().get(4).choices());
        assertEquals("What it trades for", told.parameters().get(5).doc());
    }

    @Test
    void ofTwoStrategiesOfOneNameNoneIsTaken() {
        StrategyCatalogue one = new StrategyCatalogue(List.of(new Cross.Factory()));
        assertEquals("strategy cross: there are two of this name",
            assertThrows(IllegalArgumentException.class, () -> one.with(List.of(new Cross.Factory()))).getMessage());
    }

    @Test
    void aDefaultThatDoesNotFitIsFoundAtOnce() {
        record Wrong(@Range(least = 1, most = 2) @Default("3") long size) {
        }

        final class OfWrong extends TypedFactory<Wrong> {
            OfWrong() {
                super(Cross.class, Wrong.class, config -> new Cross(null));
            }
        }

        assertThrows(IllegalArgumentException.class, OfWrong::new);
    }

    @Test
    void aClassWithoutANameIsNoStrategy() {
        final class Nameless extends TypedFactory<Config> {
            Nameless() {
                super(Strategy.class, Config.class, Cross::new);
            }
        }

        assertThrows(IllegalArgumentException.class, Nameless::new);
    }

    @Test
    void aPlainFactoryStillHasAName() {
        assertEquals("test", io.orrery.engine.Rig.offering(() -> null).descriptions().get(0).id());
        assertEquals(null, io.orrery.engine.Rig.offering(() -> null).create("test", ""));
        assertEquals("x", Parameters.parse("a=x").text("a"));
    }
}
