package io.orrery.engine.account;

import io.orrery.codecs.Decimal;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Amount;
import io.orrery.engine.ledger.Code;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.order.Execution;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Position;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Compares a whole statement with ledger and portfolio: of each asset the cash and the margin with its balance, of each contract
 * the position. Spot positions are not stated: the balance of their asset tells of them. Not on the order path.
 */
final class Comparison {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final InstrumentTable instruments;
    private final Portfolio portfolio;
    private final Ledger ledger;
    private final Deposits deposits;

    Comparison(InstrumentTable instruments, Portfolio portfolio, Ledger ledger, Deposits deposits) {
        this.instruments = instruments;
        this.portfolio = portfolio;
        this.ledger = ledger;
        this.deposits = deposits;
    }

    /** The first whole statement says what is there. */
    void open(Account account, long cause) {
        List<StatedBalance> balances = account.holdings().balances();
        BigInteger[] sums = sums(account.id(), balances);
        for (int i = 0; i < sums.length; i++) {
            StatedBalance stated = balances.get(i);
            long missing = Math.subtractExact(stated.total(), ours(sums[i], stated));
            deposits.book(account.id(), stated.asset(), missing, stated.scale(), cause);
        }
    }

    void compare(Account account) {
        mention(account);
        boolean quiet = account.isQuiet();
        long asked = account.statement().askedTime();
        List<StatedBalance> balances = account.holdings().balances();
        BigInteger[] sums = sums(account.id(), balances);
        for (int i = 0; i < sums.length; i++) {
            StatedBalance stated = balances.get(i);
            account.looks().seeAsset(stated, ours(sums[i], stated), stated.total(), asked, quiet);
        }
        for (StatedPosition stated : account.holdings().positions()) {
            Instrument instrument = instruments.get(stated.instrumentId());
            Position position = portfolio.find(account.id(), stated.instrumentId());
            long ours = position == null ? 0 : position.quantity();
            int scale = instrument == null ? 0 : instrument.quantityScale();
            account.looks().seePosition(stated.instrumentId(), scale, ours, stated.quantity(), asked, quiet);
        }
    }

    /** What we hold and no statement ever mentioned was stated as nothing. */
    private void mention(Account account) {
        String[] contracts = contracts();
        for (int i = 0; i < ledger.size(); i++) {
            AccountKey key = ledger.account(i).key();
            if (isHeld(key, account.id()) && Arrays.binarySearch(contracts, key.asset()) < 0) {
                byte[] asset = key.asset().getBytes(StandardCharsets.US_ASCII);
                account.holdings().balance(Arrays.copyOf(asset, Execution.ASSET_LENGTH));
            }
        }
        for (int i = 0; i < portfolio.size(); i++) {
            Position position = portfolio.at(i);
            if (position.accountId() == account.id() && !position.instrument().isSpot()) {
                account.holdings().position(position.instrument().id());
            }
        }
    }

    /** The symbols under which the ledger keeps contracts as if they were assets, in their order. */
    private String[] contracts() {
        String[] symbols = new String[instruments.bound()];
        int count = 0;
        for (int id = 1; id < instruments.bound(); id++) {
            Instrument instrument = instruments.get(id);
            if (instrument != null && !instrument.isSpot()) {
                symbols[count++] = instrument.symbol();
            }
        }
        String[] sorted = Arrays.copyOf(symbols, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static boolean isHeld(AccountKey key, int accountId) {
        return key.accountId() == accountId && (key.code() == Code.CASH || key.code() == Code.MARGIN);
    }

    /** What the ledger has of each asset. */
    private BigInteger[] sums(int accountId, List<StatedBalance> balances) {
        BigInteger[] sums = new BigInteger[balances.size()];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int i = 0; i < ledger.size(); i++) {
            LedgerAccount held = ledger.account(i);
            int at = isHeld(held.key(), accountId) ? indexOf(balances, held.key().asset()) : -1;
            if (at >= 0) {
                sums[at] = sums[at].add(held.balance());
            }
        }
        return sums;
    }

    private static int indexOf(List<StatedBalance> balances, String asset) {
        int at = balances.size() - 1;
        while (at >= 0 && !balances.get(at).name().equals(asset)) {
            at--;
        }
        return at;
    }

    /**
     * A sum in the units in which the venue states it. What is finer than those can't be stated: it is no difference. What does
     * not fit 63 bits is taken as the most that does.
     */
    private static long ours(BigInteger sum, StatedBalance stated) {
        BigInteger unit = BigInteger.valueOf(Decimal.powerOfTen(Amount.SCALE - stated.scale()));
        BigInteger difference = sum.subtract(BigInteger.valueOf(stated.total()).multiply(unit));
        if (difference.abs().compareTo(unit) < 0) {
            return stated.total();
        }
        return sum.divide(unit).max(MOST.negate()).min(MOST).longValueExact();
    }
}
