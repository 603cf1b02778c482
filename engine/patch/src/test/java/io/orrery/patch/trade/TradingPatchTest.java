package io.orrery.patch.trade;

import static io.orrery.patch.live.PatchRig.connect;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.live.PatchRig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modules that trade, each by a case that was reckoned by hand: prices have two decimals, quantities three. */
final class TradingPatchTest {
    private static final long FIRST = (1L << 40) + 1;

    private final PatchRig rig = new PatchRig();
    private int told;

    /** Side, quantity, price and time in force of each order that was sent since the last look, and what was cancelled. */
    private List<String> sent() {
        List<String> lines = new ArrayList<>(rig.lines("  out  "));
        List<String> orders = new ArrayList<>();
        for (String line : lines.subList(told, lines.size())) {
            if (line.contains("NewOrder")) {
                orders.add(field(line, "side") + " " + field(line, "quantity") + " at " + field(line, "price") + " "
                    + field(line, "timeInForce"));
            } else if (line.contains("CancelOrder")) {
                orders.add("cancel");
            } else if (line.contains("FAILED")) {
                orders.add(line);
            }
        }
        told = lines.size();
        return orders;
    }

    private static String field(String line, String name) {
        int at = line.indexOf(" " + name + "=");
        return at < 0 ? "-" : line.substring(at + name.length() + 2).split(" ")[0];
    }

    private static Edit quantity(String name, double value) {
        return number(name, "quantity", value);
    }

    private static Edit price(String name, double value) {
        return number(name, "price", value);
    }

    private static Edit number(String name, String kind, double value) {
        return new Edit.Together(List.of(new Edit.Add(name + "-is", "constant", 0), new Edit.Set(name + "-is", "value", value),
            new Edit.Add(name, kind, 0), connect(name + "-is.out", name + ".a")));
    }

    private void activate(Edit... edits) {
        assertEquals("-", field(" " + rig.edit(true, edits), "refusal"), "made");
    }

    private void book(long bid, long ask) {
        rig.feed(rig.events().book(true, new long[] {bid, 50_000}, new long[] {ask, 50_000}));
    }

    @Test
    void aTargetIsBoughtAndWhatIsMissingIsTold() {
        book(100_00, 100_02);
        activate(quantity("wanted", 1.5), new Edit.Add("hold", "target", 0), new Edit.Write("hold", "urgency", "at-once"),
            connect("wanted.out", "hold.position"));
        book(100_00, 100_03);
        assertEquals(List.of("BUY 1.500 at 100.03 IOC"), sent());
        rig.feed(rig.events().filled(FIRST, Side.BUY, 100_03, 1_000, 500, 0, Liquidity.TAKER));
        rig.feed(rig.events().canceled(FIRST, 500));
        rig.pass(2_000);
        assertEquals(List.of("BUY 0.500 at 100.03 IOC"), sent());
        rig.resumesAnywhere();
    }

    @Test
    void whileItsGateIsClosedATargetIsLeftAsItIs() {
        book(100_00, 100_02);
        activate(new Edit.Add("trades", "trades", 0), new Edit.Add("dear", "above", 0), number("bound", "line", 100.01),
            connect("trades.price", "dear.a"), connect("bound.out", "dear.b"), quantity("wanted", 1.5),
            new Edit.Add("hold", "target", 0), new Edit.Set("hold", "patience", 60), connect("wanted.out", "hold.position"),
            connect("dear.gate", "hold.on"));
        rig.feed(rig.events().trade(100_01, 1, Side.BUY));
        rig.pass(1_000);
        assertEquals(List.of(), sent());
        rig.feed(rig.events().trade(100_02, 1, Side.BUY));
        assertEquals(List.of("BUY 1.500 at 100.00 POST_ONLY"), sent());
        rig.feed(rig.events().accepted(FIRST));
        rig.feed(rig.events().trade(100_00, 1, Side.BUY));
        assertEquals(List.of("cancel"), sent());
        rig.feed(rig.events().canceled(FIRST, 1_500));
        rig.pass(1_000);
        assertEquals(List.of(), sent());
        rig.feed(rig.events().trade(100_02, 1, Side.BUY));
        assertEquals(List.of("BUY 1.500 at 100.00 POST_ONLY"), sent());
        rig.resumesAnywhere();
    }

    @Test
    void aModuleThatIsTakenAwayLeavesNoOrderBehind() {
        book(100_00, 100_02);
        activate(quantity("wanted", 2), new Edit.Add("hold", "target", 0), new Edit.Write("hold", "urgency", "passive"),
            connect("wanted.out", "hold.position"));
        book(99_99, 100_02);
        assertEquals(List.of("BUY 2.000 at 99.99 POST_ONLY"), sent());
        rig.feed(rig.events().accepted(FIRST));
        activate(new Edit.Remove("hold"));
        rig.pass(100);
        assertEquals(List.of("cancel"), sent());
        rig.feed(rig.events().canceled(FIRST, 2_000));
        rig.pass(1_000);
        assertEquals(List.of(), sent());
        rig.resumesAnywhere();
    }

    @Test
    void quotesFollowTheirPricesWhileTheyMay() {
        book(100_00, 100_10);
        activate(price("bid", 100.01), price("ask", 100.09), quantity("size", 0.25), new Edit.Add("pair", "quotes", 0),
            connect("bid.out", "pair.bid"), connect("ask.out", "pair.ask"), connect("size.out", "pair.bid-size"),
            connect("size.out", "pair.ask-size"));
        book(100_00, 100_11);
        assertEquals(List.of("BUY 0.250 at 100.01 POST_ONLY", "SELL 0.250 at 100.09 POST_ONLY"), sent());
        rig.resumesAnywhere();
    }

    @Test
    void aLadderStandsOutwardsFromItsBest() {
        book(100_00, 100_10);
        activate(price("bid", 100), price("ask", 100.1), quantity("size", 1), new Edit.Add("rungs", "ladder", 0),
            new Edit.Set("rungs", "levels", 2), new Edit.Set("rungs", "distance", 0.05),
            connect("bid.out", "rungs.bid"), connect("ask.out", "rungs.ask"), connect("size.out", "rungs.size"));
        book(100_00, 100_11);
        List<String> orders = sent();
        orders.sort(null);
        assertEquals(List.of("BUY 1.000 at 100.00 POST_ONLY", "BUY 1.000 at 99.95 POST_ONLY", "SELL 1.000 at 100.10 POST_ONLY",
            "SELL 1.000 at 100.15 POST_ONLY"), orders);
    }

    @Test
    void aWholeIsTradedInPartsOverItsTime() {
        book(100_00, 100_02);
        activate(new Edit.Add("trades", "trades", 0), quantity("whole", -4), new Edit.Add("parts", "twap-order", 0),
            new Edit.Set("parts", "time", 4), new Edit.Set("parts", "parts", 4), new Edit.Write("parts", "urgency", "at-once"),
            connect("trades.at", "parts.go"), connect("whole.out", "parts.quantity"));
        rig.feed(rig.events().trade(100_01, 1, Side.BUY));
        List<String> orders = new ArrayList<>(sent());
        for (int i = 0; i < 4; i++) {
            rig.feed(rig.events().filled(FIRST + i, Side.SELL, 100_00, 1_000, 0, 0, Liquidity.TAKER));
            rig.pass(1_000);
            orders.addAll(sent());
        }
        assertEquals(List.of("SELL 1.000 at 100.00 IOC", "SELL 1.000 at 100.00 IOC", "SELL 1.000 at 100.00 IOC",
            "SELL 1.000 at 100.00 IOC"), orders);
    }

    /** The logarithm of what is not above 0 is no price; it is not any price either. */
    @Test
    void nothingIsTradedWithinALimitThatIsNotKnown() {
        book(100_00, 100_02);
        activate(new Edit.Add("trades", "trades", 0), quantity("whole", 4), new Edit.Add("log", "log", 0),
            new Edit.Add("bound", "price", 0), new Edit.Add("parts", "twap-order", 0), new Edit.Set("parts", "time", 4),
            new Edit.Set("parts", "parts", 4), new Edit.Write("parts", "urgency", "at-once"), connect("log.out", "bound.a"),
            connect("bound.out", "parts.limit"), connect("trades.at", "parts.go"), connect("whole.out", "parts.quantity"));
        rig.feed(rig.events().trade(100_02, 1, Side.BUY));
        rig.pass(1_000);
        assertEquals(List.of(), sent());
        activate(new Edit.Disconnect(new Cable("bound", "out", "parts", "limit")));
        rig.feed(rig.events().trade(100_02, 1, Side.BUY));
        rig.pass(1_000);
        assertEquals(List.of("BUY 1.000 at 100.02 IOC"), sent());
    }

    @Test
    void anOrderIsSentWhenAPriceWasSeen() {
        book(100_00, 100_02);
        activate(new Edit.Add("trades", "trades", 0), quantity("whole", -1), price("level", 99.9),
            new Edit.Add("stop", "conditional", 0), connect("trades.at", "stop.go"), connect("whole.out", "stop.quantity"),
            connect("level.out", "stop.level"));
        rig.feed(rig.events().trade(100_01, 1, Side.BUY));
        assertEquals(List.of(), sent());
        activate(new Edit.Disconnect(new Cable("trades", "at", "stop", "go")));
        book(99_95, 99_97);
        assertEquals(List.of(), sent());
        book(99_90, 99_92);
        rig.feed(rig.events().trade(99_90, 1, Side.SELL));
        assertEquals(1, sent().size());
        rig.resumesAnywhere();
    }
}
