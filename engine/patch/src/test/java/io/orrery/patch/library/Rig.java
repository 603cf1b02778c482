package io.orrery.patch.library;

import io.orrery.engine.book.Book;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Surroundings;
import io.orrery.patch.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** One module with a hand at each of its inlets. */
final class Rig implements Surroundings {
    static final double PRICE_UNIT = 1e-2;
    static final double QUANTITY_UNIT = 1e-3;
    private static final int FIRST_HAND = 32;

    private final Revisions patch;
    private final Plan plan;
    private final ModuleKind wanted;
    private double hand;
    private double quantity;
    Book book;
    double held;
    double marked = Double.NaN;
    double rate = Double.NaN;
    long due;
    double worth = Double.NaN;
    long now = 1_000_000_000L;

    /** @param set names and values of parameters */
    Rig(String id, Object... set) {
        List<ModuleKind> kinds = new ArrayList<>(Library.kinds().all());
        for (PortType type : PortType.values()) {
            kinds.add(KindBuilder.kind("hand-" + type.letter(), "").hears(Hearing.TRADE).out("out", type, "").make(v -> ports -> {
                if (ports.isHeard()) {
                    ports.tell(0, hand);
                }
            }));
        }
        patch = new Revisions(new PatchGraph(new ModuleKinds(kinds)));
        patch.make(new Edit.Add("it", id, 0));
        wanted = patch.graph().node("it").kind();
        for (int i = 0; i < set.length; i += 2) {
            patch.make(set[i + 1] instanceof String words ? new Edit.Write("it", (String) set[i], words)
                : new Edit.Set("it", (String) set[i], ((Number) set[i + 1]).doubleValue()));
        }
        for (int i = 0; i < wanted.inlets().size(); i++) {
            Inlet inlet = wanted.inlets().get(i);
            patch.make(new Edit.Add("hand" + i, "hand-" + Character.toString(inlet.type().letter()), 0));
            patch.make(new Edit.Set("hand" + i, "instrument", FIRST_HAND + i));
            patch.make(new Edit.Connect(new Cable("hand" + i, "out", "it", inlet.name())));
        }
        plan = new Plan(patch.graph(), null, this);
    }

    ModuleKind kind() {
        return wanted;
    }

    /** Tells a number at an inlet. */
    Rig tell(int inlet, double number) {
        hand = number;
        plan.hear(Hearing.TRADE, FIRST_HAND + inlet, now);
        return this;
    }

    /** A trade of the strategy's first instrument. */
    Rig trade(double price, double wantedQuantity) {
        hand = price;
        quantity = wantedQuantity;
        plan.hear(Hearing.TRADE, 0, now);
        return this;
    }

    /** Its book changed: at the module itself if it is a source, else at its first inlet. */
    Rig changed() {
        if (wanted.inlets().isEmpty()) {
            plan.hear(Hearing.BOOK, 0, now);
        } else {
            tell(0, 0);
        }
        return this;
    }

    Rig tick() {
        plan.tick(now);
        return this;
    }

    Rig after(double seconds) {
        now += Math.round(seconds * 1e9);
        return this;
    }

    double out(int outlet) {
        return plan.number(patch.graph().node("it"), outlet);
    }

    /** What an outlet tells must be this. */
    void tells(int outlet, double wanted) {
        tells(outlet, wanted, 1);
    }

    void tells(int outlet, double wanted, double scale) {
        Reference.same(kind().id(), wanted, out(outlet), scale, " outlet " + outlet);
    }

    boolean isWarm() {
        return plan.isWarm();
    }

    Plan plan() {
        return plan;
    }

    PatchGraph graph() {
        return patch.graph();
    }

    @Override
    public Book book(int instrument) {
        return book;
    }

    @Override
    public double price(int instrument, long price) {
        return price * PRICE_UNIT;
    }

    @Override
    public double quantity(int instrument, long lots) {
        return lots * QUANTITY_UNIT;
    }

    @Override
    public double tradePrice() {
        return hand;
    }

    @Override
    public double tradeQuantity() {
        return quantity;
    }

    @Override
    public double position(int instrument) {
        return held;
    }

    @Override
    public double mark(int instrument) {
        return marked;
    }

    @Override
    public double fundingRate(int instrument) {
        return rate;
    }

    @Override
    public long nextFunding(int instrument) {
        return due;
    }

    @Override
    public double equity() {
        return worth;
    }
}
