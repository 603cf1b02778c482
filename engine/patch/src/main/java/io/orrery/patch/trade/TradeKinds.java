package io.orrery.patch.trade;

import io.orrery.engine.execution.Condition;
import io.orrery.engine.execution.Participation;
import io.orrery.engine.execution.Profile;
import io.orrery.engine.execution.Urgency;
import io.orrery.engine.execution.Watched;
import io.orrery.engine.strategy.Context;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The modules that trade, each on one of the strategy's instruments, with orders of its own; and what tells the journal. */
public final class TradeKinds {
    static final double SECOND = 1e9;
    private static final double DAY = 86_400;
    private static final double MOST = 1e12;
    private static final double MILLION = 1e6;

    private TradeKinds() {
    }

    public static List<ModuleKind> all() {
        List<ModuleKind> kinds = new ArrayList<>(List.of(target(), quotes(), ladder(), twap(), vwap(), pov(), iceberg()));
        kinds.addAll(List.of(conditional(), either(), bracket(), plot()));
        return kinds;
    }

    private static ModuleKind target() {
        return urgent(KindBuilder.kind("target", "Holds so much of an instrument: what is missing is bought or sold."))
            .in("position", PortType.QUANTITY, "what is to be held, below 0 short")
            .in("on", PortType.GATE, 1, "while it is closed nothing is sent, and what is held stays")
            .out("left", PortType.QUANTITY, "what is still to be bought, below 0 to be sold")
            .make((v, text) -> new Target((int) v[0], of(Urgency.class, text[0]), v[1]));
    }

    private static ModuleKind quotes() {
        return trades(KindBuilder.kind("quotes", "Bids and asks at these prices, while the gate is open."))
            .in("bid", PortType.PRICE, "").in("ask", PortType.PRICE, "")
            .in("bid-size", PortType.QUANTITY, "").in("ask-size", PortType.QUANTITY, "")
            .in("on", PortType.GATE, 1, "quotes only while it is open")
            .shape("threshold", "", 0, MOST, 0, false, "how far from what is wanted a quote may stay")
            .make(v -> new Quotes((int) v[0], v[1]));
    }

    private static ModuleKind ladder() {
        return trades(KindBuilder.kind("ladder", "Bids and asks from these prices outwards, while the gate is open."))
            .in("bid", PortType.PRICE, "the best").in("ask", PortType.PRICE, "the best")
            .in("size", PortType.QUANTITY, "of each order").in("on", PortType.GATE, 1, "quotes only while it is open")
            .shape("levels", "orders", 1, 16, 3, true, "of each side")
            .shape("distance", "", 0, MOST, 1, false, "between two levels")
            .shape("threshold", "", 0, MOST, 0, false, "how far from what is wanted a quote may stay; less than the distance")
            .make(v -> new Rungs((int) v[0], v[1], v[2], v[3]));
    }

    private static ModuleKind twap() {
        return sliced("twap-order", "Trades a whole in equal parts over a time.")
            .shape("time", "s", 1, DAY, 300, false, "in which it is to be done")
            .shape("parts", "orders", 1, 10_000, 10, true, "how many")
            .make((v, text) -> new Sliced(
                (int) v[0], Profile.evenly(nanos(v[2]), (int) v[3]), of(Urgency.class, text[0]), v[1]));
    }

    private static ModuleKind vwap() {
        return sliced("vwap-order", "Trades a whole over a time, as much as is usually traded by all in each part of it.")
            .shape("time", "s", 1, DAY, 300, false, "in which it is to be done")
            .shape("parts", "orders", 1, 10_000, 10, true, "how many")
            .text("weights", "1", TradeKinds::weights, "how much is traded in each equal part of the time, as whole numbers")
            .make((v, text) -> new Sliced(
                (int) v[0], Profile.ofWindow(weights(text[1]), nanos(v[2]), (int) v[3]), of(Urgency.class, text[0]), v[1]));
    }

    private static ModuleKind pov() {
        return sliced("pov-order", "Trades a whole as a share of what all trade.")
            .shape("share", "", 0.000_001, 1, 0.1, false, "of what all trade")
            .shape("time", "s", 1, DAY, 3_600, false, "after which the rest is given up")
            .make((v, text) -> new Sliced(
                (int) v[0], new Participation((long) Math.rint(v[2] * MILLION), nanos(v[3])), of(Urgency.class, text[0]), v[1]));
    }

    private static ModuleKind iceberg() {
        return errand(trades(KindBuilder.kind("iceberg", "A limit order of which a part is shown at a time.")))
            .in("price", PortType.PRICE, "")
            .shape("shown", "", 0, MOST, 1, false, "at a time")
            .make(v -> new Hidden((int) v[0], v[1]));
    }

    private static ModuleKind conditional() {
        return conditioned(errand(trades(KindBuilder.kind("conditional", "An order that is sent when a price was seen."))))
            .in("level", PortType.PRICE, "that sends it; if it trails, its distance from the best price")
            .in("limit", PortType.PRICE, 0, "where it then rests; 0 takes what there is")
            .make((v, text) -> new Conditional((int) v[0], of(Condition.class, text[0]), of(Watched.class, text[1])));
    }

    private static ModuleKind either() {
        return conditioned(errand(trades(KindBuilder.kind("oco", "A limit order and a condition: one cancels the other."))))
            .in("price", PortType.PRICE, "of the limit order")
            .in("level", PortType.PRICE, "that takes instead; if it trails, its distance from the best price")
            .make((v, text) -> new Either((int) v[0], of(Condition.class, text[0]), of(Watched.class, text[1])));
    }

    private static ModuleKind bracket() {
        return conditioned(trades(KindBuilder.kind("bracket", "An entry, and for what came in a target and a stop.")))
            .in("go", PortType.EVENT, "begins, if the one before is over").in("leave", PortType.EVENT, "leaves at once")
            .in("quantity", PortType.QUANTITY, "to be bought, below 0 sold")
            .in("entry", PortType.PRICE, 0, "where the entry rests; 0 takes what there is")
            .in("target", PortType.PRICE, "where the way out rests")
            .in("stop", PortType.PRICE, "that leaves; if it trails, its distance from the best price")
            .out("held", PortType.QUANTITY, "what came in and has not left")
            .out("done", PortType.GATE, "open while nothing is under way")
            .out("stopped", PortType.GATE, "open if it left by its stop")
            .make((v, text) -> new Bracketed((int) v[0], of(Condition.class, text[0]), of(Watched.class, text[1])));
    }

    private static ModuleKind plot() {
        return KindBuilder.kind("plot", "Records a number in the journal, for the eye and for why, as often as it is told.")
            .in("in", PortType.NUMBER, "to millionths").in("at", PortType.EVENT, "with a cable, it is recorded at these moments")
            .text("name", "plot", TradeKinds::isSignalName, "under which it is found")
            .make((v, text) -> new Plot(text[0]));
    }

    private static void isSignalName(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        Context.signalName(text);
    }

    private static KindBuilder trades(KindBuilder kind) {
        return kind.hears(Hearing.FILL);
    }

    private static KindBuilder urgent(KindBuilder kind) {
        return trades(kind)
            .shape("patience", "s", 0, DAY, 1, false, "how long a patient one waits before it takes")
            .text("urgency", "patient", oneOf(Urgency.class), "passive, patient or at-once");
    }

    private static KindBuilder errand(KindBuilder kind) {
        return kind.in("go", PortType.EVENT, "begins anew").in("stop", PortType.EVENT, "gives up what remains")
            .in("quantity", PortType.QUANTITY, "to be bought, below 0 sold")
            .out("left", PortType.QUANTITY, "what is not yet executed")
            .out("done", PortType.GATE, "open while nothing is under way");
    }

    private static KindBuilder sliced(String id, String doc) {
        return errand(urgent(KindBuilder.kind(id, doc))).in("limit", PortType.PRICE, 0, "no order is to be worse; 0 for any");
    }

    private static KindBuilder conditioned(KindBuilder kind) {
        return kind.text("condition", "stop", oneOf(Condition.class), "stop, take-profit or trailing")
            .text("by", names(Watched.class).get(0), oneOf(Watched.class), "what shows the price: " + names(Watched.class));
    }

    private static long nanos(double seconds) {
        return (long) (seconds * SECOND);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> choices) {
        List<String> names = new ArrayList<>();
        for (E choice : choices.getEnumConstants()) {
            names.add(choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return names;
    }

    private static <E extends Enum<E>> Consumer<String> oneOf(Class<E> choices) {
        return text -> {
            if (!names(choices).contains(text)) {
                throw new IllegalArgumentException(text + ": is none of " + names(choices));
            }
        };
    }

    private static <E extends Enum<E>> E of(Class<E> choices, String text) {
        return choices.getEnumConstants()[names(choices).indexOf(text)];
    }

    /** @throws IllegalArgumentException if they are no weights */
    private static long[] weights(String text) {
        String[] words = text.strip().split(" +");
        long[] weights = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                weights[i] = Long.parseLong(words[i]);
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException(words[i] + ": is no whole number", noNumber);
            }
            if (weights[i] < 0) {
                throw new IllegalArgumentException(words[i] + ": is below 0");
            }
        }
        return weights;
    }
}
