package io.orrery.connectors.deribit.account;

import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Inbox;

/** Of a message without a session. */
enum NoInbox implements Inbox {
    NONE;

    @Override
    public void heard(Channel channel) {
    }

    @Override
    public void acknowledged(long requestId) {
    }

    @Override
    public void acknowledged(Channel channel) {
    }

    @Override
    public void refused(long requestId, long code) {
    }

    @Override
    public void refused(Channel channel, long code) {
    }

    @Override
    public void putOff(long requestId) {
    }

    @Override
    public void ended(Channel channel) {
    }

    @Override
    public void asksForReply() {
    }

    @Override
    public void goingAway() {
    }
}
