package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.kit.order.StatementWriter;

/** Reads the object that begins here and states what it tells. */
interface StatedLine {

    void state(EventFields fields, BinanceInstrument instrument, long receivedTime, StatementWriter to);
}
