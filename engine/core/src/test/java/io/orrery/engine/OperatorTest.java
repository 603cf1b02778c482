package io.orrery.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.CancelRequestedEncoder;
import io.orrery.codecs.sbe.FlattenRequestedEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderRequestedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators ask for passes the same controls as everything else, and is answered by outputs. */
final class OperatorTest {
    private static final long FIRST = (1L << 40) + 1;
    private static final long SECOND = 1_000_000_000L;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(256);
    private final Rig rig = new Rig(Rig.offering(() -> new Strategy() { }));
    private long trades;
    private long mark;

    @BeforeEach
    void aGoodBook() {
        rig.started();
        rig.feed(rig.events.book(true, new long[] {9_999, 500}, new long[] {10_001, 500}));
        mark = rig.lines(0).size();
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private void feed(int bodyLength) {
        rig.publish(buffer, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength).run();
    }

    private void order(Side side, OrderType type, long price, long quantity) {
        feed(new OrderRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .request(5).price(price).quantity(quantity).accountId(1).instrumentId(1).principal("anna").side(side)
            .orderType(type).timeInForce(TimeInForce.GTC).reduceOnly(Switch.OFF).encodedLength());
    }

    private void cancel(long orderId, Scope scope, long id) {
        feed(new CancelRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .orderId(orderId).id(id).principal("anna").scope(scope).encodedLength());
    }

    private void flatten(Scope scope, long id) {
        feed(new FlattenRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).id(id).principal("anna").scope(scope)
            .encodedLength());
    }

    private void filled(long order, Side side, long price, long quantity) {
        rig.feed(rig.events.filledAs(++trades, order, side, price, quantity));
    }

    /** What was decided since it was asked last: name and the fields that matter. */
    private List<String> decided() {
        List<String> lines = rig.lines(0);
        List<String> outputs = lines.subList((int) mark, lines.size()).stream()
            .filter(line -> line.contains("  out  "))
            .map(line -> line.replaceAll(".*  out  (\\w+).*?cause=\\d+ ", "$1 ").replaceAll("\\s+", " "))
            .map(line -> line.replaceAll("(trailingOffset|strategy|account|venueOrderId)=\\S+ ?", "").strip())
            .toList();
        mark = lines.size();
        return outputs;
    }

    private static String names(List<String> outputs) {
        return String.join(" ", outputs.stream().map(line -> line.split(" ")[0]).toList());
    }

    @Test
    void anOrderOfAnOperatorIsSentOrDeniedLikeAnyOther() {
        order(Side.BUY, OrderType.LIMIT, 9_999, 5);
        assertEquals("NewOrder", names(decided()));
        assertEquals(0, rig.engine().state().orders().get(FIRST).strategyId());
        order(Side.BUY, OrderType.LIMIT, 9_999, 1_000_001);
        List<String> denied = decided();
        assertTrue(denied.get(0).contains("RC01_QUANTITY"), denied.get(0));
        assertEquals("OrderDenied", names(denied));
    }

    @Test
    void oneOrderOrAllOfAScopeIsEnded() {
        order(Side.BUY, OrderType.LIMIT, 9_998, 5);
        order(Side.BUY, OrderType.LIMIT, 9_997, 5);
        decided();
        cancel(FIRST, Scope.FIRM, 0);
        assertEquals(List.of("CancelOrder"), List.of(names(decided())));
        cancel(99, Scope.FIRM, 0);
        cancel(0, Scope.VENUE, 2);
        assertEquals(List.of(), decided());
        cancel(0, Scope.INSTRUMENT, 1);
        assertEquals("CancelOrder", names(decided()), "the other one: the end of the first is under way");
    }

    @Test
    void aScopeIsMadeFlatPieceByPieceAndMayOnlyReduceFromThereOn() {
        rig.feed(rig.events.limits(4, 1_000_000_00000000L, 100_000));
        order(Side.BUY, OrderType.LIMIT, 10_001, 4);
        filled(FIRST, Side.BUY, 10_001, 4);
        order(Side.BUY, OrderType.LIMIT, 10_001, 3);
        filled(FIRST + 1, Side.BUY, 10_001, 3);
        order(Side.BUY, OrderType.LIMIT, 9_000, 1);
        decided();
        flatten(Scope.FIRM, 0);
        assertEquals("StateChanged CancelOrder", names(decided()), "what is open ends first");
        rig.feed(rig.events.canceled(FIRST + 2, 1));
        assertEquals(List.of(), decided(), "nothing was executed: it is looked again in a second");
        rig.passTime(SECOND).feed(rig.events.time(0));
        List<String> first = decided();
        assertEquals("NewOrder", names(first));
        assertTrue(first.get(0).contains("side=SELL") && first.get(0).contains("timeInForce=IOC"), first.get(0));
        assertEquals(4, rig.engine().state().orders().get(FIRST + 3).quantity(), "as one order may have");
        rig.passTime(SECOND).feed(rig.events.time(0));
        assertEquals(List.of(), decided(), "one at a time");
        restored();
        filled(FIRST + 3, Side.SELL, 9_999, 4);
        assertEquals("NewOrder", names(decided()));
        filled(FIRST + 4, Side.SELL, 9_999, 3);
        assertEquals(0, rig.engine().state().flattening().size());
        order(Side.BUY, OrderType.LIMIT, 9_999, 1);
        List<String> denied = decided();
        assertTrue(denied.get(0).contains("RC23_STATE"), denied.get(0));
    }

    @Test
    void aVenueThatRefusesToMakeItFlatIsAskedOnceASecond() {
        order(Side.BUY, OrderType.LIMIT, 10_001, 4);
        filled(FIRST, Side.BUY, 10_001, 4);
        decided();
        flatten(Scope.INSTRUMENT, 1);
        assertEquals("StateChanged NewOrder", names(decided()));
        rig.feed(rig.events.rejected(FIRST + 1, VenueReason.FILTER));
        rig.feed(rig.events.time(0));
        assertEquals(List.of(), decided());
        rig.passTime(SECOND).feed(rig.events.time(0));
        assertEquals("NewOrder", names(decided()));
    }

    @Test
    void nothingHeldIsFlatAtOnce() {
        flatten(Scope.ACCOUNT, 1);
        assertEquals("StateChanged", names(decided()));
        assertEquals(0, rig.engine().state().flattening().size());
        flatten(Scope.ACCOUNT, 1);
        assertEquals(List.of(), decided(), "restricted already");
    }

    private void restored() {
        StateWriter out = new StateWriter();
        rig.engine().state().save(out);
        Engine other = new Engine(new StrategyCatalogue(List.of()), output -> { });
        other.state().load(new StateReader(out.buffer(), 0, out.length()));
        assertEquals(1, other.state().flattening().size());
        StateWriter again = new StateWriter();
        other.state().save(again);
        assertEquals(out.length(), again.length());
    }
}
