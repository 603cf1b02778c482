package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Fill;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The ledger of one account: two entries a trade, one a deposit. The oldest are forgotten. */
public final class LedgerBook {
    private static final int MOST = 10_000;

    private final Catalogue catalogue;
    private final ExchangeView exchange;
    private final Account account;
    private final Deque<LedgerEntry> entries = new ArrayDeque<>();
    private long lastId;

    LedgerBook(Catalogue catalogue, ExchangeView exchange, Account account) {
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.account = account;
        account.balances().forEach(balance -> add("deposit", Txid.of('D', lastId + 1), balance.asset(), balance(balance.asset()),
            BigDecimal.ZERO, exchange.now()));
    }

    /** The latest first. */
    public Iterable<LedgerEntry> latestFirst() {
        return entries::descendingIterator;
    }

    /** Books a fill, and returns its entries. */
    public List<LedgerEntry> book(Fill fill) {
        boolean buys = Sides.buys(fill.side());
        BigDecimal quantity = fill.listing().quantity(fill.quantity());
        BigDecimal notional = exchange.money(fill.notional());
        BigDecimal fee = exchange.money(fill.fee());
        String trade = TradeIds.of(catalogue.pair(fill.listing()), fill);
        String base = fill.listing().base();
        String quote = fill.listing().quote();
        return List.of(
            add("trade", trade, base, buys ? quantity : quantity.negate(), feeIn(base, fill, fee), fill.timeNanos()),
            add("trade", trade, quote, buys ? notional.negate() : notional, feeIn(quote, fill, fee), fill.timeNanos()));
    }

    private static BigDecimal feeIn(String asset, Fill fill, BigDecimal fee) {
        return asset.equals(fill.feeAsset()) ? fee : BigDecimal.ZERO;
    }

    private LedgerEntry add(String type, String reference, String asset, BigDecimal amount, BigDecimal fee, long timeNanos) {
        LedgerEntry entry = new LedgerEntry(
            Txid.of('L', ++lastId), reference, type, catalogue.asset(asset), amount, fee, balance(asset), timeNanos);
        entries.addLast(entry);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        return entry;
    }

    private BigDecimal balance(String asset) {
        return exchange.money(account.balance(asset).total());
    }
}
