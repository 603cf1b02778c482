package io.orrery.matching.market;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.matching.MatchingBook;

/**
 * The background of one instrument: who places, cancels, pulls and takes, and when. All rates stand still between two pulses,
 * so each waiting time is exponential and the next event is one draw.
 */
final class InstrumentMarket {
    private static final double NANOS = 1e9;
    private static final double GIFT_TICKS = 0.5;
    private static final int SIDE_SHIFT = 40;

    private final MarketInstrument instrument;
    private final MakerModel makers;
    private final SeededRandom random;
    private final FairValue fairValue;
    private final Takers takers;
    private final Draws draws;
    private final Slots slots;
    private final SharedBook shared;
    private final MatchingBook book;
    private final long pulseNanos;
    private long nextPulse;
    private long nextTime;
    private boolean pulsing;

    private double canceling;
    private double pullingBids;
    private double pullingAsks;
    private double trimmingBids;
    private double trimmingAsks;
    private double buying;
    private double total;

    /**
     * @param worth how its fair value moves
     * @param leader which it follows, or null
     */
    InstrumentMarket(
        MarketInstrument instrument, MarketModel model, FairValueModel worth, FairValue leader, Fees fees, SeededRandom random,
        MarketListener listener) {
        this.instrument = instrument;
        this.random = random;
        makers = model.makers();
        double startTicks = (double) (instrument.startPrice() / instrument.tickSize());
        fairValue = new FairValue(worth, model.pulseSeconds(), startTicks, random, leader);
        takers = new Takers(model.takers(), model.pulseSeconds(), random);
        draws = new Draws(instrument, makers);
        slots = new Slots(makers.capacity());
        double ticksPerUnit = model.takers().impactTicks() / instrument.typicalQuantity();
        shared = new SharedBook(instrument, fees, new Impact(takers, fairValue, ticksPerUnit), slots, listener);
        book = shared.book();
        pulseNanos = Math.max(1, (long) (model.pulseSeconds() * NANOS));
    }

    int instrumentId() {
        return instrument.instrumentId();
    }

    FairValue fairValue() {
        return fairValue;
    }

    SharedBook shared() {
        return shared;
    }

    /** Fills the book with as many orders as usually rest, and sets the clock. */
    void open(long time) {
        int usual = (int) (makers.placementsPerSecond() / makers.cancelsPerSecond());
        for (int i = 0; i < usual; i++) {
            place();
        }
        shared.open();
        nextPulse = time + pulseNanos;
        schedule(time);
    }

    long nextTime() {
        return nextTime;
    }

    /** From now on nothing happens here but what participants do. */
    void rest() {
        nextTime = Long.MAX_VALUE;
    }

    /** Executes the event that is due at {@link #nextTime()}. */
    void step() {
        long now = nextTime;
        if (pulsing) {
            fairValue.pulse();
            takers.pulse(fairValue.ticks() - midTicks());
            nextPulse = now + pulseNanos;
        } else {
            act();
        }
        schedule(now);
    }

    private void schedule(long now) {
        canceling = makers.cancelsPerSecond() * slots.used();
        pullingBids = pulling(Side.BUY);
        pullingAsks = pulling(Side.SELL);
        trimmingBids = trimming(Side.BUY);
        trimmingAsks = trimming(Side.SELL);
        buying = takers.buysPerSecond();
        total = makers.placementsPerSecond() + canceling
            + pullingBids + pullingAsks + trimmingBids + trimmingAsks
            + buying + takers.sellsPerSecond();
        long at = now + 1 + (long) (random.nextExponential() * NANOS / total);
        pulsing = at >= nextPulse;
        nextTime = pulsing ? nextPulse : at;
    }

    /** Draws what happens, each in proportion to its rate. */
    private void act() {
        double point = random.nextDouble() * total - makers.placementsPerSecond();
        if (point < 0) {
            place();
            return;
        }
        point -= canceling;
        if (point < 0) {
            cancel();
            return;
        }
        point -= pullingBids + pullingAsks;
        if (point < 0) {
            pull(point < -pullingAsks ? Side.BUY : Side.SELL, 0);
            return;
        }
        point -= trimmingBids + trimmingAsks;
        if (point < 0) {
            Side side = point < -trimmingAsks ? Side.BUY : Side.SELL;
            pull(side, book.levels(side) - 1);
            return;
        }
        take(point < buying ? Side.BUY : Side.SELL);
    }

    private double pulling(Side side) {
        if (book.isEmpty(side)) {
            return 0;
        }
        double beyond = (ticks(book.bestPrice(side)) - fairValue.ticks()) * (side == Side.BUY ? 1 : -1);
        return makers.pullsPerTick() * StrictMath.max(0, beyond - GIFT_TICKS);
    }

    private double trimming(Side side) {
        return makers.pullsPerTick() * Math.max(0, book.levels(side) - makers.maxLevels());
    }

    private void place() {
        if (slots.isFull()) {
            return;
        }
        long bits = random.nextLong();
        Side side = (bits >>> SIDE_SHIFT & 1) == 0 ? Side.BUY : Side.SELL;
        long price = Math.max(1, placement(side, draws.depth(bits))) * instrument.tickSize();
        book.limit(-1 - slots.acquire(), side, price, draws.quantity(bits), TimeInForce.POST_ONLY);
    }

    /** In ticks; never across the other side. */
    private long placement(Side side, int depth) {
        double half = makers.halfSpreadTicks();
        if (side == Side.BUY) {
            long target = (long) StrictMath.floor(fairValue.ticks() - half) - depth;
            return book.isEmpty(Side.SELL) ? target : Math.min(target, bestTicks(Side.SELL) - 1);
        }
        long target = (long) StrictMath.ceil(fairValue.ticks() + half) + depth;
        return book.isEmpty(Side.BUY) ? target : Math.max(target, bestTicks(Side.BUY) + 1);
    }

    private void cancel() {
        if (slots.used() > 0) {
            book.cancel(-1 - slots.pick(random));
        }
    }

    /** Takes back the latest background order of a level, if it has any. */
    private void pull(Side side, int depth) {
        if (depth >= book.levels(side)) {
            return;
        }
        long orderId = book.lastOrder(side, depth);
        while (SharedBook.isOwn(orderId)) {
            if (!book.hasAhead(orderId)) {
                return;
            }
            orderId = book.orderAhead(orderId);
        }
        book.cancel(orderId);
    }

    private void take(Side side) {
        book.market(SharedBook.TAKER, side, draws.quantity(random.nextLong()));
    }

    private double midTicks() {
        if (book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL)) {
            return fairValue.ticks();
        }
        return (ticks(book.bestPrice(Side.BUY)) + ticks(book.bestPrice(Side.SELL))) / 2;
    }

    private double ticks(long price) {
        return (double) price / instrument.tickSize();
    }

    private long bestTicks(Side side) {
        return book.bestPrice(side) / instrument.tickSize();
    }
}
