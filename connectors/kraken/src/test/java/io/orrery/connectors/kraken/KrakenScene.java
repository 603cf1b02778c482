package io.orrery.connectors.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.AmendOrderEncoder;
import io.orrery.codecs.sbe.CancelAllEncoder;
import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RequestStatementEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.TestedEngine;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.venue.NetworkVenue;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.connectors.kraken.market.BookDepths;
import io.orrery.connectors.kraken.wire.KrakenNetworks;
import io.orrery.engine.venue.Gate;
import io.orrery.engine.venue.VenueSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;

/** A live venue, the world that it talks to, and time. */
final class KrakenScene {
    static final int BTC = 1;
    static final int ETH = 2;
    /** How the ids of our orders look at the venue: or, and 16 hexadecimal digits. */
    static final long ORDER = 0x1000000000005L;
    static final String CLIENT_ID = "or0001000000000005";
    static final String NAME = "OABCDE-12345-FGHIJK";
    /** A cycle's time is taken before what has arrived is read. */
    private static final long CYCLE = 1_000;

    final KrakenWorld world = new KrakenWorld();
    final PrintedEvents events = new PrintedEvents();
    final Gate gate = new Gate();
    final TestedEngine engine = new TestedEngine();
    final VirtualNetwork network;
    final NetworkVenue venue;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private int read;

    KrakenScene() {
        this(new Credentials("KEY", Secret.ofText("c2VjcmV0"), null), Map.of());
    }

    KrakenScene(Credentials credentials, Map<String, String> more) {
        network = new VirtualNetwork(world, KrakenWorld.NEW_YEAR_2026);
        world.join(network);
        VenueSetup setup = new VenueSetup(
            1, 7, 1, 10, 1, 1, () -> network.now() - CYCLE, events, events, gate, engine, more);
        VenueSettings settings = new VenueSettings(
            KrakenNetworks.all().get("production"), List.of("BTC/USD", "ETH/USD"), credentials, TlsTrust.OF_JDK);
        venue = LiveKraken.create("kraken", setup, settings, new BookDepths(10), network);
        venue.onStart();
    }

    /** A scene in which all is connected, and the first statement is closed. */
    static KrakenScene live() {
        KrakenScene scene = new KrakenScene();
        scene.runMillis(3_000);
        scene.news();
        return scene;
    }

    void runMillis(long millis) {
        network.run(millis * VirtualNetwork.MILLIS, () -> network.now() + VirtualNetwork.MILLIS, time -> {
            beat(time);
            engine.turn();
            venue.doWork();
        });
    }

    /** The venue's heartbeats, one a second. */
    private void beat(long time) {
        if (time % VirtualNetwork.SECOND == 0) {
            Stream.of(world.stream, world.account).filter(end -> end != null)
                .forEach(end -> end.say("{\"channel\":\"heartbeat\"}"));
        }
    }

    /** What was told since this was called last. */
    List<String> news() {
        List<String> news = new ArrayList<>(events.lines.subList(read, events.lines.size()));
        read = events.lines.size();
        return news;
    }

    /** Of the news, those of these messages. */
    List<String> news(String... names) {
        return news().stream().filter(line -> List.of(names).contains(line.substring(0, line.indexOf(' ')))).toList();
    }

    /** The news of orders and the account, each without account, instrument and time, its fields by their names. */
    List<String> told() {
        return news().stream()
            .filter(line -> !line.startsWith("VenueClock") && !line.startsWith("FeedStatus") && !line.startsWith("BookUpdate"))
            .map(line -> line.replaceAll(" (accountId|venueTime|instrumentId)=\\S+", "").replace("=raw:", "="))
            .map(KrakenScene::sorted).toList();
    }

    List<String> reasons() {
        return told().stream().map(line -> line.replaceAll(".*reason=(\\w+).*", "$1")).toList();
    }

    /** Lines as {@link #told} has them. */
    static List<String> lines(String... lines) {
        return Stream.of(lines).map(KrakenScene::sorted).toList();
    }

    private static String sorted(String line) {
        int space = line.indexOf(' ');
        return line.substring(0, space) + " "
            + Stream.of(line.substring(space + 1).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    JsonNode lastCommand() {
        return PlainJson.tree(world.commands.get(world.commands.size() - 1));
    }

    void say(String text) {
        world.account.say(text);
        runMillis(5);
    }

    /** The venue answers the last command. */
    void answer(String rest) {
        JsonNode command = lastCommand();
        say("{\"method\":" + command.get("method") + ",\"req_id\":" + command.get("req_id") + "," + rest + "}");
    }

    void accept() {
        answer("\"result\":{\"order_id\":\"" + NAME + "\",\"cl_ord_id\":\"" + CLIENT_ID + "\"},\"success\":true");
    }

    void refuse(String error) {
        answer("\"error\":\"" + error + "\",\"success\":false");
    }

    /** What the private stream says of the order {@link #ORDER}, as briefly as the venue does. */
    void execution(String step, String status, String more) {
        world.execution("\"timestamp\":\"2026-01-01T00:00:00.5Z\",\"exec_type\":\"" + step + "\",\"order_status\":\"" + status
            + "\"," + more + "\"cl_ord_id\":\"" + CLIENT_ID + "\",\"order_id\":\"" + NAME + "\"");
        runMillis(5);
    }

    NewOrderEncoder newOrder(long orderId, OrderType type, TimeInForce timeInForce, long price, long quantity) {
        return new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).price(price).quantity(quantity)
            .accountId(7).strategyId(1).instrumentId(BTC).side(Side.BUY).orderType(type).timeInForce(timeInForce)
            .triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF);
    }

    void place(NewOrderEncoder order) {
        send(order.encodedLength());
        runMillis(5);
    }

    void limit(long orderId) {
        place(newOrder(orderId, OrderType.LIMIT, TimeInForce.GTC, 1_000, 100_000_000));
    }

    void cancel(long orderId) {
        send(new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).accountId(7).strategyId(1)
            .instrumentId(BTC).encodedLength());
        runMillis(5);
    }

    void amend(long orderId, long price, long quantity) {
        send(new AmendOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).price(price).quantity(quantity)
            .accountId(7).strategyId(1).instrumentId(BTC).encodedLength());
        runMillis(5);
    }

    void cancelAll(int instrumentId) {
        send(new CancelAllEncoder().wrapAndApplyHeader(buffer, 0, header).accountId(7).instrumentId(instrumentId)
            .encodedLength());
        runMillis(5);
    }

    void requestStatement(long number, long since) {
        send(new RequestStatementEncoder().wrapAndApplyHeader(buffer, 0, header).statement(number).since(since).accountId(7)
            .encodedLength());
    }

    private void send(int bodyLength) {
        if (!venue.gateway().send(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength)) {
            throw new AssertionError("the queue is full");
        }
    }
}
