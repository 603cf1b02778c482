package io.orrery.simulator.exchange;

/**
 * What an order shall have from now on; 0 leaves a value as it is.
 *
 * @param quantity of the whole order, what is filled included
 */
public record Amendment(long price, long quantity, long triggerPrice) {

    public static Amendment toQuantity(long quantity) {
        return new Amendment(0, quantity, 0);
    }
}
