package io.orrery.connectors.binance.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.binance.ExecutionTexts;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.Outcome;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.Differential;
import io.orrery.connectors.kit.testing.Mutations;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ApiDecoderTest {
    private static final List<String> KEYS = List.of(
        "e", "s", "c", "S", "o", "f", "q", "p", "C", "x", "X", "r", "i", "l", "z", "L", "n", "N", "T", "t", "m", "A", "eR",
        "event");
    private static final List<String> EXAMPLES = List.of(
        ExecutionTexts.report("or0001000000000005", "NEW", "NEW", ""),
        ExecutionTexts.report("or0001000000000005", "TRADE", "PARTIALLY_FILLED",
            "\"l\":\"0.4\",\"z\":\"0.4\",\"L\":\"99.5\",\"n\":\"0.0004\",\"N\":\"BTC\",\"t\":5,\"m\":true"),
        ExecutionTexts.report("or0001000000000005", "TRADE", "FILLED",
            "\"l\":\"1\",\"z\":\"1\",\"L\":\"99.5\",\"n\":\"0.1\",\"N\":\"USDT\",\"t\":5,\"T\":1767225600000123"),
        ExecutionTexts.report("web_a", "CANCELED", "CANCELED", "\"C\":\"or0001000000000005\",\"z\":\"0.25\""),
        ExecutionTexts.report("x", "EXPIRED", "EXPIRED", "\"f\":\"IOC\",\"eR\":\"UNFILLED_IOC_QUANTITY_EXPIRED\""),
        ExecutionTexts.report("x", "REJECTED", "REJECTED", "\"r\":\"INSUFFICIENT_BALANCES\""),
        ExecutionTexts.report("x", "TRADE_PREVENTION", "EXPIRED_IN_MATCH", "\"A\":\"1\",\"S\":\"SELL\""));

    private final Executed executed = new Executed();
    private final Differential differential = new Differential(executed::of, ExecutionTree::read);

    private static List<String> recorded() {
        return Recordings.of("binance_spot").singles().stream().filter(single -> single.contains("executionReport")).toList();
    }

    @Test
    void everyRecordedExecutionIsReadAlike() {
        List<String> recorded = recorded();
        assertTrue(recorded.size() >= 17, recorded.size() + " of them");
        for (String report : recorded) {
            if (ExecutionTree.read(report).startsWith(PlainJson.REFUSED)) {
                assertTrue(report.contains("\"L\": \"0.00000000\"") || report.contains("\"L\":\"0.00000000\""), report);
            } else {
                differential.agree(report);
            }
        }
    }

    @Test
    void aRecordedTradeHasItsPriceQuantityFeeAndSide() {
        String trade = recorded().stream().filter(report -> report.contains("T0ESHzso0banw0QiPFZYgj")).findFirst().orElseThrow();

        assertEquals(
            "BTCUSD TRADE over order=0 venueOrder=2281896601 SELL price=11729077000000 quantity=42000 leaves=0 "
                + "last=42000@11729077000000 fee=492621 quote trade=88685053 TAKER at=1759347763167000000 OTHER",
            executed.of(trade, '0'));
    }

    @Test
    void examplesAreReadAlike() {
        EXAMPLES.forEach(differential::agree);
    }

    @Test
    void damagedReportsAreReadAlikeOrRefused() {
        int read = differential.mutate(EXAMPLES, new Mutations(11, KEYS), 60_000);
        assertTrue(read > 6_000, "read: " + read);
    }

    @Test
    void damagedRecordedReportsAreReadAlikeOrRefused() {
        int read = differential.mutate(recorded(), new Mutations(12, KEYS), 30_000);
        assertTrue(read > 3_000, "read: " + read);
    }

    @Test
    void anAnswerTellsWhatBecameOfItsRequest() {
        executed.of("{\"id\":4294967297,\"status\":400,\"error\":{\"code\":-2010,\"msg\":\"Account has insufficient balance "
            + "for requested "
            + "action.\"},\"rateLimits\":[]}", '0');

        assertEquals(4294967297L, executed.answer.id());
        assertEquals(Outcome.REFUSED, executed.answer.outcome());
        assertEquals(VenueReason.BALANCE, executed.answer.reason());
    }

    @Test
    void anAnswerThatIsCutTellsItsIdButNothingIsDone() {
        assertTrue(executed.of("{\"id\":4294967297,\"status\":200,\"result\":{\"orderId\":5", '0').startsWith(PlainJson.REFUSED));

        assertTrue(executed.decoder.isAnswer());
        assertEquals(4294967297L, executed.answer.id());
        assertEquals(Outcome.UNKNOWN, executed.answer.outcome());
    }

    @Test
    void damagedAnswersAreReadOrRefused() {
        List<String> answers = List.of(
            "{\"id\":4294967297,\"status\":200,\"result\":{\"symbol\":\"BTCUSDT\",\"orderId\":77,\"transactTime\":1767225600123},"
                + "\"rateLimits\":[{\"rateLimitType\":\"ORDERS\",\"interval\":\"SECOND\",\"intervalNum\":10,\"limit\":50,"
                + "\"count\":12}]}",
            "{\"id\":4294967297,\"status\":418,\"error\":{\"code\":-1003,\"msg\":\"Way too much\","
                + "\"data\":{\"retryAfter\":1659146400000}}}");
        Mutations mutations = new Mutations(13, List.of("id", "status", "result", "error", "orderId", "code", "msg", "data"));
        Random random = new Random(13);
        int done = 0;
        for (int i = 0; i < 50_000; i++) {
            String outcome = executed.of(mutations.of(answers.get(random.nextInt(2))), (char) random.nextInt(128));
            assertFalse(outcome.isEmpty());
            done += executed.answer.outcome() == Outcome.DONE ? 1 : 0;
        }
        assertTrue(done > 1_000 && done < 25_000, done + " done");
    }

    @Test
    void balancesAreStatedWithWhatIsLocked() {
        executed.of("{\"event\":{\"e\":\"outboundAccountPosition\",\"E\":1,\"u\":1767225600000,\"B\":[{\"a\":\"BTC\","
            + "\"f\":\"1\",\"l\":\"0.5\"},"
            + "{\"a\":\"\",\"f\":\"1\",\"l\":\"1\"},{\"a\":\"ETH\",\"f\":\"2\",\"l\":\"0\"}]}}", '0');

        assertEquals(2, executed.stated.lines.size());
        assertTrue(executed.stated.lines.get(0).contains("total=1.50000000"), executed.stated.lines.get(0));
    }

    @Test
    void nothingIsAllocatedForAReportOrAnAnswer() {
        List<UnsafeBuffer> frames = new ArrayList<>();
        EXAMPLES.forEach(example -> frames.add(Payloads.padded(example)));
        frames.add(Payloads.padded("{\"id\":4294967297,\"status\":200,\"result\":{\"orderId\":77,"
            + "\"transactTime\":1767225600123}}"));
        frames.add(Payloads.padded("{\"event\":{\"e\":\"executionReport\",\"s\":\"BTCUSDT\"}}"));

        assertEquals(0, Allocation.leastOf(10, () -> {
            for (int i = 0; i < 5_000; i++) {
                UnsafeBuffer frame = frames.get(i % frames.size());
                try {
                    executed.decoder.decode(frame, 0, Payloads.length(frame), i);
                } catch (PayloadRefusal refusal) {
                    assertFalse(executed.decoder.isAnswer());
                }
            }
        }));
    }
}
