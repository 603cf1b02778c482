package io.orrery.simulator.deribit;

import io.orrery.simulator.exchange.Order;

/** Ids of orders and trades: plain numbers for what settles in BTC, others begin with their currency. */
public final class Ids {
    private static final int LISTINGS = 16;

    private Ids() {
    }

    public static String of(Instrument instrument, Order order) {
        return prefix(instrument) + order.id();
    }

    /** The exchange counts each listing's own; a currency's differ. */
    public static String ofTrade(Instrument instrument, long tradeId) {
        return prefix(instrument) + (tradeId * LISTINGS + instrument.listing().id());
    }

    /** The exchange's number in an order's id, -1 if there is none. */
    static long number(String id) {
        String digits = id.substring(id.lastIndexOf('-') + 1);
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }

    private static String prefix(Instrument instrument) {
        return instrument.currency().equals("BTC") ? "" : instrument.currency() + "-";
    }
}
