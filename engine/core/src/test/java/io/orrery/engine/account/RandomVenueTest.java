package io.orrery.engine.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.account.Messages.Resting;
import io.orrery.engine.account.Messages.Traded;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.position.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A venue that loses, delays, refuses and does not tell, at random. After every event: nothing is believed to have ended that the
 * venue has, nothing is counted twice. When it behaves again, the engine knows what it knows.
 */
final class RandomVenueTest {
    private static final int SEEDS = 150;
    private static final int STEPS = 120;
    private static final int MOST_OPEN = 6;

    /** An order that the venue gets only then. */
    private record Late(long arrival, Resting order) {
    }

    /** One seed. */
    private static final class Play implements AutoCloseable {
        private final Scene scene = new Scene().ready();
        private final List<Long> sent = new ArrayList<>();
        private final List<Late> late = new ArrayList<>();
        private final SplittableRandom random;
        private long tradeId = 1_000;
        private long foreignId = 500;

        Play(long seed) {
            random = new SplittableRandom(seed);
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1 -> bid();
                case 2, 3 -> execute();
                case 4 -> cancel();
                case 5 -> endUnseen();
                case 6 -> foreign();
                case 7 -> gap();
                default -> pass();
            }
            arrive();
            check();
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private void bid() {
            if (scene.open.size() + late.size() >= MOST_OPEN) {
                return;
            }
            long id = scene.bid(99_00, 10);
            if (id == 0) {
                return;
            }
            sent.add(id);
            Resting order = Scene.resting(id, 99_00, 10, 0);
            if (chance(20)) {
                scene.rig.feed(scene.events.unanswered(id, Command.NEW));
            } else if (chance(30)) {
                late.add(new Late(scene.rig.now() + random.nextInt(8) * Scene.SECOND, order));
                scene.rig.feed(scene.events.unanswered(id, Command.NEW));
            } else {
                scene.open.add(order);
                scene.rig.feed(chance(70) ? scene.events.accepted(id) : scene.events.unanswered(id, Command.NEW));
            }
        }

        private void arrive() {
            late.removeIf(each -> each.arrival <= scene.rig.now() && scene.open.add(each.order));
        }

        private void execute() {
            if (scene.open.isEmpty()) {
                return;
            }
            int at = random.nextInt(scene.open.size());
            Resting order = scene.open.get(at);
            long quantity = 1 + random.nextLong(order.quantity() - order.filled());
            Traded trade = new Traded(order.orderId(), order.venueOrderId(), ++tradeId, Scene.SPOT, Side.BUY, 99_00, quantity,
                scene.rig.now());
            scene.trades.add(trade);
            scene.balances.merge("BTC", quantity * 100_000, Long::sum);
            scene.balances.merge("USDT", -quantity * 99_00_000, Long::sum);
            Resting rest = new Resting(order.orderId(), order.venueOrderId(), Scene.SPOT, Side.BUY, 99_00, order.quantity(),
                order.filled() + quantity);
            scene.open.set(at, rest);
            if (rest.filled() == rest.quantity()) {
                scene.open.remove(at);
            }
            if (chance(60)) {
                tell(trade);
            }
        }

        private void tell(Traded trade) {
            if (trade.orderId() == 0) {
                scene.venue.trade(0, trade);
            } else {
                scene.rig.feed(scene.events.filledAs(trade.tradeId(), trade.orderId(), Side.BUY, 99_00, trade.quantity()));
            }
        }

        private void cancel() {
            Order order = scene.rig.engine().state().orders().first();
            if (order == null) {
                return;
            }
            long id = order.id();
            scene.cancel(id);
            if (!scene.order(id).isCancelOut()) {
                return;
            }
            Resting there = scene.open.stream().filter(each -> each.venueOrderId() == scene.order(id).venueOrderId()
                || each.orderId() == id).findFirst().orElse(null);
            if (there == null) {
                scene.rig.feed(chance(50) ? scene.events.cancelRejected(id, VenueReason.UNKNOWN_ORDER)
                    : scene.events.unanswered(id, Command.CANCEL));
            } else if (chance(30)) {
                scene.rig.feed(scene.events.cancelRejected(id, VenueReason.RATE_LIMIT));
            } else {
                scene.open.remove(there);
                scene.rig.feed(chance(60) && there.orderId() != 0
                    ? scene.events.canceled(id, there.quantity() - there.filled())
                    : scene.events.unanswered(id, Command.CANCEL));
            }
        }

        private void endUnseen() {
            if (!scene.open.isEmpty() && chance(30)) {
                scene.open.remove(random.nextInt(scene.open.size()));
            }
        }

        private void foreign() {
            if (scene.open.size() + late.size() < MOST_OPEN && chance(30)) {
                scene.open.add(new Resting(0, ++foreignId, Scene.SPOT, Side.BUY, 99_00, 10, 0));
            }
        }

        private void gap() {
            scene.venue.status(FeedState.STALE);
            scene.venue.status(FeedState.LIVE);
        }

        private void pass() {
            scene.answering = chance(80);
            scene.whole = chance(80);
            scene.lagging = chance(50);
            for (int i = random.nextInt(12); i >= 0; i--) {
                scene.pass(1);
                arrive();
                check();
            }
        }

        private long executed() {
            return scene.trades.stream().mapToLong(Traded::quantity).sum();
        }

        private long position() {
            Position position = scene.rig.engine().state().portfolio().find(1, Scene.SPOT);
            return position == null ? 0 : position.quantity();
        }

        private void check() {
            assertTrue(position() <= executed(), "something was counted twice");
            for (Resting order : scene.open) {
                boolean known = order.orderId() == 0 || scene.order(order.orderId()) != null;
                assertTrue(known, () -> "believed to have ended, but open: " + order + " of " + sent);
            }
        }

        void behave() {
            late.forEach(each -> scene.open.add(each.order));
            late.clear();
            scene.answering = true;
            scene.whole = true;
            scene.lagging = false;
            scene.pass(260);
            assertEquals(executed(), position());
            assertEquals(scene.open.size(), scene.rig.engine().state().orders().size());
            for (Resting there : scene.open) {
                Order order = scene.rig.engine().state().orders().find(there.orderId(), 1, there.venueOrderId());
                assertEquals(there.filled(), order.filled());
                assertTrue(order.state() != OrderState.UNKNOWN, () -> "UNKNOWN: " + there);
            }
            assertTrue(scene.account().isReconciled());
            assertEquals(0, scene.account().differences());
            byte[] live = Scene.bytes(scene.rig.engine());
            assertArrayEquals(live, scene.reloaded(), "saved and loaded");
            assertArrayEquals(live, scene.replayed(false), "applied");
            assertArrayEquals(live, scene.replayed(true), "executed");
        }

        @Override
        public void close() {
            scene.close();
        }
    }

    @Test
    void theEngineEndsUpKnowingWhatTheVenueKnows() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try (Play play = new Play(seed)) {
                for (int i = 0; i < STEPS; i++) {
                    play.step();
                }
                play.behave();
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }
}
