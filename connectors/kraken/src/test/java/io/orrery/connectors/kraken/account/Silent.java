package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kraken.order.CommandAnswer;

/** Hears everything and does nothing. */
final class Silent implements PrivateListener {
    @Override
    public void onAnswer(CommandAnswer answer, long time) {
    }

    @Override
    public boolean takes(CommandAnswer answer) {
        return false;
    }

    @Override
    public void onExecution(ExecutionReport report, boolean listed, long time) {
    }

    @Override
    public void onListing(boolean begins, long time) {
    }

    @Override
    public void onMostOrders(long most) {
    }

    @Override
    public void onDoubt(long time) {
    }
}
