package io.orrery.connectors.kraken.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.VenueReason;
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

class PrivateDecoderTest {
    private static final List<String> KEYS = List.of(
        "order_id", "symbol", "side", "last_qty", "cum_qty", "trade_id", "exec_id", "fees", "reason", "exec_type", "cl_ord_id",
        "order_qty", "limit_price", "last_price", "liquidity_ind", "timestamp", "order_type", "time_in_force", "post_only",
        "asset",
        "qty", "channel", "type", "data", "sequence");

    private final Executed executed = new Executed();
    private final Differential differential = new Differential(executed::of, ExecutionTree::read);

    @Test
    void examplesAreReadAlike() {
        ExecutionExamples.ALL.forEach(differential::agree);
        ExecutionExamples.ANSWERS.forEach(differential::agree);
    }

    @Test
    void aTradeHasItsPriceQuantityFeeAndSide() {
        assertEquals("EXECUTIONS #9 false BTC/USD TRADE order=0 OK4GJX-KSTLS-7DZZO5 SELL price=-1 quantity=-1 filled=500000 "
            + "last=500000@2659990000 trade=365573 TAKER at=1769077985709982000 OTHER false true false fee=34580 quote",
            executed.of(ExecutionExamples.ALL.get(2), '0'));
    }

    @Test
    void damagedReportsAreReadAlikeOrRefused() {
        int read = differential.mutate(ExecutionExamples.ALL, new Mutations(21, KEYS), 90_000);
        assertTrue(read > 9_000, "read: " + read);
    }

    @Test
    void theRecordedAnswerTellsItsOrder() {
        String recorded = Recordings.of("kraken").file("nautilus/ws_add_order_response_success.json");
        assertEquals("ANSWER #42 done OABCDE-12345-FGHIJ at=1777975200125000000 most=0", executed.of(recorded, '0'));
        assertEquals(Outcome.DONE, executed.answer.outcome(Command.NEW));
    }

    @Test
    void everyRecordedMessageOfAPrivateStreamOrAMarketIsReadOrRefused() {
        for (String recorded : Recordings.of("kraken").singles()) {
            assertFalse(executed.of(recorded, '0').isEmpty());
        }
    }

    @Test
    void anAnswerTellsWhatBecameOfItsRequest() {
        executed.of("{\"error\":\"EOrder:Insufficient funds\",\"method\":\"add_order\",\"req_id\":4294967297,\"success\":false,"
            + "\"time_in\":\"2026-01-22T10:33:05.709950Z\",\"time_out\":\"2026-01-22T10:33:05.709982Z\"}", '0');
        assertEquals(4294967297L, executed.answer.id());
        assertEquals(Outcome.REFUSED, executed.answer.outcome(Command.NEW));
        assertEquals(VenueReason.BALANCE, executed.answer.reason());
    }

    @Test
    void anAnswerThatSaysTwoThingsAtOnceSaysNothing() {
        executed.of("{\"error\":\"EOrder:Insufficient funds\",\"method\":\"add_order\",\"req_id\":1,\"success\":true}", '0');
        assertEquals(Outcome.UNKNOWN, executed.answer.outcome(Command.NEW));
        executed.of("{\"method\":\"cancel_order\",\"req_id\":1,\"success\":false}", '0');
        assertEquals(Outcome.UNKNOWN, executed.answer.outcome(Command.CANCEL));
        executed.of("{\"method\":\"cancel_order\",\"req_id\":1,\"success\":false,\"success\":true}", '0');
        assertEquals(Outcome.UNKNOWN, executed.answer.outcome(Command.CANCEL));
    }

    @Test
    void anAnswerThatIsCutTellsItsIdButNothingIsDone() {
        String cut = "{\"method\":\"add_order\",\"req_id\":4294967297,\"success\":true,\"result\":{\"order_id\":\"OAB";
        assertTrue(executed.of(cut, '0').startsWith(PlainJson.REFUSED));
        assertTrue(executed.decoder.isAnswer());
        assertEquals(4294967297L, executed.answer.id());
        assertEquals(Outcome.UNKNOWN, executed.answer.outcome(Command.NEW));
    }

    @Test
    void damagedAnswersAreReadOrRefused() {
        Mutations mutations = new Mutations(22, List.of("req_id", "success", "error", "result", "order_id", "method",
            "time_out"));
        Random random = new Random(22);
        int done = 0;
        for (int i = 0; i < 50_000; i++) {
            String answer = mutations.of(ExecutionExamples.ANSWERS.get(random.nextInt(2)));
            String outcome = executed.of(answer, (char) random.nextInt(128));
            assertFalse(outcome.isEmpty());
            done += executed.answer.outcome(Command.NEW) == Outcome.DONE ? 1 : 0;
        }
        assertTrue(done > 1_000 && done < 25_000, done + " done");
    }

    @Test
    void nothingIsAllocatedForAReportOrAnAnswer() {
        List<UnsafeBuffer> frames = new ArrayList<>();
        ExecutionExamples.ALL.forEach(example -> frames.add(Payloads.padded(example)));
        frames.add(Payloads.padded("{\"method\":\"add_order\",\"req_id\":4294967297,\"success\":true,"
            + "\"result\":{\"order_id\":\"OABCDE-12345-FGHIJ\"}}"));
        frames.add(Payloads.padded("{\"error\":\"EOrder:Cost minimum not met\",\"method\":\"add_order\",\"success\":false}"));
        frames.add(Payloads.padded("{\"channel\":\"executions\",\"data\":[{}]"));
        PrivateListener silent = new Silent();
        assertEquals(0, Allocation.leastOf(10, () -> {
            for (int i = 0; i < 5_000; i++) {
                UnsafeBuffer frame = frames.get(i % frames.size());
                try {
                    if (executed.decoder.decode(frame, 0, Payloads.length(frame)) == PrivateDecoder.Kind.EXECUTIONS) {
                        executed.decoder.executions(silent, i);
                    }
                } catch (PayloadRefusal refusal) {
                    assertFalse(executed.decoder.isAnswer());
                }
            }
        }));
    }
}
