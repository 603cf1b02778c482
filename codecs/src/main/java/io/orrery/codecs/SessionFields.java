package io.orrery.codecs;

import io.orrery.codecs.sbe.BlockDecoder;
import io.orrery.codecs.sbe.EngineHinderedDecoder;
import io.orrery.codecs.sbe.OrdersTimedDecoder;
import io.orrery.codecs.sbe.PluginUsedDecoder;
import io.orrery.codecs.sbe.SegmentOpenedDecoder;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.codecs.sbe.SessionHeaderDecoder;
import io.orrery.codecs.sbe.SessionResumedDecoder;
import io.orrery.codecs.sbe.SnapshotTakenDecoder;
import java.util.List;

/** 6xx: what a session says of itself. */
final class SessionFields {
    private SessionFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new SessionHeaderDecoder(), SessionFields::sessionHeader),
            new MessageFields<>(new SegmentOpenedDecoder(), SessionFields::segmentOpened),
            new MessageFields<>(new BlockDecoder(), SessionFields::block),
            new MessageFields<>(new SnapshotTakenDecoder(), SessionFields::snapshotTaken),
            new MessageFields<>(new SessionEndedDecoder(), SessionFields::sessionEnded),
            new MessageFields<>(new SessionResumedDecoder(), SessionFields::sessionResumed, 1),
            new MessageFields<>(new PluginUsedDecoder(), SessionFields::pluginUsed, 4),
            new MessageFields<>(new OrdersTimedDecoder(), SessionFields::ordersTimed, 5),
            new MessageFields<>(new EngineHinderedDecoder(), SessionFields::engineHindered, 5));
    }

    private static void sessionHeader(SessionHeaderDecoder message, Fields fields) {
        fields.text("session", message.session())
            .text("parent", message.parent())
            .text("build", message.build())
            .text("jdk", message.jdk())
            .time("startTime", message.startTime())
            .number("seed", message.seed())
            .number("schemaVersion", message.schemaVersion())
            .choice("kind", message.kindRaw(), ChoiceNames.SESSION_KIND)
            .hash(
                "configHash",
                message.buffer(),
                message.offset() + SessionHeaderDecoder.configHashEncodingOffset(),
                SessionHeaderDecoder.configHashEncodingLength());
    }

    private static void segmentOpened(SegmentOpenedDecoder message, Fields fields) {
        fields.number("segment", message.segment())
            .number("definitions", message.definitions());
    }

    private static void block(BlockDecoder message, Fields fields) {
        fields.number("first", message.first())
            .number("last", message.last())
            .hash(
                "hash",
                message.buffer(),
                message.offset() + BlockDecoder.hashEncodingOffset(),
                BlockDecoder.hashEncodingLength());
    }

    private static void snapshotTaken(SnapshotTakenDecoder message, Fields fields) {
        fields.number("sequence", message.sequence())
            .number("bytes", message.bytes())
            .digest("digest", message.digest());
    }

    private static void sessionEnded(SessionEndedDecoder message, Fields fields) {
        fields.number("inputs", message.inputs())
            .number("outputs", message.outputs())
            .digest("digest", message.digest());
    }

    private static void sessionResumed(SessionResumedDecoder message, Fields fields) {
        fields.text("parent", message.parent())
            .number("lastSequence", message.lastSequence())
            .number("orders", message.orders())
            .number("positions", message.positions())
            .digest("digest", message.digest())
            .hash(
                "opening",
                message.buffer(),
                message.offset() + SessionResumedDecoder.openingEncodingOffset(),
                SessionResumedDecoder.openingEncodingLength());
    }

    private static void pluginUsed(PluginUsedDecoder message, Fields fields) {
        fields.text("name", message.name())
            .text("version", message.version())
            .hash(
                "sha256",
                message.buffer(),
                message.offset() + PluginUsedDecoder.sha256EncodingOffset(),
                PluginUsedDecoder.sha256EncodingLength());
    }

    private static void ordersTimed(OrdersTimedDecoder message, Fields fields) {
        OrdersTimedDecoder.OrdersDecoder orders = message.orders();
        fields.beginGroup("orders", orders.count());
        while (orders.hasNext()) {
            orders.next();
            fields.beginEntry()
                .number("orderId", orders.orderId())
                .number("cause", orders.cause())
                .time("received", orders.received())
                .number("read", orders.read())
                .number("waited", orders.waited())
                .number("decided", orders.decided())
                .number("released", orders.released())
                .number("batch", orders.batch())
                .number("behind", orders.behind());
        }
        fields.endGroup();
    }

    private static void engineHindered(EngineHinderedDecoder message, Fields fields) {
        fields.choice("kind", message.kindRaw(), ChoiceNames.HINDRANCE)
            .time("from", message.from())
            .time("until", message.until())
            .number("nanos", message.nanos())
            .number("count", message.count());
    }
}
