package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;

/** A trade as everyone sees it; its id rises by one with each of the listing. */
public record PublicTrade(long tradeId, long price, long quantity, Side aggressor, long timeNanos) {
}
