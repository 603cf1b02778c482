package io.orrery.patch.library;

import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.List;

/** Sources, and what is seen in books and trades. */
final class Market {
    private static final double DAY = 86_400;

    private Market() {
    }

    static List<ModuleKind> all() {
        return List.of(
            KindBuilder.kind("book", "An instrument's book, told at each change; the gate is open while it can be priced from.")
                .hears(Hearing.BOOK).out("book", PortType.BOOK, "").out("good", PortType.GATE, "")
                .make(v -> new BookSource((int) v[0])),
            KindBuilder.kind("trades", "An instrument's trades; what a seller took is below 0.")
                .hears(Hearing.TRADE).out("price", PortType.PRICE, "").out("quantity", PortType.QUANTITY, "")
                .out("at", PortType.EVENT, "")
                .make(v -> ports -> {
                    if (ports.isHeard()) {
                        ports.tell(0, ports.around().tradePrice());
                        ports.tell(1, ports.around().tradeQuantity());
                        ports.fire(2);
                    }
                }),
            KindBuilder.kind("bars", "An instrument's trades in bars of so much time, told at the end of each that had any.")
                .hears(Hearing.TRADE).out("bar", PortType.BAR, "").out("close", PortType.PRICE, "")
                .out("volume", PortType.QUANTITY, "")
                .shape("time", "s", 0.001, DAY, 60, false, "how much time a bar takes").make(v -> new BarSource(v[1])),
            KindBuilder.kind("position", "What the strategy's account holds of an instrument, below 0 short.")
                .hears(Hearing.POSITION).out("quantity", PortType.QUANTITY, "")
                .make(v -> ports -> ports.show(0, ports.around().position((int) v[0]))),
            KindBuilder.kind("schedule", "Open from one time of the day to another, in UTC, across midnight if that is earlier.")
                .out("open", PortType.GATE, "").knob("from", "s", 0, DAY, 0, "seconds since midnight")
                .knob("to", "s", 0, DAY, DAY, "seconds since midnight").make(v -> new Schedule()),
            KindBuilder.kind("touch", "The best prices of a book, their middle and distance, as long as it can be priced from.")
                .in("book", PortType.BOOK, "").out("bid", PortType.PRICE, "").out("ask", PortType.PRICE, "")
                .out("mid", PortType.PRICE, "")
                .out("spread", PortType.PRICE, "").make(v -> new Touch()),
            KindBuilder.kind("microprice", "The middle, drawn to the side with less to offer.")
                .in("book", PortType.BOOK, "").out("price", PortType.PRICE, "").make(v -> new Microprice()),
            KindBuilder.kind("imbalance", "How much more is bid than offered at the best levels: 1 only bids, -1 only offers.")
                .in("book", PortType.BOOK, "").out("signal", PortType.SIGNAL, "")
                .shape("levels", "levels", 1, 100, 5, true, "how many of a side")
                .make(v -> new Imbalance((int) v[0])),
            KindBuilder.kind("depth", "How much is bid and offered within so much of the middle.")
                .in("book", PortType.BOOK, "").out("bid", PortType.QUANTITY, "").out("ask", PortType.QUANTITY, "")
                .knob("reach", "ppm", 0, 1e6, 1_000, "how far from the middle").make(v -> new Depth()),
            KindBuilder.kind("flow", "What a change of the best levels added to the bids, or took from the offers; else below 0.")
                .in("book", PortType.BOOK, "").out("quantity", PortType.QUANTITY, "").make(v -> new Flow()),
            KindBuilder.kind("vwap", "The price of the last trades, each counting by its quantity.")
                .in("price", PortType.PRICE, "").in("quantity", PortType.QUANTITY, "").out("price", PortType.PRICE, "")
                .length(100)
                .make(v -> new Paired(v[0], Market::worth)),
            KindBuilder.kind("sum", "The sum of the last numbers.").in("in", PortType.NUMBER, "")
                .out("out", PortType.NUMBER, "").length(20)
                .make(v -> new Windowed(v[0], Window::sum)),
            KindBuilder.kind("intensity", "Events a second, those of long ago forgotten.").in("event", PortType.EVENT, "")
                .out("rate", PortType.NUMBER, "")
                .knob("memory", "s", 0.01, DAY, 10, "after how long an event counts for 1/e").make(v -> new Intensity()),
            KindBuilder.kind("age", "Seconds since a number was told.").in("in", PortType.NUMBER, "")
                .out("age", PortType.NUMBER, "").make(v -> new Age()));
    }

    private static double worth(Window prices, Window quantities) {
        double worth = 0;
        double volume = 0;
        for (int age = 0; age < prices.size(); age++) {
            double quantity = Math.abs(quantities.ago(age));
            worth += prices.ago(age) * quantity;
            volume += quantity;
        }
        return volume > 0 ? worth / volume : Double.NaN;
    }
}
