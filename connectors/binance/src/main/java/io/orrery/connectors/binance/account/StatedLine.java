package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.TradedInstrument;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.kit.order.StatementWriter;

/** Reads the object that begins here and states what it tells. */
interface StatedLine {

    void state(EventFields fields, TradedInstrument instrument, long receivedTime, StatementWriter to);
}
