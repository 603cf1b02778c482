package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.ground.Relay;
import io.orrery.acceptance.stage.Search;
import io.orrery.acceptance.stage.Seat;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Statement;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** 7xx: connections that are lost, and what comes of it. */
final class StreamCases {
    private static final Needs CUT = Needs.relays().andWitness();
    private static final Needs TRADED = CUT.andOrder(OrderType.LIMIT, TimeInForce.GTC);
    private static final Duration NOTICE = Duration.ofSeconds(60);
    private static final Duration OUTAGE = Duration.ofSeconds(2);
    private static final String STREAM = "stream";
    private static final String PRIVATE = "privateStream";
    private static final String ORDERS = "orders";

    private StreamCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(701, "a lost market stream makes the books not live at once", CUT, StreamCases::marketLost),
            Case.of(702, "and live again, each with a snapshot", CUT, StreamCases::marketBack),
            Case.of(703, "then the book is the venue's", CUT, StreamCases::marketRight),
            Case.of(704, "a lost private stream is told of the account, and its return too", TRADED, StreamCases::privateLost),
            Case.of(705, "an order outlives the loss, and can be cancelled", TRADED, StreamCases::outlives),
            Case.of(706, "what is filled during an outage is told afterwards", TRADED.andOtherAccount(),
                StreamCases::filledMeanwhile),
            Case.of(707, "what is cancelled during an outage is not stated as open", TRADED, StreamCases::endedMeanwhile),
            Case.of(708, "an order during an outage is answered in some way", TRADED, StreamCases::orderMeanwhile),
            Case.of(709, "connections that are refused are tried again", CUT, StreamCases::refused),
            Case.of(710, "three losses in a row are survived", CUT, StreamCases::thrice),
            Case.of(711, "a loss of everything is survived", TRADED, StreamCases::everything),
            Case.of(712, "nothing is defined again after a loss", CUT, StreamCases::definedOnce),
            Case.of(713, "a market stream that falls silent is noticed", CUT, StreamCases::silence),
            Case.of(714, "a new order is taken after a loss", TRADED, StreamCases::tradesAgain),
            Case.of(715, "reports of several orders keep each one's order", TRADED, StreamCases::inOrder));
    }

    private static void marketLost(Scene scene) {
        int mark = scene.mine().log().mark();
        relay(scene, STREAM).cut();
        scene.mine().await(mark, "a book that is not live", told -> told.is("FeedStatus") && !told.text("state").equals("LIVE"));
    }

    private static void marketBack(Scene scene) {
        int mark = scene.mine().log().mark();
        relay(scene, STREAM).cut();
        back(scene, mark);
        for (Told book : scene.mine().log().since(mark, "FeedStatus")) {
            scene.check(book.instrumentId() > 0, book::toString);
        }
    }

    private static void marketRight(Scene scene) {
        int mark = scene.mine().log().mark();
        relay(scene, STREAM).cut();
        back(scene, mark);
        BookMatch.demand(scene, scene.instrument(), 1);
    }

    private static void privateLost(Scene scene) {
        int mark = scene.mine().log().mark();
        relay(scene, PRIVATE).cut();
        scene.mine().await(mark, "an account that is not live", StreamCases::lost);
        scene.stage().await(
            Stage.RETURN, () -> "an account that lives again", () -> scene.mine().log().accountState().equals("LIVE"));
    }

    private static void outlives(Scene scene) {
        long orderId = scene.mine().rest(scene.resting(true));
        losePrivate(scene, () -> { });
        scene.mine().cancel(orderId);
        scene.mine().expect(orderId, "OrderCanceled");
    }

    private static void filledMeanwhile(Scene scene) {
        Seat mine = scene.mine();
        Ticket ticket = scene.limit(true, scene.inside(true));
        long orderId = mine.rest(ticket);
        scene.other();
        int mark = mine.log().mark();
        losePrivate(scene, () -> {
            Ticket sell = Ticket.limit(scene.other().instrument(scene.instrument().id() - 1)).sell().at(ticket.price())
                .of(scene.book().until(true, ticket.price()).add(ticket.quantity())).inForce(TimeInForce.IOC);
            scene.other().place(sell);
            scene.stage().pass(OUTAGE);
        });
        Statement statement = mine.statement();
        boolean open = statement.order(orderId) != null;
        boolean traded = statement.trades().stream().anyMatch(told -> told.orderId() == orderId)
            || mine.log().first(mark, told -> told.is("OrderFilled") && told.orderId() == orderId) != null;
        scene.check(open || traded, () -> "neither open nor traded: " + mine.log().of(orderId));
    }

    private static void endedMeanwhile(Scene scene) {
        long orderId = scene.mine().rest(scene.resting(true));
        losePrivate(scene, () -> scene.mine().cancel(orderId));
        if (scene.mine().lives(orderId)) {
            scene.mine().cancel(orderId);
        }
        scene.stage().comes(OUTAGE, () -> !scene.mine().lives(orderId));
        scene.check(scene.mine().statement().order(orderId) == null, () -> "it is stated as open");
    }

    private static void orderMeanwhile(Scene scene) {
        long[] orderId = new long[1];
        loseBoth(scene, () -> orderId[0] = scene.mine().place(scene.resting(true)));
        scene.stage().await(Stage.RETURN, () -> "any answer", () -> !scene.mine().log().of(orderId[0]).isEmpty());
        Told answer = scene.mine().log().of(orderId[0]).get(0);
        scene.check(List.of("OrderRejected", "CommandUnanswered", "OrderAccepted").contains(answer.name()), answer::toString);
    }

    private static void refused(Scene scene) {
        int mark = scene.mine().log().mark();
        Relay relay = relay(scene, STREAM);
        relay.refuse(true);
        scene.stage().pass(OUTAGE);
        relay.refuse(false);
        back(scene, mark);
    }

    private static void thrice(Scene scene) {
        for (int i = 0; i < 3; i++) {
            int mark = scene.mine().log().mark();
            relay(scene, STREAM).cut();
            back(scene, mark);
        }
    }

    private static void everything(Scene scene) {
        int mark = scene.mine().log().mark();
        all(scene, Relay::cut);
        back(scene, mark);
        scene.mine().rest(scene.resting(true));
    }

    private static void definedOnce(Scene scene) {
        int mark = scene.mine().log().mark();
        all(scene, Relay::cut);
        back(scene, mark);
        List<Told> again = scene.mine().log().since(mark, "InstrumentDefinition");
        scene.check(again.isEmpty(), () -> "defined again: " + again);
    }

    private static void silence(Scene scene) {
        int mark = scene.mine().log().mark();
        Relay relay = relay(scene, STREAM);
        relay.silence(true);
        Search noticed = scene.mine().log().search(mark, told -> told.is("FeedStatus") && !told.text("state").equals("LIVE"));
        scene.stage().await(NOTICE, () -> "that the silence is noticed", noticed::succeeds);
        relay.silence(false);
        relay.cut();
        back(scene, mark);
    }

    private static void tradesAgain(Scene scene) {
        losePrivate(scene, () -> { });
        long orderId = scene.mine().place(scene.taking(true));
        scene.mine().expect(orderId, "OrderFilled");
    }

    private static void inOrder(Scene scene) {
        long one = scene.mine().place(scene.taking(true));
        long two = scene.mine().place(scene.resting(false));
        scene.mine().expectEnd(one);
        scene.mine().expect(two, "OrderAccepted");
        scene.equal("first told", "OrderAccepted", scene.mine().log().of(one).get(0).name());
    }

    private static void losePrivate(Scene scene, Runnable meanwhile) {
        lose(scene, List.of(PRIVATE), meanwhile);
    }

    private static void loseBoth(Scene scene, Runnable meanwhile) {
        lose(scene, List.of(PRIVATE, ORDERS), meanwhile);
    }

    private static void lose(Scene scene, List<String> sites, Runnable meanwhile) {
        int mark = scene.mine().log().mark();
        sites.forEach(site -> relay(scene, site).refuse(true));
        try {
            scene.mine().await(mark, "an account that is not live", StreamCases::lost);
            meanwhile.run();
        } finally {
            sites.forEach(site -> relay(scene, site).refuse(false));
        }
        back(scene, mark);
    }

    /** Waits until something was lost since the mark and all is live again. */
    private static void back(Scene scene, int mark) {
        Search losses = scene.mine().log().search(mark, told -> lost(told) || told.is("FeedStatus"));
        scene.stage().await(Stage.RETURN, () -> "a loss, and then all live again",
            () -> scene.mine().isLive(true) && losses.succeeds());
    }

    private static boolean lost(Told told) {
        return told.is("AccountStatus") && !told.text("state").equals("LIVE");
    }

    private static Relay relay(Scene scene, String site) {
        return scene.ground().relays().get(site);
    }

    private static void all(Scene scene, Consumer<Relay> act) {
        scene.ground().relays().values().forEach(act);
    }
}
