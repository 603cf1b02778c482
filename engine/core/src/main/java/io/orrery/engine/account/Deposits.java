package io.orrery.engine.account;

/** Books what is in an account and came from outside. */
@FunctionalInterface
public interface Deposits {

    /** @param asset its name, filled up with zeros; an amount below 0 went outside */
    void book(int accountId, byte[] asset, long amount, int scale, long cause);
}
