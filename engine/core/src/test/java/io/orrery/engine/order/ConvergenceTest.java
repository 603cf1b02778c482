package io.orrery.engine.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The reports on one order come to the same end in whichever order they come, and however often. */
final class ConvergenceTest {
    private static final long ID = 1;
    private static final long QUANTITY = 100;

    /** One report, by what it says. */
    private record Told(String what, long number, long amount) { }

    private record End(OrderState state, long filled, long worst) { }

    private final Events events = new Events();
    private final EventRecord record = EventRecord.allocate();

    @Test
    void everyOrderOfAWholeLifeEndsFilled() {
        all(List.of(
            new Told("accepted", 0, 0), new Told("fill", 1, 30), new Told("fill", 2, 50), new Told("fill", 3, 20),
            new Told("stated", 0, 80), new Told("trade", 2, 50), new Told("cancelRejected", 0, 0)),
            new End(OrderState.FILLED, QUANTITY, 0));
    }

    @Test
    void everyOrderOfACancelledLifeEndsCancelled() {
        all(List.of(
            new Told("accepted", 0, 0), new Told("fill", 1, 30), new Told("trade", 1, 30), new Told("fill", 2, 50),
            new Told("canceled", 0, 20), new Told("stated", 0, 30), new Told("unansweredCancel", 0, 0)),
            new End(OrderState.CANCELED, 80, 0));
    }

    @Test
    void everyOrderOfARefusedLifeEndsRefused() {
        all(List.of(
            new Told("accepted", 0, 0), new Told("rejected", 0, 0), new Told("unansweredNew", 0, 0),
            new Told("cancelRejected", 0, 0)),
            new End(OrderState.REJECTED, 0, 0));
    }

    @Test
    void longLivesInRandomOrderWithRepetitionsEndAlike() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 20_000; round++) {
            boolean canceled = random.nextBoolean();
            List<Told> life = life(random, canceled);
            long filled = life.stream().filter(t -> t.what.equals("fill")).mapToLong(Told::amount).sum();
            List<Told> told = new ArrayList<>(life);
            for (int i = random.nextInt(6); i > 0; i--) {
                told.add(life.get(random.nextInt(life.size())));
            }
            for (int i = told.size() - 1; i > 0; i--) {
                told.set(i, told.set(random.nextInt(i + 1), told.get(i)));
            }
            End end = new End(filled == QUANTITY ? OrderState.FILLED : OrderState.CANCELED, filled, 0);
            assertEquals(end, play(told), () -> "seed=5: " + told);
        }
    }

    private static List<Told> life(SplittableRandom random, boolean canceled) {
        List<Told> life = new ArrayList<>();
        life.add(new Told("accepted", 0, 0));
        long filled = 0;
        for (int number = 1; filled < QUANTITY && (!canceled || number < 6); number++) {
            long part = Math.min(QUANTITY - filled, 1 + random.nextInt(40));
            life.add(new Told(random.nextInt(4) == 0 ? "trade" : "fill", number, part));
            filled += part;
            life.add(new Told("stated", 0, filled));
        }
        List<Told> told = new ArrayList<>();
        for (Told t : life) {
            told.add(t.what.equals("trade") ? new Told("fill", t.number, t.amount) : t);
        }
        if (filled < QUANTITY) {
            told.add(new Told("canceled", 0, QUANTITY - filled));
        }
        return told;
    }

    private void all(List<Told> reports, End end) {
        permute(new ArrayList<>(reports), 0, end);
    }

    private void permute(List<Told> reports, int from, End end) {
        if (from == reports.size()) {
            assertEquals(end, play(reports), reports::toString);
            return;
        }
        for (int i = from; i < reports.size(); i++) {
            swap(reports, from, i);
            permute(reports, from + 1, end);
            swap(reports, from, i);
        }
    }

    private static void swap(List<Told> reports, int a, int b) {
        reports.set(a, reports.set(b, reports.get(a)));
    }

    /** Tells one after the other to a new order of which a cancel is under way; one that ended is put away at once. */
    private End play(List<Told> reports) {
        OrderTable orders = new OrderTable(1);
        Reports desk = new Reports(orders);
        apply(orders.onNewOrder(record(events.newOrder(ID, Side.BUY, 10, QUANTITY))), orders, desk);
        desk.onCancelOrder(record(events.cancelOrder(ID)));
        for (Told told : reports) {
            apply(tell(desk, told), orders, desk);
        }
        Order order = orders.get(ID) == null ? orders.closed(ID) : orders.get(ID);
        return new End(order.state(), order.filled(), order.worstLeaves());
    }

    private static void apply(Order changed, OrderTable orders, Reports desk) {
        if (changed != null && changed.state().isTerminal() && orders.get(ID) == changed) {
            orders.retire(changed, 1);
        }
        desk.settle();
    }

    private Order tell(Reports desk, Told told) {
        return switch (told.what) {
            case "accepted" -> desk.onAccepted(record(events.accepted(ID)));
            case "fill" -> desk.onFilled(record(events.filledAs(told.number, ID, Side.BUY, 10, told.amount)));
            case "trade" -> desk.onTradeStated(record(events.tradeStated(ID, told.number, Side.BUY, 10, told.amount)));
            case "canceled" -> desk.onCanceled(record(events.canceled(ID, told.amount)));
            case "rejected" -> desk.onRejected(record(events.rejected(ID, VenueReason.OTHER)));
            case "cancelRejected" -> desk.onCancelRejected(record(events.cancelRejected(ID, VenueReason.CLOSED)));
            case "stated" -> desk.onStated(record(events.orderStated(ID, 10, QUANTITY, told.amount)), 0);
            case "unansweredNew" -> desk.onUnanswered(record(events.unanswered(ID, Command.NEW)));
            case "unansweredCancel" -> desk.onUnanswered(record(events.unanswered(ID, Command.CANCEL)));
            default -> throw new IllegalArgumentException(told.what);
        };
    }

    private EventRecord record(Events event) {
        return record.compose(EventClass.INPUT, 1_000, event.buffer(), 0, event.length());
    }
}
