package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Balance;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.LedgerEntry;
import io.orrery.simulator.kraken.Times;
import java.math.BigDecimal;

/** What the account has, as entries of the channel {@code balances}. */
final class Balances {
    private final Kraken kraken;

    Balances(Kraken kraken) {
        this.kraken = kraken;
    }

    ArrayNode snapshot() {
        ArrayNode data = KrakenJson.array();
        for (Balance balance : kraken.account().balances()) {
            BigDecimal total = kraken.exchange().money(balance.total());
            ObjectNode json = data.addObject().put("asset", balance.asset()).put("asset_class", "currency");
            json.set("balance", Dialect.number(total));
            json.putArray("wallets").addObject().put("type", "spot").put("id", "main")
                .set("balance", Dialect.number(total));
        }
        return data;
    }

    static ObjectNode update(LedgerEntry entry) {
        ObjectNode json = KrakenJson.object().put("ledger_id", entry.id()).put("ref_id", entry.reference())
            .put("timestamp", Times.micros(entry.timeNanos())).put("type", entry.type()).put("subtype", "")
            .put("category", entry.type()).put("asset", entry.asset().code()).put("asset_class", "currency")
            .put("wallet_type", "spot").put("wallet_id", "main");
        json.set("amount", Dialect.number(entry.amount()));
        json.set("fee", Dialect.number(entry.fee()));
        json.set("balance", Dialect.number(entry.balance()));
        return json;
    }
}
