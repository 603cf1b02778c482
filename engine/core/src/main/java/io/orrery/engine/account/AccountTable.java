package io.orrery.engine.account;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** All accounts that a venue told of, in the order in which they were heard of first. */
public final class AccountTable {
    /** With one more the session halts. */
    public static final int MOST = 1_023;

    private final List<Account> accounts = new ArrayList<>();

    /** The account with this id, or null if nothing was heard of it. */
    public Account get(int id) {
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).id() == id) {
                return accounts.get(i);
            }
        }
        return null;
    }

    /** True if a venue tells what happens in this account, so that it can be asked. */
    public boolean isWatched(int id) {
        Account account = get(id);
        return account != null && account.isWatched();
    }

    public int size() {
        return accounts.size();
    }

    public Account at(int index) {
        return accounts.get(index);
    }

    /** An epoch begins: whoever told of the accounts is gone. */
    public void restart() {
        accounts.forEach(Account::restart);
    }

    Account open(int id, long time) {
        Account account = get(id);
        if (account == null) {
            if (accounts.size() == MOST) {
                throw new IllegalStateException("account id=" + id + ": more than " + MOST + " accounts");
            }
            account = new Account(id, time);
            accounts.add(account);
        }
        return account;
    }

    public void save(StateWriter out) {
        out.section("accounts");
        out.putInt(accounts.size());
        for (Account account : accounts) {
            account.save(out);
        }
    }

    public void load(StateReader in) {
        in.section("accounts");
        accounts.clear();
        for (int count = in.getInt(); count > 0; count--) {
            accounts.add(Account.load(in));
        }
    }
}
