package io.orrery.engine.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The accounts of an asset that belong to no instrument. Opened once. */
final class AssetBooks {
    final LedgerAccount cash;
    final LedgerAccount fees;
    final LedgerAccount outside;
    /** Of funding that no instrument of ours explains. */
    final LedgerAccount funding;
    private final int accountId;
    private final byte[] name;

    /** Opens them for an asset whose name is filled up with zeros. */
    AssetBooks(Ledger ledger, int accountId, byte[] name) {
        this.accountId = accountId;
        this.name = name;
        String asset = new String(name, StandardCharsets.US_ASCII).trim();
        cash = ledger.open(new AccountKey(asset, Code.CASH, accountId, 0), Guard.NONE);
        fees = ledger.open(new AccountKey(asset, Code.FEES, accountId, 0), Guard.NONE);
        funding = ledger.open(new AccountKey(asset, Code.FUNDING, accountId, 0), Guard.NONE);
        outside = ledger.open(new AccountKey(asset, Code.OUTSIDE, accountId, 0), Guard.NONE);
    }

    boolean isOf(int account, byte[] asset) {
        return accountId == account && Arrays.equals(name, asset);
    }
}
