package io.orrery.engine;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.engine.account.Reconciler;
import io.orrery.engine.history.History;
import io.orrery.engine.order.Order;
import io.orrery.engine.risk.Supervisor;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.CallCut;
import io.orrery.engine.strategy.Performing;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyHost;

/**
 * A pure function of the order of inputs. It has no clock, no thread, no file and no socket: live, the engine thread feeds it
 * from the ring; a replay, a backtest and the follower feed it from a journal.
 */
public final class Engine {
    private final EngineState state;
    private final Supervisor supervisor;
    private final OperatorDesk operators;
    private final Succession succession;
    private final StrategyHost strategies;
    private final Reconciler reconciler;
    private final Digest digest = new Digest();
    private final Outputs outputs;
    private long cause;

    public Engine(StrategyCatalogue catalogue, Outputs outputs) {
        this.outputs = outputs;
        state = new EngineState();
        OrderDesk desk = new OrderDesk(state, this::emit);
        supervisor = new Supervisor(desk);
        operators = new OperatorDesk(state, desk);
        succession = new Succession(state, desk);
        strategies = new StrategyHost(state, catalogue, desk);
        reconciler = new Reconciler(state, this::conclude);
    }

    /** What was recorded before, for strategies that are told of it. To be said before any event. */
    public void remember(History before) {
        strategies.remember(before);
    }

    /**
     * Applies an input, restricts what it forbids, and only then lets others decide. Observations are passed over.
     *
     * @throws CallCut if a strategy was called that comes to no end: what follows can be applied, but not decided on
     */
    public void execute(EventRecord event) {
        if (event.eventClass() == EventClass.INPUT) {
            begin(event);
            state.apply(event);
            try {
                decide(event);
            } catch (CallCut cut) {
                state.settle();
                throw cut;
            }
        }
    }

    private void decide(EventRecord event) {
        supervisor.decide(state.risk(), event, state.time());
        reconciler.restrict(event);
        strategies.fireTimers();
        operators.decide(event);
        strategies.decide(event);
        succeed();
        state.settle();
        reconciler.decide(event);
    }

    /** Applies a recorded input or output without deciding anything: what was decided stands in the journal. */
    public void apply(EventRecord event) {
        switch (event.eventClass()) {
            case INPUT -> begin(event);
            case OUTPUT -> end(event);
            default -> {
                return;
            }
        }
        state.apply(event);
        state.settle();
    }

    private void begin(EventRecord input) {
        if (input.templateId() == EngineStartedDecoder.TEMPLATE_ID) {
            strategies.restart();
        }
        cause = input.sequence();
        digest.update(input, input.time());
        state.onInput(input);
    }

    private void end(EventRecord output) {
        digest.update(output, 0);
        state.onOutput();
    }

    private void emit(EventRecord output) {
        output.cause(cause);
        end(output);
        state.apply(output);
        outputs.onOutput(output);
    }

    /** What was concluded is an event of its own: strategies hear of it, and it is over before the next. */
    private void conclude(EventRecord output) {
        emit(output);
        strategies.hear();
        succeed();
        state.settle();
    }

    private void succeed() {
        Order successor = succession.decide();
        if (successor != null) {
            strategies.onReplaced(state.replacements().due(), successor);
        }
    }

    public EngineState state() {
        return state;
    }

    /** One of its strategies, for who looks at what it does and changes nothing; null if none of this id has started. */
    public Strategy strategy(int strategyId) {
        return strategies.strategy(strategyId);
    }

    /** Of all inputs and outputs so far. */
    public long digest() {
        return digest.value();
    }

    /** Which strategy is being called. From any thread. */
    public Performing performing() {
        return strategies.performing();
    }

    /** The earliest time at which a strategy wants to be called, or {@link Long#MAX_VALUE}. */
    public long nextDeadline() {
        return strategies.nextDeadline();
    }

    /** Writes the whole state. */
    public void save(StateWriter out) {
        out.section("digest");
        out.putLong(digest.value());
        state.save(out);
        strategies.save(out);
    }

    /** Reads the whole state, into an engine that was fed nothing yet. */
    public void load(StateReader in) {
        loadState(in);
        strategies.load(in);
    }

    /** Reads the state without the strategies, into an engine that will {@link #apply} and never decide. */
    public void loadState(StateReader in) {
        in.section("digest");
        digest.restore(in.getLong());
        state.load(in);
    }
}
