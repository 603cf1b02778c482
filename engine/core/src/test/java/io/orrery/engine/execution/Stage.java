package io.orrery.engine.execution;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Events;
import io.orrery.engine.Rig;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongBiFunction;
import org.agrona.DirectBuffer;

/**
 * One tactic in an engine driven by hand. What leaves is noted as text, orders by their number from 1. After each callback the
 * tactic is saved, and another one loaded goes on in its place: whatever is forgotten by that shows in every scene.
 */
final class Stage<T extends Tactic> implements AutoCloseable {
    static final long FIRST = 1L << 40;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();
    private final Rig rig = new Rig(Rig.offering(Owner::new));
    private final StateWriter saved = new StateWriter();
    private final Supplier<T> made;
    private final List<String> sent = new ArrayList<>();
    private BiConsumer<T, Context> next = (tactic, context) -> { };
    private T tactic;
    private long trades;

    Stage(Supplier<T> made) {
        this(made, 1, 1, 1, 0);
    }

    Stage(Supplier<T> made, long tick, long lot, long minQuantity, long minNotional) {
        this.made = made;
        tactic = made.get();
        rig.gateway = this::note;
        rig.feed(rig.events.engineStarted(7, 1));
        rig.feed(rig.events.instrument("BTC-USDT", tick, lot, minQuantity, minNotional));
        limit(1_000_000);
        rig.feed(rig.events.strategy(1, "test", ""));
    }

    private final class Owner implements Strategy {
        @Override
        public void onBook(Context context, Book book) {
            tactic.onBook(context, book);
            goOn();
        }

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            tactic.onTrade(context, trade);
            goOn();
        }

        @Override
        public void onTime(Context context) {
            tactic.onTime(context);
            next.accept(tactic, context);
            next = (played, after) -> { };
            goOn();
        }

        @Override
        public void onFill(Context context, Order order, Execution fill) {
            tactic.onFill(context, order, fill);
            goOn();
        }

        @Override
        public void onOrder(Context context, Order order) {
            tactic.onOrder(context, order);
            goOn();
        }

        @Override
        public void onReplaced(Context context, Order ended, Order successor) {
            tactic.onReplaced(context, ended, successor);
            goOn();
        }

        private void goOn() {
            saved.reset();
            tactic.save(saved);
            tactic = made.get();
            tactic.load(new StateReader(saved.buffer(), 0, saved.length()));
        }
    }

    private boolean note(DirectBuffer message, int offset, int length) {
        switch (header.wrap(message, offset).templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                newOrder.wrapAndApplyHeader(message, offset, header);
                sent.add(newOrder.orderId() - FIRST + " " + newOrder.side() + " " + newOrder.quantity() + " at "
                    + newOrder.price() + " " + newOrder.timeInForce());
            }
            case CancelOrderDecoder.TEMPLATE_ID ->
                sent.add("cancel " + (cancelOrder.wrapAndApplyHeader(message, offset, header).orderId() - FIRST));
            case AmendOrderDecoder.TEMPLATE_ID -> {
                amendOrder.wrapAndApplyHeader(message, offset, header);
                sent.add("amend " + (amendOrder.orderId() - FIRST) + " to " + amendOrder.quantity()
                    + " at " + amendOrder.price());
            }
            default -> throw new IllegalStateException("template " + header.templateId());
        }
        return true;
    }

    Rig rig() {
        return rig;
    }

    Events events() {
        return rig.events;
    }

    T tactic() {
        return tactic;
    }

    /** What left since this was asked last. */
    List<String> told() {
        List<String> told = List.copyOf(sent);
        sent.clear();
        return told;
    }

    /** Has the strategy do this at a tick of time. */
    void does(BiConsumer<T, Context> what) {
        next = what;
        time(0);
    }

    /** What the strategy sees at a tick of time. */
    long asks(ToLongBiFunction<T, Context> what) {
        long[] seen = new long[1];
        does((played, context) -> seen[0] = what.applyAsLong(played, context));
        return seen[0];
    }

    void limit(long maxQuantity) {
        rig.feed(rig.events.limits(maxQuantity, 1_000_000_00000000L, 100_000));
    }

    void time(long millis) {
        rig.passTime(millis * 1_000_000);
        rig.feed(rig.events.time(rig.now()));
    }

    void book(long bid, long ask) {
        rig.feed(rig.events.book(true, new long[] {bid, 500}, new long[] {ask, 500}));
    }

    void noBook() {
        rig.feed(rig.events.book(true, new long[0], new long[0]));
    }

    void trade(long price, long quantity) {
        rig.feed(rig.events.trade(price, quantity, Side.BUY));
    }

    void accept(int order) {
        rig.feed(rig.events.accepted(FIRST + order));
    }

    void amended(int order, long quantity, long price) {
        rig.feed(rig.events.amended(FIRST + order, price, quantity));
    }

    void notAmended(int order, VenueReason reason) {
        rig.feed(rig.events.amendRejected(FIRST + order, reason));
    }

    void reject(int order, VenueReason reason) {
        rig.feed(rig.events.rejected(FIRST + order, reason));
    }

    void cancel(int order) {
        Order open = order(order);
        rig.feed(rig.events.canceled(FIRST + order, open.leaves()));
    }

    void notCancelled(int order) {
        rig.feed(rig.events.cancelRejected(FIRST + order, VenueReason.RATE_LIMIT));
    }

    void unanswered(int order, Command command) {
        rig.feed(rig.events.unanswered(FIRST + order, command));
    }

    void fill(int order, long quantity, long price) {
        rig.feed(rig.events.filledAs(++trades, FIRST + order, order(order).side(), price, quantity));
    }

    Order order(int order) {
        return rig.engine().state().orders().get(FIRST + order);
    }

    long position() {
        return rig.engine().state().stakes().of(1, 1, 1);
    }

    @Override
    public void close() {
        rig.close();
    }
}
