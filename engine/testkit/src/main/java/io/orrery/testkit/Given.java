package io.orrery.testkit;

/** Something that happens, in plain decimals: 2 of a price, 3 of a quantity. */
public interface Given {

    /** Lets it happen. */
    void happen(Stage stage);

    /** The best bid and offer, and nothing else. */
    static Given book(String bid, String bidQuantity, String ask, String askQuantity) {
        return stage -> stage.book(
            Units.price(bid), Units.quantity(bidQuantity), Units.price(ask), Units.quantity(askQuantity));
    }

    /** Somebody bought what was offered. */
    static Given bought(String price, String quantity) {
        return stage -> stage.trade(true, Units.price(price), Units.quantity(quantity));
    }

    /** Somebody sold to a bid. */
    static Given sold(String price, String quantity) {
        return stage -> stage.trade(false, Units.price(price), Units.quantity(quantity));
    }

    /** An order of the strategy is executed, as far as it is open, at its own price. @param order from 1, as they were sent */
    static Given filled(int order) {
        return stage -> stage.fill(order, 0, Long.MAX_VALUE);
    }

    /** So much of it is executed at a price. */
    static Given filled(int order, String price, String quantity) {
        return stage -> stage.fill(order, Units.price(price), Units.quantity(quantity));
    }

    /** The venue ends an order by itself. */
    static Given ended(int order) {
        return stage -> stage.end(order);
    }

    /** From here on the venue refuses what is sent. */
    static Given refusals() {
        return Stage::refuse;
    }

    /** Time passes, and the timers that fall due meanwhile. */
    static Given millis(long millis) {
        return stage -> stage.pass(Math.multiplyExact(millis, 1_000_000L));
    }
}
