package io.orrery.connectors.binance;

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
import io.orrery.connectors.binance.wire.BinanceNetworks;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.venue.NetworkVenue;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.engine.venue.VenueSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;

/** A live venue, the world that it talks to, and time. */
final class SpotScene {
    static final int BTC = 1;
    static final int ETH = 2;
    /** How the ids of our orders look at the venue: or, and 16 hexadecimal digits. */
    static final long ORDER = 0x1000000000005L;
    static final String CLIENT_ID = "or0001000000000005";

    final SpotWorld world = new SpotWorld();
    final PrintedEvents events = new PrintedEvents();
    final VirtualNetwork network;
    final NetworkVenue venue;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private int read;

    SpotScene() {
        this(new Credentials("KEY", Secret.ofText("SECRET"), null));
    }

    SpotScene(Credentials credentials) {
        network = new VirtualNetwork(world, Long.parseLong(SpotWorld.NEW_YEAR_2026) * VirtualNetwork.MILLIS);
        world.join(network);
        VenueSetup setup = new VenueSetup(1, 7, 1, 10, 1, 1, network::now, events, events, Map.of());
        VenueSettings settings = new VenueSettings(
            BinanceNetworks.all().get("testnet"), List.of("BTC/USDT", "ETH/USDT"), credentials, TlsTrust.OF_JDK);
        venue = LiveBinance.create("binance", setup, settings, network);
        venue.onStart();
    }

    /** A scene in which all is connected, and the first statement is closed. */
    static SpotScene live() {
        SpotScene scene = new SpotScene();
        scene.runMillis(3_000);
        scene.world.commands.clear();
        scene.news();
        return scene;
    }

    void runMillis(long millis) {
        network.run(millis * VirtualNetwork.MILLIS, () -> network.now() + VirtualNetwork.MILLIS, time -> venue.doWork());
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
            .map(SpotScene::sorted).toList();
    }

    /** Lines as {@link #told} has them. */
    static List<String> lines(String... lines) {
        return Stream.of(lines).map(SpotScene::sorted).toList();
    }

    private static String sorted(String line) {
        int space = line.indexOf(' ');
        return line.substring(0, space) + " "
            + Stream.of(line.substring(space + 1).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** The last request that the venue heard, without what differs from time to time. */
    JsonNode lastCommand() {
        return PlainJson.tree(world.commands.get(world.commands.size() - 1));
    }

    void say(String text) {
        world.api.say(text);
        runMillis(5);
    }

    /** The venue answers the last command. */
    void answer(String rest) {
        say("{\"id\":" + lastCommand().get("id") + "," + rest + "}");
    }

    void place(long orderId, OrderType type, TimeInForce timeInForce, long price, long quantity) {
        send(newOrder(orderId, type, timeInForce, price, quantity).encodedLength());
    }

    NewOrderEncoder newOrder(long orderId, OrderType type, TimeInForce timeInForce, long price, long quantity) {
        return new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).price(price).quantity(quantity)
            .accountId(7).strategyId(1).instrumentId(BTC).side(Side.BUY).orderType(type).timeInForce(timeInForce)
            .triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF);
    }

    void limit(long orderId) {
        place(orderId, OrderType.LIMIT, TimeInForce.GTC, 100_000_000, 100_000_000);
        runMillis(5);
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

    void send(int bodyLength) {
        if (!venue.gateway().send(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength)) {
            throw new AssertionError("the queue is full");
        }
    }

    /** What the private stream says of the order {@link #ORDER}. */
    void report(String step, String status, String more) {
        say(ExecutionTexts.report(CLIENT_ID, step, status, more));
    }
}
