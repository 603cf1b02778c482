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
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers are as the published description says, or where that contradicts its own examples, as they are. */
final class DeribitSpecificationTest {
    private static final Path SPECS = Path.of(System.getProperty("orrery.venues", "nowhere"), "specs");
    /** The description's types of these are not those of its examples, nor of recorded answers. */
    private static final Set<String> AS_IN_EXAMPLES =
        Set.of("matching_id", "reduce_only", "post_only", "tick_size_steps", "fees");

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
    void everyPublicAnswerIsAsDescribed() throws Exception {
        long now = System.currentTimeMillis();
        String time = "start_timestamp=" + (now - 600_000) + "&end_timestamp=" + now;
        for (String call : List.of("get_time", "test", "hello?client_name=a&client_version=1", "status", "get_currencies",
            "get_instruments?currency=BTC", "get_contract_size?instrument_name=BTC-PERPETUAL",
            "get_instrument?instrument_name=ETH-PERPETUAL", "ticker?instrument_name=BTC-PERPETUAL",
            "get_order_book?instrument_name=BTC-PERPETUAL&depth=10", "get_index_price?index_name=btc_usd",
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

    @Test
    void everyPrivateAnswerIsAsDescribed() throws Exception {
        String resting = "instrument_name=BTC-PERPETUAL&amount=1000&type=limit&price=55000&label=a-1";
        signed("buy?instrument_name=BTC-PERPETUAL&amount=5000&type=market");
        String id = signed("buy?" + resting).at("/result/order/order_id").asText();
        signed("buy?instrument_name=BTC-PERPETUAL&amount=10&type=stop_market&trigger_price=70000&trigger=mark_price");
        for (String call : List.of("get_account_summary?currency=BTC&extended=true", "get_account_summaries",
            "get_position?instrument_name=BTC-PERPETUAL", "get_positions?currency=BTC", "get_subaccounts?with_portfolio=true",
            "get_open_orders", "get_open_orders_by_currency?currency=BTC", "get_open_orders_by_label?currency=BTC&label=a-1",
            "get_open_orders_by_instrument?instrument_name=BTC-PERPETUAL", "get_order_state?order_id=" + id,
            "get_order_state_by_label?currency=BTC&label=a-1", "get_order_history_by_instrument?instrument_name=BTC-PERPETUAL",
            "get_order_history_by_currency?currency=BTC&include_unfilled=true", "get_user_trades_by_currency?currency=BTC",
            "get_user_trades_by_instrument?instrument_name=BTC-PERPETUAL",
            "get_margins?instrument_name=BTC-PERPETUAL&amount=1000&price=60000", "get_deposits?currency=BTC",
            "get_withdrawals?currency=BTC", "get_transfers?currency=BTC",
            "set_self_trading_config?mode=reject_taker&extended_to_subaccounts=false",
            "edit?order_id=" + id + "&amount=2000&price=54000",
            "edit_by_label?label=a-1&instrument_name=BTC-PERPETUAL&amount=3000",
            "cancel?order_id=" + id, "cancel_by_label?label=a-1", "cancel_all",
            "close_position?instrument_name=BTC-PERPETUAL&type=market")) {
            signed(call);
        }
        client.signIn();
        for (String call : List.of("private/enable_cancel_on_disconnect", "private/get_cancel_on_disconnect",
            "private/disable_cancel_on_disconnect", "public/disable_heartbeat", "public/unsubscribe_all")) {
            assertDescribed("/" + call, client.call(call, "{}"));
        }
        assertDescribed("/public/set_heartbeat", client.call("public/set_heartbeat", "{'interval':10}"));
        assertDescribed("/private/subscribe", client.call("private/subscribe", "{'channels':['user.portfolio.btc']}"));
    }

    @Test
    void aLinearContractDiffersFromTheDescriptionOnlyWhereThatKnowsNone() throws Exception {
        JsonNode answer = client.open("public/get_instruments?currency=USDC");

        Set<String> places = description.answer("/public/get_instruments", "get", answer).stream()
            .map(DeribitSpecificationTest::place).filter(place -> !AS_IN_EXAMPLES.contains(place))
            .collect(Collectors.toSet());

        assertEquals(Set.of("settlement_currency", "quote_currency", "contract_size"), places);
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
            .filter(finding -> !AS_IN_EXAMPLES.contains(place(finding))).toList();
        assertEquals(List.of(), findings, path + ": " + answer);
    }

    /** The name of the member that a finding is about. */
    private static String place(String finding) {
        return finding.replaceAll(":.*", "").replaceAll(".*/", "");
    }
}
