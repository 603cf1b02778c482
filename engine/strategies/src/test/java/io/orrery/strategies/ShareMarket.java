package io.orrery.strategies;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Events;
import io.orrery.engine.venue.OrderGateway;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;

/**
 * A share's market, a step at a time: its price wanders, jumps over night, and now and then runs off on much volume, mostly to
 * come back. What is taken from it is executed at the next step, as far as somebody is there.
 */
final class ShareMarket implements OrderGateway {
    private static final long PRICE = 200_00;
    private static final long SHARE = 1_000;
    private static final double WANDER = 0.7;
    private static final double MOVES = 1 / 150.0;
    private static final double REVERTING = 0.7;
    private static final int RUN = 7;
    private static final int RETURN = 27;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder order = new NewOrderDecoder();
    private final ArrayDeque<Runnable> commands = new ArrayDeque<>();
    private final Events events;
    private final SplittableRandom random;
    private final Consumer<Events> feed;
    private double cents = PRICE;
    private double pace;
    private int running;
    private int returning;
    private double way;
    private boolean liquid;
    private long held;

    ShareMarket(Events events, long seed, Consumer<Events> feed) {
        this.events = events;
        this.feed = feed;
        random = new SplittableRandom(seed);
    }

    /** What was executed, less what was sold. */
    long held() {
        return held;
    }

    boolean isIdle() {
        return commands.isEmpty();
    }

    /** Something was heard over night. */
    void gap() {
        cents *= 1 + random.nextDouble(-0.02, 0.02);
        running = 0;
        returning = 0;
    }

    /**
     * Goes on.
     *
     * @param spread cents between bid and offer
     * @param answers false if nobody is there for us
     */
    void step(int spread, boolean answers) {
        liquid = answers;
        move();
        cents += WANDER * random.nextGaussian();
        feed.accept(events.book(
            true, new long[] {bid(spread), 1_000 * SHARE}, new long[] {bid(spread) + spread, 1_000 * SHARE}));
        for (int trades = running > 0 ? 4 : random.nextInt(3); trades > 0; trades--) {
            boolean buys = running > 0 ? pace > 0 : random.nextBoolean();
            feed.accept(events.trade(
                buys ? bid(spread) + spread : bid(spread), random.nextLong(1, 100) * SHARE, buys ? Side.BUY : Side.SELL));
        }
        for (int left = commands.size(); left > 0; left--) {
            commands.poll().run();
        }
    }

    private void move() {
        if (running > 0) {
            running--;
            cents += pace;
            returning = running == 0 && random.nextDouble() < REVERTING ? RETURN : 0;
        } else if (returning > 0) {
            returning--;
            cents -= way / RETURN;
        } else if (random.nextDouble() < MOVES) {
            running = RUN;
            pace = random.nextDouble(6, 13) * (random.nextBoolean() ? 1 : -1);
            way = pace * RUN;
        }
    }

    private long bid(int spread) {
        return Math.round(cents - spread / 2.0);
    }

    @Override
    public boolean send(DirectBuffer message, int offset, int length) {
        if (header.wrap(message, offset).templateId() == NewOrderDecoder.TEMPLATE_ID) {
            order.wrapAndApplyHeader(message, offset, header);
            long id = order.orderId();
            Side side = order.side();
            long price = order.price();
            long quantity = order.quantity();
            commands.add(() -> execute(id, side, price, quantity));
        }
        return true;
    }

    /** As much as is there, at its own price; the rest is cancelled. */
    private void execute(long id, Side side, long price, long quantity) {
        long there = liquid ? Math.min(quantity, random.nextLong(20, 400) * SHARE) : 0;
        if (there > 0) {
            held += side == Side.BUY ? there : -there;
            feed.accept(events.filled(id, side, price, there, quantity - there, 0, Liquidity.TAKER));
        }
        if (there < quantity) {
            feed.accept(events.canceled(id, quantity - there));
        }
    }
}
