package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.RequestStatementDecoder;

/** Carries all of the engine's commands out: what it wants of orders, and what it wants to be told. */
public interface CommandListener extends OrderCommands {

    void onRequestStatement(RequestStatementDecoder request, long time);
}
