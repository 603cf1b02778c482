package io.orrery.engine.account;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.DifferenceFoundDecoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.codecs.sbe.OrderDeniedDecoder;
import io.orrery.codecs.sbe.OrderResolvedDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateChangedDecoder;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.Events;
import io.orrery.engine.Rig;
import io.orrery.engine.account.Messages.Resting;
import io.orrery.engine.account.Messages.Traded;
import io.orrery.engine.order.Order;
import io.orrery.engine.replay.Reapplication;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/** An engine, a strategy that is led by hand, and the truth at a venue, which is told when it is asked for. */
final class Scene implements AutoCloseable {
    static final long SECOND = 1_000_000_000L;
    static final long FIRST = (1L << 40) + 1;
    static final int SPOT = 1;
    static final int PERPETUAL = 2;

    /** Does at each public trade what stands in the play, and notes what it hears of its orders. */
    private final class Hand implements Strategy {
        private final List<String> heard = new ArrayList<>();
        private int scene;

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            play.get(scene++).accept(context);
        }

        @Override
        public void onTimer(Context context, int timer) {
            play.get(scene++).accept(context);
        }

        @Override
        public void onOrder(Context context, Order order) {
            heard.add((order.id() & 0xFFFF) + " " + order.state());
            if (tireless && order.state().isTerminal()) {
                context.limit(Side.BUY, 98_00, 4, TimeInForce.GTC);
            }
        }
    }

    final Map<String, Long> balances = new TreeMap<>();
    final Map<Integer, Long> positions = new TreeMap<>();
    final List<Resting> open = new ArrayList<>();
    final List<Traded> trades = new ArrayList<>();
    final Rig rig;
    final Messages venue;
    final Events events;
    boolean answering = true;
    boolean whole = true;
    boolean lagging;
    /** If an order's end is answered by another order. */
    boolean tireless;
    private final List<Consumer<Context>> play = new ArrayList<>();
    private final List<Hand> hands = new ArrayList<>();
    private final StrategyCatalogue catalogue = Rig.offering(() -> {
        hands.add(new Hand());
        return hands.get(hands.size() - 1);
    });
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final RequestStatementDecoder request = new RequestStatementDecoder();
    private final Queue<Runnable> asked = new ArrayDeque<>();
    private final List<Long> since = new ArrayList<>();
    private int seen;

    Scene() {
        rig = new Rig(catalogue);
        venue = new Messages(rig);
        events = rig.events;
        rig.gateway = (message, offset, length) -> {
            if (header.wrap(message, offset).templateId() == RequestStatementDecoder.TEMPLATE_ID) {
                request.wrapAndApplyHeader(message, offset, header);
                long number = request.statement();
                Truth then = truth();
                asked.add(() -> state(number, lagging ? then : truth()));
                since.add(request.since());
            }
            return true;
        };
        rig.passTime(1_000_000 * SECOND);
        rig.started();
        venue.contract(PERPETUAL);
        rig.feed(events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
        balances.put("USDT", 1_000_00000000L);
        balances.put("BTC", 2_00000000L);
    }

    /** An account that is reconciled, and nothing to be read of how it came to be. */
    Scene ready() {
        venue.status(FeedState.LIVE);
        pass(1);
        outputs();
        return this;
    }

    /** Lets seconds pass, one by one; the venue answers at the end of each. */
    Scene pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            rig.passTime(SECOND).feed(events.time(0));
            answer();
        }
        return this;
    }

    private void answer() {
        while (answering && !asked.isEmpty()) {
            asked.poll().run();
        }
    }

    private record Truth(List<Resting> open, Map<String, Long> balances, Map<Integer, Long> positions, List<Traded> trades) {
    }

    private Truth truth() {
        return new Truth(List.copyOf(open), new TreeMap<>(balances), new TreeMap<>(positions), List.copyOf(trades));
    }

    private void state(long statement, Truth truth) {
        venue.opened(statement);
        truth.open.forEach(order -> venue.order(statement, order));
        truth.balances.forEach((asset, total) -> venue.balance(statement, asset, total));
        truth.positions.forEach((instrument, quantity) -> venue.position(statement, instrument, quantity));
        truth.trades.forEach(trade -> venue.trade(statement, trade));
        int lines = truth.open.size() + truth.balances.size() + truth.positions.size() + truth.trades.size();
        venue.closed(statement, lines, whole);
    }

    /** How far back the last statement had to tell trades. */
    long lastSince() {
        return since.get(since.size() - 1);
    }

    void act(Consumer<Context> deed) {
        play.add(deed);
        rig.feed(events.trade(100_00, 1, Side.BUY));
    }

    /** Acts with the next event, whatever it is. */
    void actNext(Consumer<Context> deed) {
        act(context -> context.timer(0, 1));
        play.add(deed);
    }

    /** Sends a bid that the venue never saw. Returns its id. */
    long bid(long price, long quantity) {
        long[] id = new long[1];
        act(context -> id[0] = context.limit(Side.BUY, price, quantity, TimeInForce.GTC));
        return id[0];
    }

    /** Sends a bid that is in the venue's book. Returns its id. */
    long working(long price, long quantity) {
        long id = bid(price, quantity);
        rig.feed(events.accepted(id));
        open.add(resting(id, price, quantity, 0));
        return id;
    }

    static Resting resting(long id, long price, long quantity, long filled) {
        return new Resting(id, 9_000 + (id & 0xFFFF), SPOT, Side.BUY, price, quantity, filled);
    }

    void cancel(long id) {
        act(context -> context.cancel(context.order(id)));
    }

    Order order(long id) {
        return rig.engine().state().orders().get(id);
    }

    Account account() {
        return rig.engine().state().accounts().get(1);
    }

    /** What the strategy heard since this was asked last. */
    List<String> heard() {
        List<String> heard = List.copyOf(hands.get(0).heard);
        hands.get(0).heard.clear();
        return heard;
    }

    /** What the engine put out since this was asked last, a line each. */
    List<String> outputs() {
        List<String> lines = new ArrayList<>();
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                if (record.eventClass() == EventClass.OUTPUT) {
                    lines.add(line(record));
                }
            }
        }
        List<String> fresh = List.copyOf(lines.subList(seen, lines.size()));
        seen = lines.size();
        return fresh;
    }

    /** Likewise, without the questions that were asked. */
    List<String> findings() {
        return outputs().stream().filter(line -> !line.startsWith("ask")).toList();
    }

    private String line(EventRecord event) {
        DirectBuffer buffer = event.buffer();
        int at = event.messageOffset();
        return switch (event.templateId()) {
            case RequestStatementDecoder.TEMPLATE_ID ->
                "ask " + new RequestStatementDecoder().wrapAndApplyHeader(buffer, at, header).statement();
            case NewOrderDecoder.TEMPLATE_ID ->
                "new " + number(new NewOrderDecoder().wrapAndApplyHeader(buffer, at, header).orderId());
            case CancelOrderDecoder.TEMPLATE_ID -> {
                CancelOrderDecoder d = new CancelOrderDecoder().wrapAndApplyHeader(buffer, at, header);
                yield "cancel " + number(d.orderId()) + " at venue " + d.venueOrderId() + d.venueOrderName();
            }
            case OrderResolvedDecoder.TEMPLATE_ID -> {
                OrderResolvedDecoder d = new OrderResolvedDecoder().wrapAndApplyHeader(buffer, at, header);
                yield "resolved " + number(d.orderId()) + " " + d.resolution();
            }
            case OrderAdoptedDecoder.TEMPLATE_ID -> {
                OrderAdoptedDecoder d = new OrderAdoptedDecoder().wrapAndApplyHeader(buffer, at, header);
                yield "adopted " + number(d.orderId()) + " at venue " + d.venueOrderId();
            }
            case DifferenceFoundDecoder.TEMPLATE_ID -> {
                DifferenceFoundDecoder d = new DifferenceFoundDecoder().wrapAndApplyHeader(buffer, at, header);
                String of = d.asset().isEmpty() ? "of " + number(d.orderId()) + " in " + d.instrumentId() : d.asset();
                yield "difference " + d.kind() + " " + of + " ours " + d.ours() + " theirs " + d.theirs();
            }
            case StateChangedDecoder.TEMPLATE_ID -> {
                StateChangedDecoder d = new StateChangedDecoder().wrapAndApplyHeader(buffer, at, header);
                yield "state " + d.reason() + " " + d.state();
            }
            case OrderDeniedDecoder.TEMPLATE_ID -> "denied";
            default -> "output " + event.templateId();
        };
    }

    private static long number(long orderId) {
        return orderId & 0xFFFF;
    }

    /** The whole state and the digest of what led to it, as bytes. */
    static byte[] bytes(Engine engine) {
        StateWriter writer = new StateWriter();
        engine.state().save(writer);
        writer.putLong(engine.digest());
        byte[] bytes = new byte[writer.length()];
        writer.buffer().getBytes(0, bytes);
        return bytes;
    }

    /** The state of another engine that read what this one wrote. */
    byte[] reloaded() {
        StateWriter writer = new StateWriter();
        rig.engine().save(writer);
        Engine other = new Engine(catalogue, output -> { });
        other.loadState(new StateReader(writer.buffer(), 0, writer.length()));
        return bytes(other);
    }

    /** The state of an engine that decided again, or only applied what was recorded. */
    byte[] replayed(boolean deciding) {
        Engine engine = new Engine(catalogue, output -> { });
        Reapplication applied = new Reapplication(engine);
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                if (deciding) {
                    engine.execute(record);
                } else {
                    applied.onRecord(record);
                }
            }
        }
        if (!deciding) {
            applied.end();
        }
        return bytes(engine);
    }

    @Override
    public void close() {
        rig.close();
    }
}
