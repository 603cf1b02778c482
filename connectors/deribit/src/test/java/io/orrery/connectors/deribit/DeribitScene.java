package io.orrery.connectors.deribit;

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
import io.orrery.connectors.deribit.wire.DeribitNetworks;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Secret;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.TestedEngine;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.venue.NetworkVenue;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.engine.venue.Gate;
import io.orrery.engine.venue.VenueSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;

/** A live venue, the world that it talks to, and time. */
final class DeribitScene {
    static final int BTC = 1;
    static final int ETH = 2;
    /** How the ids of our orders look at the venue: or, and 16 hexadecimal digits. */
    static final long ORDER = 0x1000000000005L;
    static final String LABEL = "or0001000000000005";
    /** Scales of BTC-PERPETUAL here: of prices 5, of quantities 4. */
    static final long DOLLAR = 100_000;
    static final long AMOUNT = 10_000;

    final DeribitWorld world = new DeribitWorld();
    final PrintedEvents events = new PrintedEvents();
    final TestedEngine engine = new TestedEngine();
    final VirtualNetwork network;
    final NetworkVenue venue;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[512]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private int read;

    DeribitScene(Credentials credentials, Map<String, String> settings) {
        network = new VirtualNetwork(world, DeribitWorld.NEW_YEAR_2026 * VirtualNetwork.MILLIS);
        world.join(network);
        VenueSetup setup = new VenueSetup(
            1, 7, 1, 10, 1, 1, network::now, events, events, new Gate(), engine, settings);
        VenueSettings concluded = new VenueSettings(
            DeribitNetworks.all().get("testnet"), List.of("BTC/USD:BTC", "ETH/USD:ETH"), credentials, TlsTrust.OF_JDK);
        venue = LiveDeribit.create("deribit", setup, concluded, network);
        venue.onStart();
    }

    static DeribitScene withKey(Map<String, String> settings) {
        return new DeribitScene(new Credentials("KEY", Secret.ofText("SECRET"), null), settings);
    }

    /** A scene in which all is connected, and the first statement is closed. */
    static DeribitScene live() {
        return live(Map.of());
    }

    static DeribitScene live(Map<String, String> settings) {
        DeribitScene scene = withKey(settings);
        scene.runMillis(3_000);
        scene.news();
        return scene;
    }

    void runMillis(long millis) {
        network.run(millis * VirtualNetwork.MILLIS, () -> network.now() + VirtualNetwork.MILLIS, time -> {
            engine.turn();
            venue.doWork();
        });
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
            .map(line -> line.replaceAll(" (accountId|venueTime|instrumentId|venueOrderId)=\\S+", "").replace("=raw:", "="))
            .map(DeribitScene::sorted).toList();
    }

    /** Lines as {@link #told} has them. */
    static List<String> lines(String... lines) {
        return Stream.of(lines).map(DeribitScene::sorted).toList();
    }

    private static String sorted(String line) {
        int space = line.indexOf(' ');
        return line.substring(0, space) + " "
            + Stream.of(line.substring(space + 1).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** The last command that the venue heard. */
    JsonNode lastCommand() {
        return PlainJson.tree(world.commands.get(world.commands.size() - 1));
    }

    void say(String text) {
        world.account.say(text);
        runMillis(5);
    }

    /** The venue answers the last command. */
    void answer(String result) {
        say("{\"jsonrpc\":\"2.0\",\"id\":" + lastCommand().get("id") + ",\"result\":" + result + "}");
    }

    void refuse(int code) {
        say("{\"jsonrpc\":\"2.0\",\"id\":" + lastCommand().get("id") + ",\"error\":{\"message\":\"no\",\"code\":" + code + "}}");
    }

    /** The private stream tells of orders and executions. */
    void change(String orders, String trades) {
        say("{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{\"channel\":\"user.changes.any.any.raw\",\"data\":{"
            + "\"instrument_name\":\"BTC-PERPETUAL\",\"orders\":[" + orders + "],\"trades\":[" + trades
            + "],\"positions\":[]}}}");
    }

    /** The order {@link #ORDER} of 100 dollars at 50000. */
    static String order(String state, String filled, String more) {
        return "{\"label\":\"" + LABEL + "\",\"price\":50000.0,\"amount\":100.0,\"direction\":\"buy\","
            + "\"time_in_force\":\"good_til_cancelled\",\"instrument_name\":\"BTC-PERPETUAL\",\"order_id\":\"ETH-12\","
            + "\"creation_timestamp\":1767225600000,\"filled_amount\":" + filled + ",\"last_update_timestamp\":1767225600123,"
            + "\"post_only\":false,\"api\":true,\"replaced\":false,\"order_state\":\"" + state + "\",\"order_type\":\"limit\""
            + more + "}";
    }

    static String trade(int sequence, String amount, String state) {
        return "{\"trade_seq\":" + sequence + ",\"trade_id\":\"9" + sequence + "\",\"timestamp\":1767225600123,\"state\":\""
            + state + "\",\"price\":50000.0,\"order_type\":\"limit\",\"order_id\":\"ETH-12\",\"mark_price\":1,"
            + "\"liquidity\":\"T\",\"label\":\"" + LABEL + "\",\"instrument_name\":\"BTC-PERPETUAL\",\"index_price\":1.5,"
            + "\"fee_currency\":\"BTC\",\"fee\":1.6e-7,\"direction\":\"buy\",\"amount\":" + amount + "}";
    }

    void place(long orderId, OrderType type, TimeInForce timeInForce, long price, long quantity) {
        send(newOrder(orderId, type, timeInForce, price, quantity).encodedLength());
        runMillis(5);
    }

    NewOrderEncoder newOrder(long orderId, OrderType type, TimeInForce timeInForce, long price, long quantity) {
        return new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header).orderId(orderId).price(price).quantity(quantity)
            .accountId(7).strategyId(1).instrumentId(BTC).side(Side.BUY).orderType(type).timeInForce(timeInForce)
            .triggerPrice(0).trailingOffset(0).displayQuantity(0).expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF);
    }

    void limit(long orderId) {
        place(orderId, OrderType.LIMIT, TimeInForce.GTC, 50_000 * DOLLAR, 100 * AMOUNT);
    }

    /** A limit order that the venue has accepted. */
    void open() {
        limit(ORDER);
        answer("{\"order\":" + order("open", "0.0", "") + ",\"trades\":[]}");
        news();
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
        runMillis(100);
    }

    void send(int bodyLength) {
        if (!venue.gateway().send(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength)) {
            throw new AssertionError("the queue is full");
        }
    }
}
