package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Statement;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.witness.Witness.Holding;
import io.orrery.acceptance.witness.Witness.Open;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 60x and 61x: what a venue states of an account when it is asked. */
final class StatementCases {
    private static final Needs LIMIT = Needs.order(OrderType.LIMIT, TimeInForce.GTC).andWitness();

    private StatementCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(601, "a statement is opened, counted and closed as whole", LIMIT, StatementCases::whole),
            Case.of(602, "each statement has its own number", LIMIT, StatementCases::numbers),
            Case.of(603, "open orders are those that the venue has", LIMIT, StatementCases::openOrders),
            Case.of(604, "an own order has our id and its terms", LIMIT, StatementCases::ownOrder),
            Case.of(605, "without open orders none is stated", LIMIT, StatementCases::noOrders),
            Case.of(606, "a foreign order is stated as foreign", LIMIT, StatementCases::foreignOrder),
            Case.of(607, "balances are those that the venue has", LIMIT, StatementCases::balances),
            Case.of(608, "positions are those that the venue has", LIMIT.and(Needs.derivative()), StatementCases::positions),
            Case.of(609, "own trades are told again as their fills were", LIMIT, StatementCases::trades),
            Case.of(610, "trades from before the time asked for are left out", LIMIT, StatementCases::since),
            Case.of(611, "what an order holds is not available", LIMIT.and(Needs.spot()), StatementCases::held),
            Case.of(612, "after a purchase there is as much more, less the fee", LIMIT.and(Needs.spot()), StatementCases::bought),
            Case.of(613, "after a purchase the position is as much larger", LIMIT.and(Needs.derivative()),
                StatementCases::larger),
            Case.of(614, "a balance is told by itself after a fill", LIMIT, StatementCases::balanceByItself),
            Case.of(615, "an order that is partly filled is stated so", LIMIT.andOtherAccount(), StatementCases::partlyFilled),
            Case.of(616, "a statement can be asked for while orders come and go", LIMIT, StatementCases::meanwhile),
            Case.of(617, "a cancelled order is in no statement", LIMIT, StatementCases::cancelled));
    }

    private static void whole(Scene scene) {
        scene.mine().rest(scene.resting(true));
        Statement statement = scene.mine().statement();
        scene.check(statement.whole(), () -> "it is not whole");
        scene.check(!statement.lines("BalanceStated").isEmpty(), () -> "no balances: " + statement);
        scene.equal("open orders", 1, statement.orders().size());
    }

    private static void numbers(Scene scene) {
        Statement first = scene.mine().statement();
        Statement second = scene.mine().statement();
        scene.check(first.number() != second.number(), () -> "both are " + first.number());
        scene.equal("open orders", first.orders().size(), second.orders().size());
    }

    private static void openOrders(Scene scene) {
        scene.mine().rest(scene.resting(true));
        scene.mine().rest(scene.resting(false));
        List<Told> stated = scene.mine().statement().orders();
        List<Open> open = scene.witness().open(scene.instrument().venueSymbol());
        scene.equal("count of open orders", open.size(), stated.size());
        for (Open order : open) {
            boolean found = stated.stream().anyMatch(told -> told.decimal("price").compareTo(order.price()) == 0
                && told.decimal("quantity").compareTo(order.quantity()) == 0
                && told.text("side").equals(order.buys() ? "BUY" : "SELL"));
            scene.check(found, () -> order + " is not among " + stated);
        }
    }

    private static void ownOrder(Scene scene) {
        Ticket ticket = scene.resting(false);
        long orderId = scene.mine().rest(ticket);
        Told accepted = scene.mine().expect(orderId, "OrderAccepted");
        Told stated = scene.mine().statement().order(orderId);
        scene.check(stated != null, () -> "it is not stated");
        scene.equal("price", ticket.price(), stated.decimal("price"));
        scene.equal("quantity", ticket.quantity(), stated.decimal("quantity"));
        scene.equal("filled", BigDecimal.ZERO, stated.decimal("filled"));
        scene.equal("type", "LIMIT", stated.text("orderType"));
        scene.equal("time in force", "GTC", stated.text("timeInForce"));
        scene.equal("the venue's id", accepted.number("venueOrderId"), stated.number("venueOrderId"));
    }

    private static void noOrders(Scene scene) {
        scene.check(scene.mine().statement().orders().isEmpty(), () -> "open are " + scene.mine().statement().orders());
    }

    private static void foreignOrder(Scene scene) {
        Ticket ticket = scene.resting(true);
        scene.witness().place(scene.instrument().venueSymbol(), true, ticket.price(), ticket.quantity());
        List<Told> orders = scene.mine().statement().orders();
        try {
            scene.equal("open orders", 1, orders.size());
            scene.equal("our id of it", 0L, orders.get(0).orderId());
            scene.equal("price", ticket.price(), orders.get(0).decimal("price"));
        } finally {
            scene.mine().cancelAll(scene.instrument());
            scene.awaitOpen(Stage.PATIENCE, "the foreign order ends", List::isEmpty);
        }
    }

    private static void balances(Scene scene) {
        Statement statement = scene.mine().statement();
        for (Map.Entry<String, Holding> held : scene.witness().holdings().entrySet()) {
            Told stated = statement.balance(held.getKey());
            BigDecimal total = stated == null ? BigDecimal.ZERO : stated.decimal("total");
            scene.equal("total of " + held.getKey(), held.getValue().total(), total);
        }
    }

    private static void positions(Scene scene) {
        scene.mine().expectEnd(scene.mine().place(scene.taking(true)));
        BigDecimal position = scene.witness().position(scene.instrument().venueSymbol());
        Told stated = scene.mine().statement().position(scene.instrument().id());
        scene.equal("position", position, stated == null ? BigDecimal.ZERO : stated.decimal("quantity"));
    }

    private static void trades(Scene scene) {
        long since = scene.stage().now();
        long orderId = scene.mine().place(scene.taking(true));
        scene.mine().expectEnd(orderId);
        Set<Long> ids = new HashSet<>();
        List<Told> stated = scene.mine().statement(since).trades();
        for (Told fill : scene.mine().fills(orderId)) {
            Told again = stated.stream()
                .filter(told -> told.number("tradeId") == fill.number("tradeId")).findFirst().orElse(null);
            scene.check(again != null, () -> fill + " is not among " + stated);
            scene.equal("price", fill.decimal("price"), again.decimal("price"));
            scene.equal("quantity", fill.decimal("quantity"), again.decimal("quantity"));
            scene.equal("fee", fill.decimal("fee"), again.decimal("fee"));
            scene.equal("liquidity", fill.text("liquidity"), again.text("liquidity"));
            scene.check(ids.add(again.number("tradeId")), () -> "stated twice: " + again);
        }
    }

    private static void since(Scene scene) {
        long orderId = scene.mine().place(scene.taking(true));
        scene.mine().expectEnd(orderId);
        scene.stage().pass(Duration.ofMillis(1_100));
        List<Told> trades = scene.mine().statement(scene.stage().now()).trades();
        scene.check(trades.isEmpty(), () -> "stated are " + trades);
    }

    private static void held(Scene scene) {
        String quote = scene.instrument().quote();
        Told before = scene.mine().statement().balance(quote);
        Ticket ticket = scene.resting(true);
        long orderId = scene.mine().rest(ticket);
        Told during = scene.mine().statement().balance(quote);
        scene.equal("total", before.decimal("total"), during.decimal("total"));
        BigDecimal value = ticket.price().multiply(ticket.quantity());
        BigDecimal less = before.decimal("available").subtract(during.decimal("available"));
        scene.check(less.compareTo(value) >= 0 && less.compareTo(value.multiply(new BigDecimal("1.05"))) <= 0,
            () -> less + " is held for " + value);
        scene.mine().cancel(orderId);
        scene.mine().expect(orderId, "OrderCanceled");
        Told after = scene.mine().statement().balance(quote);
        scene.equal("available", before.decimal("available"), after.decimal("available"));
    }

    private static void bought(Scene scene) {
        String base = scene.instrument().base();
        BigDecimal before = total(scene, base);
        long orderId = scene.mine().place(scene.taking(true));
        scene.mine().expectEnd(orderId);
        BigDecimal expected = before;
        for (Told fill : scene.mine().fills(orderId)) {
            boolean inBase = fill.text("feeAsset").equals(base);
            expected = expected.add(fill.decimal("quantity")).subtract(inBase ? fill.decimal("fee") : BigDecimal.ZERO);
        }
        scene.equal("total of " + base, expected, total(scene, base));
    }

    private static void larger(Scene scene) {
        BigDecimal before = position(scene);
        long orderId = scene.mine().place(scene.taking(true));
        scene.mine().expectEnd(orderId);
        scene.equal("position", before.add(scene.mine().filled(orderId)), position(scene));
    }

    private static void balanceByItself(Scene scene) {
        int mark = scene.mine().log().mark();
        scene.mine().expectEnd(scene.mine().place(scene.taking(true)));
        scene.mine().await(mark, "a balance", told -> told.is("BalanceStated") && told.number("statement") == 0);
    }

    private static void partlyFilled(Scene scene) {
        scene.other();
        scene.still(() -> statedPartlyFilled(scene));
    }

    private static void statedPartlyFilled(Scene scene) {
        long orderId = scene.partlyFilled(true);
        Told stated = scene.mine().statement().order(orderId);
        scene.check(stated != null, () -> "it is not stated");
        scene.check(stated.decimal("filled").signum() > 0, () -> "nothing is said to be filled: " + stated);
    }

    private static void meanwhile(Scene scene) {
        long first = scene.mine().rest(scene.resting(true));
        scene.mine().cancel(first);
        long second = scene.mine().place(scene.resting(false));
        Statement statement = scene.mine().statement();
        scene.mine().expect(first, "OrderCanceled");
        scene.mine().expect(second, "OrderAccepted");
        scene.check(statement.whole(), () -> "it is not whole");
    }

    private static void cancelled(Scene scene) {
        long orderId = scene.mine().rest(scene.resting(true));
        scene.mine().cancel(orderId);
        scene.mine().expect(orderId, "OrderCanceled");
        scene.check(scene.mine().statement().order(orderId) == null, () -> "it is still stated");
    }

    private static BigDecimal total(Scene scene, String asset) {
        return scene.mine().statement().balance(asset).decimal("total");
    }

    private static BigDecimal position(Scene scene) {
        Told stated = scene.mine().statement().position(scene.instrument().id());
        return stated == null ? BigDecimal.ZERO : stated.decimal("quantity");
    }
}
