package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** 40x and 41x: orders that a venue must refuse, and says why. */
final class FilterCases {
    private static final Needs LIMIT = Needs.order(OrderType.LIMIT, TimeInForce.GTC);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private FilterCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(401, "a price between ticks is refused by a filter", LIMIT, FilterCases::offTick),
            Case.of(402, "a price of zero is refused", LIMIT, FilterCases::noPrice),
            Case.of(403, "a quantity between lots is refused by a filter", LIMIT, FilterCases::offLot),
            Case.of(404, "less than the least quantity is refused by a filter", LIMIT, FilterCases::tooLittle),
            Case.of(405, "less than the least notional is refused by a filter", LIMIT, FilterCases::tooCheap),
            Case.of(406, "a quantity of zero is refused", LIMIT, FilterCases::nothing),
            Case.of(407, "what the balance does not cover is refused", LIMIT.andWitness(), FilterCases::tooMuch),
            Case.of(408, "a post-only order that would take ends without a fill",
                Needs.order(OrderType.LIMIT, TimeInForce.POST_ONLY), FilterCases::postOnlyTakes),
            Case.of(409, "a client id that is in use is refused", LIMIT.andWitness(), FilterCases::usedId),
            Case.of(410, "a time to expire that has passed is refused",
                Needs.order(OrderType.LIMIT, TimeInForce.GTD), FilterCases::expired),
            Case.of(411, "an order that could only reduce nothing ends without a fill",
                Needs.facility(Facility.REDUCE_ONLY), FilterCases::reducesNothing),
            Case.of(412, "a market order below the least quantity is refused",
                Needs.order(OrderType.MARKET, TimeInForce.IOC), FilterCases::tooLittleAtMarket),
            Case.of(413, "after a refusal the next order is taken", LIMIT, FilterCases::goesOn));
    }

    private static void offTick(Scene scene) {
        Instrument instrument = scene.instrument();
        BigDecimal between = scene.passive(true).add(step(instrument.tick(), instrument.priceScale()));
        refused(scene, scene.limit(true, between).of(instrument.small(between)), "FILTER");
    }

    private static void noPrice(Scene scene) {
        refused(scene, scene.resting(true).at(BigDecimal.ZERO));
    }

    private static void offLot(Scene scene) {
        Instrument instrument = scene.instrument();
        Ticket ticket = scene.resting(true);
        refused(scene, ticket.of(ticket.quantity().add(step(instrument.lot(), instrument.quantityScale()))), "FILTER");
    }

    private static void tooLittle(Scene scene) {
        Instrument instrument = scene.instrument();
        BigDecimal less = instrument.minQuantity().subtract(instrument.lot());
        if (less.signum() <= 0) {
            throw new Unsupported("the least quantity is one lot");
        }
        refused(scene, scene.resting(true).of(less), "FILTER");
    }

    private static void tooCheap(Scene scene) {
        Instrument instrument = scene.instrument();
        BigDecimal price = scene.passive(true);
        BigDecimal quantity = instrument.minQuantity().max(instrument.lot());
        if (instrument.minNotional().signum() == 0 || price.multiply(quantity).compareTo(instrument.minNotional()) >= 0) {
            throw new Unsupported("the least quantity is worth the least notional");
        }
        refused(scene, scene.limit(true, price).of(quantity), "FILTER");
    }

    private static void nothing(Scene scene) {
        refused(scene, scene.resting(true).of(BigDecimal.ZERO));
    }

    /** Of spot, twice what there is of the asset that is sold: not every venue says how much an order may be at most. */
    private static void tooMuch(Scene scene) {
        Instrument instrument = scene.instrument();
        if (instrument.isSpot()) {
            BigDecimal held = scene.witness().holdings().get(instrument.base()).total();
            refused(scene, scene.resting(false).of(instrument.quantity(held.multiply(TWO))), "BALANCE");
            return;
        }
        BigDecimal most = instrument.maxQuantity().signum() > 0 ? instrument.maxQuantity() : MOST;
        refused(scene, scene.resting(true).of(instrument.quantity(most.min(MOST).multiply(HALF))), "BALANCE");
    }

    private static void postOnlyTakes(Scene scene) {
        long orderId = scene.mine().place(scene.taking(true).inForce(TimeInForce.POST_ONLY));
        Told end = scene.mine().expectEnd(orderId);
        scene.check(!end.is("OrderFilled") && scene.mine().fills(orderId).isEmpty(), () -> "it took: " + end);
        scene.equal("reason", "WOULD_TAKE", end.text("reason"));
    }

    private static void usedId(Scene scene) {
        long orderId = scene.mine().rest(scene.resting(true));
        int mark = scene.mine().log().mark();
        scene.mine().placeAgain(orderId, scene.resting(true));
        Told refusal = scene.mine().await(mark, "a refusal of the same id",
            told -> told.is("OrderRejected") && told.orderId() == orderId);
        scene.equal("reason", "DUPLICATE", refusal.text("reason"));
        scene.mine().cancel(orderId);
        scene.mine().expect(orderId, "OrderCanceled");
    }

    private static void expired(Scene scene) {
        long past = scene.stage().now() - Duration.ofMinutes(1).toNanos();
        refused(scene, scene.resting(true).inForce(TimeInForce.GTD).until(past));
    }

    private static void reducesNothing(Scene scene) {
        BigDecimal before = position(scene);
        Ticket ticket = scene.taking(before.signum() >= 0).reduceOnly();
        long orderId = scene.mine().place(ticket);
        Told end = scene.mine().expectEnd(orderId);
        scene.check(!end.is("OrderFilled") && scene.mine().fills(orderId).isEmpty(), () -> "it was filled: " + end);
    }

    private static void tooLittleAtMarket(Scene scene) {
        Instrument instrument = scene.instrument();
        BigDecimal less = instrument.minQuantity().subtract(instrument.lot());
        if (less.signum() <= 0) {
            throw new Unsupported("the least quantity is one lot");
        }
        refused(scene, Ticket.market(instrument).buy().of(less), "FILTER");
    }

    private static void goesOn(Scene scene) {
        refused(scene, scene.resting(true).at(BigDecimal.ZERO));
        scene.mine().rest(scene.resting(true));
    }

    private static BigDecimal position(Scene scene) {
        Told position = scene.mine().statement().position(scene.instrument().id());
        return position == null ? BigDecimal.ZERO : position.decimal("quantity");
    }

    /** Less than a step, if the scale can tell it. */
    private static BigDecimal step(BigDecimal step, int scale) {
        BigDecimal finest = BigDecimal.ONE.movePointLeft(scale);
        if (finest.compareTo(step) >= 0) {
            throw new Unsupported("nothing between steps can be told at scale " + scale);
        }
        return finest;
    }

    private static void refused(Scene scene, Ticket ticket, String... reasons) {
        long orderId = scene.mine().place(ticket);
        Told end = scene.mine().expectEnd(orderId);
        scene.check(end.is("OrderRejected"), () -> "it was not refused: " + end);
        scene.check(reasons.length == 0 || List.of(reasons).contains(end.text("reason")),
            () -> "refused by " + end.text("reason") + ", not " + List.of(reasons));
    }
}
