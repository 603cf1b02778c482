package io.orrery.simulator.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The other end of every movement of money: what the street (deposits, and whoever trades with the accounts) and the venue
 * (fees) got or gave. With it, each asset sums to 0.
 */
final class Ledger {
    private final Map<String, long[]> street = new LinkedHashMap<>();
    private final Map<String, long[]> fees = new LinkedHashMap<>();

    /** From the street to the account, or back. */
    void receive(Account account, String asset, long amount) {
        account.balance(asset).add(amount);
        post(street, asset, -amount);
    }

    /** From the account to the venue, or back. */
    void charge(Account account, String asset, long fee) {
        account.balance(asset).add(-fee);
        post(fees, asset, fee);
    }

    long fees(String asset) {
        return of(fees, asset);
    }

    long street(String asset) {
        return of(street, asset);
    }

    Iterable<String> assets() {
        return street.keySet();
    }

    private static long of(Map<String, long[]> book, String asset) {
        long[] sum = book.get(asset);
        return sum == null ? 0 : sum[0];
    }

    private static void post(Map<String, long[]> book, String asset, long amount) {
        long[] sum = book.computeIfAbsent(asset, a -> new long[1]);
        sum[0] = Math.addExact(sum[0], amount);
    }
}
