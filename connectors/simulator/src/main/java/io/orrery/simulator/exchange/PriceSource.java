package io.orrery.simulator.exchange;

/** The price that an order waits for. */
public enum PriceSource { LAST, MARK, INDEX }
