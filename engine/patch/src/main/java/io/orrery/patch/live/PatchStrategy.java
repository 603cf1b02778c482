package io.orrery.patch.live;

import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.GraphState;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.graph.Refused;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.plan.ModuleCost;
import io.orrery.patch.plan.Plan;
import io.orrery.patch.plan.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * A patch as a strategy. It begins empty, or with what it is made of; edits come as events and make a draft, and a draft that is
 * activated takes the place of what runs, between two events.
 */
public final class PatchStrategy implements Strategy {
    private final ModuleKinds kinds;
    private final List<Edit> first;
    private final Revisions draft;
    private final ChangeReader changes = new ChangeReader();
    private final MarketsAround around = new MarketsAround();
    private final Hands hands = new Hands();
    private final Workshop workshop;
    private Blueprint drawn;
    private final List<Probe> probes = new ArrayList<>();
    private Plan plan;
    private LongSupplier clock;
    private long active;

    /** @param first what it runs from its start on, as its first revision; none for an empty patch */
    PatchStrategy(ModuleKinds kinds, Executor beside, List<Edit> first) {
        this.first = List.copyOf(first);
        workshop = new Workshop(beside);
        this.kinds = kinds;
        draft = new Revisions(new PatchGraph(kinds));
        drawn = draft.graph().drawn();
        plan = new Plan(drawn, null, around);
    }

    @Override
    public void onStart(Context context) {
        if (draft.revision() == 0 && !first.isEmpty()) {
            draft.make(new Edit.Together(first));
            drawn = draft.graph().drawn();
            plan = new Plan(drawn, null, around);
            active = draft.revision();
        }
        hands.take(plan, context);
    }

    @Override
    public void onBook(Context context, Book book) {
        hear(context, Hearing.BOOK, book.instrumentId());
        hands.onBook(context, book);
    }

    @Override
    public void onTrade(Context context, TradeDecoder trade) {
        around.trade(trade, context.placeOf(trade.instrumentId()));
        hear(context, Hearing.TRADE, trade.instrumentId());
        hands.onTrade(context, trade);
    }

    @Override
    public void onTime(Context context) {
        around.at(context);
        plan.tick(context.time());
        hands.onTime(context);
    }

    @Override
    public void onMark(Context context, int instrumentId) {
        hear(context, Hearing.MARK, instrumentId);
    }

    @Override
    public void onFunding(Context context, int instrumentId) {
        hear(context, Hearing.FUNDING, instrumentId);
    }

    @Override
    public void onFill(Context context, Order order, Execution fill) {
        hands.onFill(context, order, fill);
        hear(context, Hearing.POSITION, order.instrumentId());
        hear(context, Hearing.FILL, order.instrumentId());
    }

    @Override
    public void onOrder(Context context, Order order) {
        hands.onOrder(context, order);
    }

    @Override
    public void onReplaced(Context context, Order ended, Order successor) {
        hands.onReplaced(context, ended, successor);
    }

    private void hear(Context context, Hearing what, int instrumentId) {
        around.at(context);
        plan.hear(what, context.placeOf(instrumentId), context.time());
    }

    @Override
    public void onEdit(Context context, PatchEditedDecoder edit) {
        long number = edit.change();
        try {
            Change change = changes.read(edit);
            if (change != null) {
                make(context, change);
                context.changed(number, draft.revision(), active, "");
            }
        } catch (Refused | IllegalArgumentException refused) {
            context.changed(number, draft.revision(), active, refused.getMessage());
        }
    }

    /** An edit that is refused leaves all as it was, what runs too. */
    private void make(Context context, Change change) {
        Reach.check(change.edits(), context.markets());
        long before = draft.revision();
        switch (change.way()) {
            case ON -> edit(change);
            case UNDO -> require(draft.undo(), "there is nothing to take back");
            case REDO -> require(draft.redo(), "there is nothing to make again");
            default -> require(draft.rollBack(change.revision()), "revision " + change.revision() + " can't be reached any more");
        }
        if (draft.revision() != before) {
            drawn = draft.graph().drawn();
        }
        if (change.activates()) {
            activate(context);
        } else {
            workshop.order(drawn, plan, around);
        }
    }

    private void edit(Change change) {
        if (change.edits().size() == 1) {
            draft.make(change.edits().get(0));
        } else if (!change.edits().isEmpty()) {
            draft.make(new Edit.Together(change.edits()));
        }
    }

    private static void require(boolean done, String otherwise) {
        if (!done) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void activate(Context context) {
        Plan following = workshop.take(drawn, plan, around);
        following.take(plan);
        plan = following;
        active = draft.revision();
        hands.take(plan, context);
        plan.probe(probes);
        plan.measure(clock);
    }

    /** What is being edited. To be read by the thread that this engine runs on, as all that follows. */
    public PatchGraph draft() {
        return draft.graph();
    }

    /** What runs. */
    public PatchGraph running() {
        return active == draft.revision() ? draft.graph() : GraphState.graph(plan.blueprint(), kinds);
    }

    public long revision() {
        return draft.revision();
    }

    /** The revision that runs. */
    public long active() {
        return active;
    }

    /**
     * Begins to look at an outlet of what runs, and goes on while a module of that name has it.
     *
     * @throws IllegalArgumentException if there is none now
     */
    public Probe look(String module, String outlet) {
        Probe probe = plan.probeOf(module, outlet);
        probes.add(probe);
        plan.probe(probes);
        return probe;
    }

    public void stopLooking(Probe probe) {
        probes.remove(probe);
        plan.probe(probes);
    }

    /** Measures what modules take, by this clock; null for no more. What follows what runs now is measured anew. */
    public void measure(LongSupplier by) {
        clock = by;
        plan.measure(by);
    }

    public List<ModuleCost> costs() {
        return plan.costs();
    }

    /** Nothing is known before the first draft runs. */
    @Override
    public boolean isWarm() {
        return active > 0 && plan.isWarm();
    }

    /** As long as its modules need one behind the other; before its start, those that it is to be made of. */
    @Override
    public long history() {
        if (active > 0 || first.isEmpty()) {
            return plan.history();
        }
        PatchGraph graph = new PatchGraph(kinds);
        new Revisions(graph).make(new Edit.Together(first));
        return new Plan(graph.drawn(), null, around).history();
    }

    /** What was edited stays; what ran begins anew. */
    @Override
    public Strategy successor(Strategy fresh) {
        plan = new Plan(plan.blueprint(), null, around);
        plan.probe(probes);
        plan.measure(clock);
        return this;
    }

    @Override
    public void save(StateWriter out) {
        draft.save(out);
        changes.save(out);
        out.putLong(active);
        GraphState.save(plan.blueprint(), out);
        plan.save(out);
        out.putBoolean(hands.hasOrphans());
    }

    @Override
    public void load(Context context, StateReader in) {
        around.at(context);
        draft.load(in);
        changes.load(in);
        active = in.getLong();
        PatchGraph running = new PatchGraph(kinds);
        GraphState.load(running, in);
        drawn = draft.graph().drawn();
        plan = new Plan(running.drawn(), null, around);
        hands.take(plan, context);
        plan.load(in);
        hands.orphans(in.getBoolean());
    }
}
