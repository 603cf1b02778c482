package io.orrery.engine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.orrery.engine.order.Leg;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccountKeyTest {
    private static final AccountKey KEY = new AccountKey("BTC", Code.POSITION, 1, 7, Leg.LONG);

    @Test
    void namesOfOneAccountAreEqual() {
        AccountKey same = new AccountKey(new String("BTC"), Code.POSITION, 1, 7, Leg.LONG);
        assertEquals(KEY, same);
        assertEquals(KEY.hashCode(), same.hashCode());
    }

    @Test
    void whatDiffersInAnythingNamesAnother() {
        List<AccountKey> others = List.of(
            new AccountKey("ETH", Code.POSITION, 1, 7, Leg.LONG), new AccountKey("BTC", Code.CASH, 1, 7, Leg.LONG),
            new AccountKey("BTC", Code.POSITION, 2, 7, Leg.LONG), new AccountKey("BTC", Code.POSITION, 1, 8, Leg.LONG),
            new AccountKey("BTC", Code.POSITION, 1, 7, Leg.SHORT));
        others.forEach(other -> assertNotEquals(KEY, other));
    }
}
