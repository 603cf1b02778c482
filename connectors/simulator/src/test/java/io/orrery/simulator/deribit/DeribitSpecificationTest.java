package io.orrery.simulator.deribit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import io.orrery.simulator.specs.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers are as the published description says, or where that contradicts its own examples, as they are. */
final class DeribitSpecificationTest {
    private static final Path SPECS = Path.of(System.getProperty("orrery.venues", "nowhere"), "specs");
    /**
     * Where the description contradicts itself: its own examples are not as its types say, in just this way. Flags of a trade are
     * texts by type, and true or false in examples, as for orders; what is "always null" is a text; a list of steps is one step.
     */
    private static final Set<String> CONTRADICTIONS = Set.of(
        "matching_id: null", "reduce_only: is no string", "post_only: is no string", "tick_size_steps: is no object");

    private static final int METHOD_NOT_FOUND = -32_601;

    private final Set<String> checked = new TreeSet<>();
    private Simulation simulation;
    private DeribitClient client;
    private Specification description;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isDirectory(SPECS), "skipped: there are no descriptions at -Dorrery.venues");
        description = Specification.read(SPECS.resolve("deribit-openapi.json.gz"));
        simulation = Simulation.start(SimOptions.of(7, "deribit"));
        client = new DeribitClient(simulation.served().get(0));
    }

    @AfterEach
    void stop() {
        if (simulation != null) {
            client.close();
            simulation.close();
        }
    }

    @Test
    void everyAnswerIsAsDescribedAndNoneIsForgotten() throws Exception {
        checkPublicAnswers();
        checkPrivateAnswers();
        checkAnswersOfSessions();
        checkErrors();
        Set<String> answered = new TreeSet<>();
        for (String path : description.paths()) {
            String call = path.substring(1);
            JsonNode answer = call.startsWith("public/") ? client.open(call) : client.signed(call.substring("private/".length()));
            boolean isNeverAnswered = path.equals("/private/logout");
            if (answer.at("/error/code").asInt() != METHOD_NOT_FOUND && !isNeverAnswered) {
                answered.add(path);
            }
        }
        System.out.println("descriptions of deribit, answers: " + checked.size() + " of " + answered.size());
        assertEquals(answered, checked);
    }

    private void checkPublicAnswers() throws Exception {
        String time = time();
        for (String call : List.of("get_time", "test", "hello?client_name=a&client_version=1", "status", "get_currencies",
            "get_instruments?currency=BTC", "get_contract_size?instrument_name=BTC-PERPETUAL",
            "get_instrument?instrument_name=ETH-PERPETUAL", "ticker?instrument_name=BTC-PERPETUAL",
            "get_order_book?instrument_name=BTC-PERPETUAL&depth=10", "get_index_price?index_name=btc_usd",
            "get_index_price_names?extended=true",
            "get_book_summary_by_currency?currency=BTC", "get_book_summary_by_instrument?instrument_name=ETH-PERPETUAL",
            "get_last_trades_by_instrument?instrument_name=BTC-PERPETUAL&count=3", "get_last_trades_by_currency?currency=BTC",
            "get_last_trades_by_instrument_and_time?instrument_name=BTC-PERPETUAL&" + time,
            "get_last_trades_by_currency_and_time?currency=USDC&" + time,
            "get_funding_rate_value?instrument_name=BTC-PERPETUAL&" + time,
            "get_funding_rate_history?instrument_name=BTC-PERPETUAL&" + time,
            "get_funding_chart_data?instrument_name=BTC-PERPETUAL&length=8h",
            "get_tradingview_chart_data?instrument_name=BTC-PERPETUAL&resolution=1&" + time,
            "auth?grant_type=client_credentials&client_id=" + client.key().id() + "&client_secret=" + client.key().secret())) {
            assertDescribed("/public/" + call.split("\\?")[0], client.open("public/" + call));
        }
    }

    private void checkPrivateAnswers() throws Exception {
        String resting = "instrument_name=BTC-PERPETUAL&amount=1000&type=limit&price=55000&label=a-1";
        String filled = signed("buy?instrument_name=BTC-PERPETUAL&amount=5000&type=market").at("/result/order/order_id").asText();
        signed("sell?instrument_name=BTC-PERPETUAL&amount=1000&type=limit&price=75000");
        String id = signed("buy?" + resting).at("/result/order/order_id").asText();
        signed("buy?instrument_name=BTC-PERPETUAL&amount=10&type=stop_market&trigger_price=70000&trigger=mark_price");
        for (String call : List.of("get_account_summary?currency=BTC&extended=true", "get_account_summaries",
            "get_position?instrument_name=BTC-PERPETUAL", "get_positions?currency=BTC", "get_subaccounts?with_portfolio=true",
            "get_open_orders", "get_open_orders_by_currency?currency=BTC", "get_open_orders_by_label?currency=BTC&label=a-1",
            "get_open_orders_by_instrument?instrument_name=BTC-PERPETUAL", "get_order_state?order_id=" + id,
            "get_order_state_by_label?currency=BTC&label=a-1", "get_order_history_by_instrument?instrument_name=BTC-PERPETUAL",
            "get_order_history_by_currency?currency=BTC&include_unfilled=true", "get_user_trades_by_currency?currency=BTC",
            "get_user_trades_by_instrument?instrument_name=BTC-PERPETUAL", "get_user_trades_by_order?order_id=" + filled,
            "get_user_trades_by_currency_and_time?currency=BTC&" + time(),
            "get_user_trades_by_instrument_and_time?instrument_name=BTC-PERPETUAL&" + time(),
            "get_margins?instrument_name=BTC-PERPETUAL&amount=1000&price=60000", "get_deposits?currency=BTC",
            "get_withdrawals?currency=BTC", "get_transfers?currency=BTC",
            "set_self_trading_config?mode=reject_taker&extended_to_subaccounts=false",
            "edit?order_id=" + id + "&amount=2000&price=54000",
            "edit_by_label?label=a-1&instrument_name=BTC-PERPETUAL&amount=3000",
            "cancel?order_id=" + id, "cancel_by_label?label=a-1", "cancel_all", "cancel_all_by_currency?currency=BTC",
            "cancel_all_by_instrument?instrument_name=BTC-PERPETUAL", "cancel_all_by_currency_pair?currency_pair=btc_usd",
            "cancel_all_by_kind_or_type?currency=BTC",
            "close_position?instrument_name=BTC-PERPETUAL&type=market")) {
            signed(call);
        }
    }

    private static String time() {
        long now = System.currentTimeMillis();
        return "start_timestamp=" + (now - 600_000) + "&end_timestamp=" + now;
    }

    private void checkAnswersOfSessions() throws Exception {
        client.signIn();
        for (String call : List.of("private/enable_cancel_on_disconnect", "private/get_cancel_on_disconnect",
            "private/disable_cancel_on_disconnect", "public/disable_heartbeat", "public/unsubscribe_all",
            "private/unsubscribe_all")) {
            assertDescribed("/" + call, client.call(call, "{}"));
        }
        assertDescribed("/public/set_heartbeat", client.call("public/set_heartbeat", "{'interval':10}"));
        for (String call : List.of("subscribe", "unsubscribe")) {
            assertDescribed("/private/" + call, client.call("private/" + call, "{'channels':['user.portfolio.btc']}"));
            assertDescribed("/public/" + call, client.call("public/" + call, "{'channels':['ticker.BTC-PERPETUAL.100ms']}"));
        }
        client.call("public/subscribe", "{'channels':['ticker.ETH-PERPETUAL.100ms']}");
        assertEquals(List.of(), description.schema("TickerNotification", client.channel("ticker.ETH-PERPETUAL.100ms")));
    }

    /** Refusals are as JSON-RPC has them; the description's type, a bare number, is not what any client is told. */
    private void checkErrors() throws Exception {
        for (JsonNode refusal : List.of(client.open("public/ticker"), client.open("private/get_positions"),
            client.open("public/nothing"), client.signed("cancel?order_id=1"),
            client.signed("buy?instrument_name=BTC-PERPETUAL&amount=1&type=market"))) {
            assertTrue(refusal.at("/error/code").isInt() && refusal.at("/error/message").isTextual(), refusal::toString);
            assertFalse(refusal.has("result"), refusal::toString);
        }
    }

    @Test
    void aLinearContractDiffersFromTheDescriptionOnlyWhereThatKnowsNone() throws Exception {
        JsonNode answer = client.open("public/get_instruments?currency=USDC");

        Set<String> places = description.answer("/public/get_instruments", "get", answer).stream()
            .filter(finding -> !CONTRADICTIONS.contains(contradiction(finding)))
            .map(finding -> finding.replaceAll(":.*", "").replaceAll(".*/", "")).collect(Collectors.toSet());

        assertEquals(Set.of("settlement_currency", "quote_currency", "contract_size"), places);
    }

    @Test
    void theDescriptionContradictsItself() {
        Set<String> contradicted = description.paths().stream()
            .flatMap(path -> description.findingsInExamples(path, "get").stream())
            .map(DeribitSpecificationTest::contradiction).filter(CONTRADICTIONS::contains).collect(Collectors.toSet());

        assertEquals(CONTRADICTIONS, contradicted);
    }

    @Test
    void whatIsNotAsDescribedIsFound() throws Exception {
        JsonNode empty = DeribitClient.JSON.readTree("{\"jsonrpc\":\"2.0\",\"result\":{}}");

        assertFalse(description.answer("/public/ticker", "get", empty).isEmpty());
        assertFalse(description.answer("/public/get_time", "get", empty).isEmpty());
    }

    private JsonNode signed(String call) throws Exception {
        JsonNode answer = client.signed(call);
        assertDescribed("/private/" + call.split("\\?")[0], answer);
        return answer;
    }

    private void assertDescribed(String path, JsonNode answer) {
        assertTrue(answer.has("result"), path + ": " + answer);
        List<String> findings = description.answer(path, "get", answer).stream()
            .filter(finding -> !CONTRADICTIONS.contains(contradiction(finding))).toList();
        assertEquals(List.of(), findings, path + ": " + answer);
        checked.add(path);
    }

    /** A finding as it would be called if it were a contradiction: its member, and what is wrong. */
    private static String contradiction(String finding) {
        int end = finding.indexOf(": ");
        String place = finding.substring(finding.lastIndexOf('/', end) + 1, end);
        String what = finding.substring(end).replaceAll(": .*(is no [a-z]+)$", ": $1");
        return place + what;
    }
}
