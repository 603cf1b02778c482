package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Inbox;
import java.util.HashMap;
import java.util.Map;

/** Reads the answer to a subscription: the names of those channels that are granted. The others are declined without a word. */
public final class ChannelAnswer {
    private final Map<String, Channel> byName = new HashMap<>();

    public void add(Channel channel) {
        byName.put(channel.name(), channel);
    }

    /** Tells what became of the request. */
    public void tell(RpcMessage message, JsonCursor cursor, Inbox inbox) {
        if (message.isError()) {
            if (VenueReasons.isForNow(message.code())) {
                inbox.putOff(message.id());
            } else {
                inbox.refused(message.id(), message.code());
            }
            return;
        }
        message.enterResult(cursor);
        if (!cursor.isArray()) {
            inbox.acknowledged(message.id());
            return;
        }
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            cursor.text();
            Channel channel = byName.get(cursor.textString());
            if (channel != null) {
                inbox.acknowledged(channel);
            }
        }
        inbox.refused(message.id(), 0);
    }
}
