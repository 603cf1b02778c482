package io.orrery.simulator.deribit.rpc;

import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Grant;

/**
 * One request for a method.
 *
 * @param grant by what it is allowed, null if by nothing
 * @param session by which it came, null if by HTTP
 * @param payer whose credits it costs, null if nobody's
 */
record Call(String method, Arguments arguments, Grant grant, Session session, String payer) {
}
