package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** Speaks with the {@link TextVenue}, and keeps what data it was handed. */
final class TextDialect implements Dialect {
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, List<Long>> numbers = new LinkedHashMap<>();
    String token;
    boolean pings;
    Preparation waiting;
    boolean preparesLater;
    int unexpected;

    Channel channel(ChannelKind kind, String name) {
        return channels.computeIfAbsent(name, absent -> new Channel(kind, name, null));
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.of("wss://venue.example/stream");
    }

    @Override
    public void prepare(long time, Preparation then) {
        if (preparesLater) {
            waiting = then;
        } else {
            then.done(time);
        }
    }

    @Override
    public int open(int step, long requestId, long time, MutableDirectBuffer to) {
        return token == null || step > 0 ? 0 : write("LOGIN " + requestId + " " + token, to);
    }

    @Override
    public int subscribe(long requestId, List<Channel> batch, MutableDirectBuffer to) {
        return write("SUB " + requestId + " " + names(batch), to);
    }

    @Override
    public int unsubscribe(long requestId, List<Channel> batch, MutableDirectBuffer to) {
        return write("UNSUB " + requestId + " " + names(batch), to);
    }

    @Override
    public int ping(MutableDirectBuffer to) {
        return pings ? write("PING", to) : 0;
    }

    @Override
    public int reply(MutableDirectBuffer to) {
        return write("HERE", to);
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox) {
        String[] words = buffer.getStringWithoutLengthAscii(offset, length).split(" ");
        switch (words[0]) {
            case "ACK" -> inbox.acknowledged(Long.parseLong(words[1]));
            case "NO" -> inbox.refused(Long.parseLong(words[1]), 404);
            case "LATER" -> inbox.putOff(Long.parseLong(words[1]));
            case "ENDED" -> inbox.ended(channels.get(words[1]));
            case "THERE?" -> inbox.asksForReply();
            case "BYE" -> inbox.goingAway();
            case "DATA" -> {
                numbers.computeIfAbsent(words[1], absent -> new ArrayList<>()).add(Long.parseLong(words[2]));
                inbox.heard(channels.get(words[1]));
            }
            default -> unexpected += words[0].equals("PONG") ? 0 : 1;
        }
    }

    private static String names(List<Channel> batch) {
        return batch.stream().map(Channel::name).collect(Collectors.joining(","));
    }

    private static int write(String text, MutableDirectBuffer to) {
        return to.putStringWithoutLengthAscii(0, text);
    }
}
