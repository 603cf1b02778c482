package io.orrery.testkit;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderDeniedDecoder;
import io.orrery.codecs.sbe.SignalDecoder;
import io.orrery.codecs.sbe.StrategyChangedDecoder;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.engine.Engine;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.order.Order;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.agrona.sbe.MessageDecoderFlyweight;

/** An engine with one strategy and one instrument, and a venue that agrees to everything. */
public final class Stage {
    private static final long START = 1_767_225_600_000_000_000L;
    private static final long STEP = 1_000;
    private static final long HOUR = 3_600_000_000_000L;
    private static final long BEAT = 100_000_000L;

    private final Messages messages = new Messages();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EventRecord input = EventRecord.allocate();
    private final Engine engine;
    private final List<Expected> done = new ArrayList<>();
    private final List<Long> orders = new ArrayList<>();
    private final Queue<Runnable> answers = new ArrayDeque<>();
    /** What is happening is of the past, or null. */
    private HistoryWriter past;
    private long now = START;
    private long nextBeat = START + BEAT;
    private long sequence;
    private boolean refusing;

    Stage(StrategyFactory factory, String parameters) {
        engine = new Engine(new StrategyCatalogue(List.of(checked(factory))), this::onOutput);
        play(messages.engineStarted());
        play(messages.instrument());
        play(messages.limits());
        play(messages.strategy(factory.name(), parameters));
    }

    private static StrategyFactory checked(StrategyFactory factory) {
        return new StrategyFactory() {
            @Override
            public String name() {
                return factory.name();
            }

            @Override
            public Strategy create(Parameters parameters) {
                return new Checked(factory.create(parameters));
            }
        };
    }

    /** The strategy is told that so much happened in the hour before. */
    void remember(List<Given> events) {
        long present = now;
        long beat = nextBeat;
        past = new HistoryWriter();
        now = START - HOUR;
        nextBeat = now + BEAT;
        past.begin(now);
        play(messages.instrument());
        events.forEach(event -> event.happen(this));
        if (now >= START) {
            throw new AssertionError("what is told of the past took more than an hour");
        }
        HistoryWriter told = past;
        past = null;
        now = present;
        nextBeat = beat;
        engine.remember(told.history());
        play(messages.historyTold(told));
    }

    List<Expected> take() {
        List<Expected> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    long position() {
        return engine.state().stakes().of(Messages.STRATEGY, Messages.ACCOUNT, Messages.INSTRUMENT);
    }

    void book(long bid, long bidQuantity, long ask, long askQuantity) {
        play(messages.book(bid, bidQuantity, ask, askQuantity));
    }

    void trade(boolean buys, long price, long quantity) {
        play(messages.trade(buys, price, quantity));
    }

    void fill(int which, long price, long most) {
        Order order = open(which);
        long quantity = Math.min(most, order.leaves());
        play(messages.filled(order, price == 0 ? order.price() : price, quantity));
    }

    void end(int which) {
        play(messages.ended(open(which).id(), open(which).leaves()));
    }

    void refuse() {
        refusing = true;
    }

    private Order open(int which) {
        if (which < 1 || which > orders.size()) {
            throw new AssertionError("order " + which + " was never sent; there are " + orders.size());
        }
        Order order = engine.state().orders().get(orders.get(which - 1));
        if (order == null) {
            throw new AssertionError("order " + which + " has ended already");
        }
        return order;
    }

    /** The engine hears ten times a second that time passes, and at each deadline. */
    void pass(long nanos) {
        long until = now + nanos;
        while (Math.min(nextBeat, nextDeadline()) <= until) {
            long deadline = nextDeadline();
            now = Math.max(now, Math.min(nextBeat, deadline));
            if (now >= nextBeat) {
                nextBeat = now - now % BEAT + BEAT;
            }
            play(messages.time(deadline <= now ? deadline : 0), now);
        }
        now = until;
    }

    /** Those of the past are the strategy's own matter. */
    private long nextDeadline() {
        return past == null ? engine.nextDeadline() : Long.MAX_VALUE;
    }

    private void play(int length) {
        play(length, now + STEP);
    }

    private void play(int length, long time) {
        now = time;
        if (past != null) {
            past.add(time, messages.buffer(), 0, length);
            return;
        }
        input.compose(EventClass.INPUT, time, messages.buffer(), 0, length);
        input.seal(++sequence);
        engine.execute(input);
        while (!answers.isEmpty()) {
            answers.remove().run();
        }
    }

    private void onOutput(EventRecord output) {
        sequence++;
        switch (output.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> onNew(read(new NewOrderDecoder(), output));
            case CancelOrderDecoder.TEMPLATE_ID -> onCancel(read(new CancelOrderDecoder(), output));
            case AmendOrderDecoder.TEMPLATE_ID -> onAmend(read(new AmendOrderDecoder(), output));
            case OrderDeniedDecoder.TEMPLATE_ID ->
                done.add(Expected.denied(read(new OrderDeniedDecoder(), output).control()));
            case SignalDecoder.TEMPLATE_ID -> done.add(Expected.signal(read(new SignalDecoder(), output).name()));
            case StrategyChangedDecoder.TEMPLATE_ID -> onChanged(read(new StrategyChangedDecoder(), output));
            default -> { }
        }
    }

    private <D extends MessageDecoderFlyweight> D read(D decoder, EventRecord output) {
        header.wrap(output.buffer(), output.messageOffset());
        int body = output.messageOffset() + MessageHeaderDecoder.ENCODED_LENGTH;
        decoder.wrap(output.buffer(), body, header.blockLength(), header.version());
        return decoder;
    }

    private void onNew(NewOrderDecoder order) {
        long id = order.orderId();
        done.add(Expected.order(order.side(), order.quantity(), order.price(), order.timeInForce()));
        orders.add(id);
        answers.add(() -> play(refusing ? messages.rejected(id) : messages.accepted(id)));
    }

    private void onCancel(CancelOrderDecoder cancel) {
        long id = cancel.orderId();
        done.add(Expected.cancel(orders.indexOf(id) + 1));
        answers.add(() -> {
            Order order = engine.state().orders().get(id);
            if (order != null) {
                play(messages.canceled(id, order.leaves()));
            }
        });
    }

    private void onAmend(AmendOrderDecoder amend) {
        long id = amend.orderId();
        long price = amend.price();
        long quantity = amend.quantity();
        done.add(Expected.amend(orders.indexOf(id) + 1, quantity, price));
        answers.add(() -> play(messages.amended(id, price, quantity)));
    }

    private void onChanged(StrategyChangedDecoder changed) {
        if (changed.status() == StrategyStatus.FAILED) {
            done.add(Expected.failure(changed.why()));
        }
    }
}
