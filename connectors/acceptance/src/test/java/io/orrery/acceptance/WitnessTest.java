package io.orrery.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.acceptance.ground.SimulatorGround;
import io.orrery.acceptance.witness.Witness;
import io.orrery.acceptance.witness.Witness.Book;
import io.orrery.acceptance.witness.Witness.Open;
import io.orrery.acceptance.witness.Witness.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever tells the truth reads what the simulators answer, without any connector. */
class WitnessTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"binance, BTCUSDT", "kraken, BTC/USD"})
    void theTruthIsReadOfEveryVenue(String kind, String symbol) {
        try (SimulatorGround ground = SimulatorGround.start(kind, folder)) {
            Witness witness = ground.witness(0);
            Terms terms = witness.terms(symbol);
            assertTrue(terms.tick().signum() > 0 && terms.lot().signum() > 0, terms::toString);
            assertEquals("BTC", terms.base());
            Book book = witness.book(symbol, 5);
            assertEquals(5, book.bids().size());
            assertTrue(book.bids().get(0).price().compareTo(book.asks().get(0).price()) < 0);
            assertFalse(witness.prints(symbol).isEmpty());
            assertTrue(witness.holdings().get("BTC").total().signum() > 0, () -> witness.holdings().toString());

            BigDecimal price = book.bids().get(0).price().multiply(new BigDecimal("0.98")).setScale(0, RoundingMode.DOWN);
            witness.place(symbol, true, price, new BigDecimal("0.01"));
            List<Open> open = witness.open(symbol);
            assertEquals(1, open.size());
            assertEquals(0, open.get(0).price().compareTo(price));
            assertTrue(open.get(0).buys());
            witness.place(symbol, true, book.asks().get(0).price().add(new BigDecimal("100")), new BigDecimal("0.01"));
            BigDecimal bought = witness.own(symbol).stream().map(Witness.Own::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, bought.compareTo(new BigDecimal("0.01")), bought::toString);
        }
    }
}
