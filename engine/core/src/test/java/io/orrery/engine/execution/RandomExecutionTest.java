package io.orrery.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.strategy.Context;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Random books, trades, denials, refusals, silences and executions: what could be executed is never more than what is wanted,
 * nothing reaches an order of the other side, and when all is calm again, what was asked for is there.
 */
final class RandomExecutionTest {
    private static final int SEEDS = Integer.getInteger("orrery.execution.seeds", 20);
    private static final int STEPS = 300;
    private static final long SECOND = 1_000_000_000L;

    /** One tactic under one seed. */
    private abstract static class Trial<T extends Tactic> {
        SplittableRandom random;
        ToyVenue venue;
        Stage<T> stage;
        long mid = 10_000;

        abstract T make();

        /** Something new may be asked for. */
        abstract void ask(T tactic, Context context);

        /** @param open what may be executed on this side when the terms that were just sent are agreed on */
        abstract void judge(Side side, long open);

        abstract void end();

        void run(long seed) {
            random = new SplittableRandom(seed);
            try (Stage<T> opened = new Stage<>(this::make)) {
                stage = opened;
                venue = new ToyVenue(stage.rig(), random, this::judge);
                move();
                stage.does(this::ask);
                for (int i = 0; i < STEPS; i++) {
                    step();
                }
                stage.limit(1_000_000);
                venue.calmDown(executes());
                for (int i = 0; i < 400; i++) {
                    calmStep();
                }
                assertTrue(venue.sent() > 0);
                end();
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }

        boolean executes() {
            return true;
        }

        private void step() {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> move();
                case 3 -> stage.trade(mid + random.nextInt(9) - 4, 1 + random.nextInt(30));
                case 4 -> stage.time(random.nextInt(400));
                case 5 -> stage.limit(random.nextInt(3) == 0 ? 4 : 1_000);
                case 6 -> hole();
                default -> stage.does(this::ask);
            }
            venue.step();
        }

        void calmStep() {
            stage.time(100);
            stage.book(mid - 2, mid + 2);
            venue.step();
        }

        private void hole() {
            if (random.nextInt(5) == 0) {
                stage.noBook();
            }
        }

        private void move() {
            mid += random.nextInt(13) - 6;
            stage.book(mid - 1 - random.nextInt(3), mid + 1 + random.nextInt(3));
        }
    }

    private static void each(Supplier<Trial<?>> trial) {
        for (long seed = 0; seed < SEEDS; seed++) {
            trial.get().run(seed);
        }
    }

    private static final class Targets extends Trial<TargetPosition> {
        private static final int GREATEST = 20;

        private final Urgency urgency;
        private long target;

        Targets(Urgency urgency) {
            this.urgency = urgency;
        }

        @Override
        TargetPosition make() {
            return new TargetPosition(0, urgency, SECOND / 4);
        }

        @Override
        void ask(TargetPosition tactic, Context context) {
            target = random.nextInt(2 * GREATEST + 1) - GREATEST;
            tactic.target(context, target);
        }

        @Override
        void judge(Side side, long open) {
            long held = venue.bought() - venue.sold();
            long wanted = venue.amends() ? target : side == Side.BUY ? GREATEST : -GREATEST;
            assertTrue(side == Side.BUY ? held + open <= wanted : held - open >= wanted, held + " and " + open + " " + side);
            assertEquals(0, venue.potential(Terms.opposite(side)), "one side at a time");
        }

        @Override
        void end() {
            assertEquals(target, stage.position());
            assertEquals(target, venue.bought() - venue.sold());
        }
    }

    @Test
    void targetsAreReached() {
        for (Urgency urgency : Urgency.values()) {
            each(() -> new Targets(urgency));
        }
    }

    private static final class Quoting extends Trial<Quotes> {
        private static final int SIZE = 10;

        private final int levels;
        private long bid;
        private long ask;

        Quoting(int levels) {
            this.levels = levels;
        }

        @Override
        Quotes make() {
            return levels == 1 ? new QuotePair(0, 1) : new Ladder(0, levels, 4, 1);
        }

        @Override
        void ask(Quotes tactic, Context context) {
            bid = mid - 2 - random.nextInt(6);
            ask = mid + 2 + random.nextInt(6);
            if (tactic instanceof QuotePair pair) {
                pair.quote(context, bid, SIZE, ask, SIZE);
            } else {
                ((Ladder) tactic).around(context, bid, ask, SIZE);
            }
        }

        @Override
        void judge(Side side, long open) {
            assertTrue(open <= levels * SIZE, open + " " + side);
        }

        @Override
        boolean executes() {
            return false;
        }

        @Override
        void calmStep() {
            mid = (bid + ask) / 2;
            super.calmStep();
        }

        @Override
        void end() {
            for (Side side : new Side[] {Side.BUY, Side.SELL}) {
                assertEquals(levels, venue.prices(side).size());
                for (int i = 0; i < levels; i++) {
                    long wanted = side == Side.BUY ? Math.min(bid, mid + 1) - 4 * i : Math.max(ask, mid - 1) + 4 * i;
                    assertTrue(venue.prices(side).stream().anyMatch(price -> Math.abs(price - wanted) <= 1), side + " " + i);
                }
            }
        }
    }

    @Test
    void pairsAreQuoted() {
        each(() -> new Quoting(1));
    }

    @Test
    void laddersAreQuoted() {
        each(() -> new Quoting(3));
    }

    /** A whole of forty, asked for once. */
    private abstract static class Errands<T extends Errand> extends Trial<T> {
        static final long WHOLE = 40;

        private Side asked;

        abstract void begin(T tactic, Context context, Side side);

        @Override
        final void ask(T tactic, Context context) {
            if (asked == null) {
                asked = random.nextBoolean() ? Side.BUY : Side.SELL;
                begin(tactic, context, asked);
            }
        }

        /** Above 0 if it is in favour of whoever trades. */
        long better(Side side, long distance) {
            return mid + (side == Side.BUY ? -distance : distance);
        }

        @Override
        final void judge(Side side, long open) {
            assertEquals(asked, side);
            assertTrue(venue.bought() + venue.sold() + venue.potential(side) <= WHOLE);
            assertTrue(venue.bought() + venue.sold() + open <= WHOLE);
        }

        @Override
        void end() {
            assertEquals(0, stage.tactic().unfilled());
            assertEquals(WHOLE, venue.bought() + venue.sold());
            assertTrue(stage.tactic().isDone());
        }
    }

    private static final class Sliced extends Errands<Slices> {
        private final Urgency urgency;
        private final Schedule schedule;

        Sliced(Urgency urgency, Schedule schedule) {
            this.urgency = urgency;
            this.schedule = schedule;
        }

        @Override
        Slices make() {
            return new Slices(0, schedule, urgency, SECOND / 4);
        }

        @Override
        void begin(Slices tactic, Context context, Side side) {
            tactic.begin(context, side, WHOLE, 0);
        }

        @Override
        void calmStep() {
            stage.trade(mid, 100);
            super.calmStep();
        }
    }

    @Test
    void slicesAreExecuted() {
        for (Urgency urgency : Urgency.values()) {
            each(() -> new Sliced(urgency, Profile.ofWindow(new long[] {3, 1, 0, 5}, 40 * SECOND, 8)));
            each(() -> new Sliced(urgency, new Participation(20_000, 90 * SECOND)));
        }
    }

    private static final class Shown extends Errands<Iceberg> {
        @Override
        Iceberg make() {
            return new Iceberg(0, 7);
        }

        @Override
        void begin(Iceberg tactic, Context context, Side side) {
            tactic.begin(context, side, WHOLE, better(side, 3));
        }
    }

    @Test
    void icebergsAreExecuted() {
        each(Shown::new);
    }

    private static final class Conditioned extends Errands<ConditionalOrder> {
        private final Condition condition;
        private final boolean limited;

        Conditioned(Condition condition, boolean limited) {
            this.condition = condition;
            this.limited = limited;
        }

        @Override
        ConditionalOrder make() {
            return new ConditionalOrder(0, condition, Watched.BOOK);
        }

        @Override
        void begin(ConditionalOrder tactic, Context context, Side side) {
            long value = condition == Condition.TRAILING ? 5 : better(side, condition == Condition.STOP ? -9 : 9);
            tactic.begin(context, side, WHOLE, value, limited ? better(side, -12) : 0);
        }

        @Override
        void calmStep() {
            boolean byFall = stage.tactic().side() == Side.BUY == (condition == Condition.TAKE_PROFIT);
            mid += stage.tactic().isTripped() ? 0 : byFall ? -1 : 1;
            super.calmStep();
        }
    }

    @Test
    void conditionsAreMetAndWhatFollowsIsExecuted() {
        for (Condition condition : Condition.values()) {
            each(() -> new Conditioned(condition, false));
            each(() -> new Conditioned(condition, true));
        }
    }

    private static final class Either extends Errands<OneCancelsOther> {
        @Override
        OneCancelsOther make() {
            return new OneCancelsOther(0, Condition.STOP, Watched.TRADES);
        }

        @Override
        void begin(OneCancelsOther tactic, Context context, Side side) {
            tactic.begin(context, side, WHOLE, better(side, 8), better(side, -8));
        }
    }

    @Test
    void eitherOfTwoIsExecuted() {
        each(Either::new);
    }

    private static final class Bracketed extends Trial<Bracket> {
        private static final long WHOLE = 20;

        private Side side = Side.NULL_VAL;
        private long before;
        private int begun;

        @Override
        Bracket make() {
            return new Bracket(0, Condition.STOP, Watched.BOOK);
        }

        @Override
        void ask(Bracket tactic, Context context) {
            Side next = random.nextBoolean() ? Side.BUY : Side.SELL;
            int sign = next == Side.BUY ? 1 : -1;
            Side last = side;
            long held = before;
            side = next;
            before = venue.bought() - venue.sold();
            if (tactic.begin(context, next, WHOLE, random.nextBoolean() ? 0 : mid - sign * 2, mid + sign * 9, mid - sign * 9)) {
                assertEquals(0, before, "nothing is held");
                begun++;
            } else {
                side = last;
                before = held;
            }
        }

        @Override
        void judge(Side which, long open) {
            long held = (venue.bought() - venue.sold()) * (side == Side.BUY ? 1 : -1);
            assertTrue(held >= 0);
            assertTrue(which == side ? held + open <= WHOLE : open <= held, which + " " + open + " of " + held);
        }

        @Override
        void calmStep() {
            mid += side == Side.BUY ? -1 : 1;
            super.calmStep();
        }

        @Override
        void end() {
            assertTrue(begun > 0);
            assertEquals(0, venue.bought() - venue.sold());
            assertTrue(stage.tactic().isDone());
        }
    }

    @Test
    void bracketsLeaveNothingBehind() {
        each(Bracketed::new);
    }
}
