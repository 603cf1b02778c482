package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

/** Counted against a list that forgets its oldest, by seeds: of few kinds of orders, so that many are alike. */
class RecentOrdersTest {
    private static final Instrument INSTRUMENT =
        new Instrument(1, 1, 0, InstrumentKind.SPOT, "A/USDT", 2, 3, 8, 1, 1, 1, 1_000_000, 0, "A", "USDT", "");
    private static final int SENT = 3 * RecentOrders.MOST;

    private record Sent(long price, long quantity, Side side, long time) {
    }

    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(256);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final MessageHeaderDecoder headerRead = new MessageHeaderDecoder();
    private final NewOrderEncoder encoder = new NewOrderEncoder();
    private final NewOrderDecoder decoder = new NewOrderDecoder();
    private final Deque<Sent> list = new ArrayDeque<>();
    private RecentOrders recent = new RecentOrders();
    private long now;

    @Test
    void asManyAreCountedAsThereWere() {
        for (long seed = 1; seed <= 4; seed++) {
            play(new SplittableRandom(seed), (int) (seed * seed));
        }
    }

    /** The state that is read is the one that was written, when more were sent than are kept. */
    @Test
    void whatIsLoadedGoesOnAsWhatWasSaved() {
        SplittableRandom random = new SplittableRandom(9);
        play(random, 3);
        StateWriter out = new StateWriter();
        recent.save(out);
        recent = new RecentOrders();
        recent.load(new StateReader(out.buffer(), 0, out.length()));
        for (int i = 0; i < SENT; i++) {
            send(random, 3);
        }
    }

    private void play(SplittableRandom random, int prices) {
        recent.clear();
        list.clear();
        for (int i = 0; i < SENT; i++) {
            send(random, prices);
        }
    }

    private void send(SplittableRandom random, int prices) {
        now++;
        Sent sent = new Sent(
            1 + random.nextInt(prices), 1 + random.nextInt(2), random.nextBoolean() ? Side.BUY : Side.SELL, now);
        long window = 1 + random.nextInt(2 * RecentOrders.MOST);
        long most = 1 + random.nextInt(RecentOrders.MOST);
        Wish wish = new Wish().by(1, 1, INSTRUMENT)
            .order(sent.side, OrderType.LIMIT, TimeInForce.GTC, sent.price, sent.quantity);
        wish.now = now;
        long alike = list.stream()
            .filter(one -> one.price == sent.price && one.quantity == sent.quantity && one.side == sent.side)
            .filter(one -> now - one.time < window)
            .count();
        assertEquals(Math.min(most, alike), recent.count(wish, window, most), () -> sent + " of " + list.size());
        add(sent);
    }

    private void add(Sent sent) {
        encoder.wrapAndApplyHeader(buffer, 0, header)
            .strategyId(1).instrumentId(1).side(sent.side).price(sent.price).quantity(sent.quantity);
        recent.add(decoder.wrapAndApplyHeader(buffer, 0, headerRead), sent.time);
        list.addLast(sent);
        if (list.size() > RecentOrders.MOST) {
            list.removeFirst();
        }
    }
}
