package io.orrery.node.live;

import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.HaltRequestedEncoder;
import io.orrery.codecs.sbe.HistoryToldEncoder;
import io.orrery.codecs.sbe.JournalSlowEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OperatorHeardEncoder;
import io.orrery.codecs.sbe.PatchOperation;
import io.orrery.codecs.sbe.PluginUsedEncoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.SessionEndedEncoder;
import io.orrery.codecs.sbe.SessionHeaderEncoder;
import io.orrery.codecs.sbe.SessionResumedEncoder;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedEncoder;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StopRequestedEncoder;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.Engine;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.state.Capacities;
import io.orrery.node.plugin.Plugin;
import io.orrery.node.recovery.Recovered;
import io.orrery.node.recovery.Remembered;
import io.orrery.node.session.Resumed;
import io.orrery.patch.edit.Edit;
import io.orrery.patch.live.ChangeWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.EpochNanoClock;

/** Writes what the node itself has to say to the engine. Used by one thread at a time. */
final class ControlMessages {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(512);
    private final EpochNanoClock clock;

    ControlMessages(EpochNanoClock clock) {
        this.clock = clock;
    }

    void sessionHeader(Inlet inlet, SessionIdentity identity) {
        int length = new SessionHeaderEncoder().wrapAndApplyHeader(buffer, 0, header)
            .startTime(clock.nanoTime())
            .seed(identity.seed())
            .putConfigHash(identity.configHash(), 0, identity.configHash().length)
            .schemaVersion(SessionHeaderEncoder.SCHEMA_VERSION)
            .kind(identity.kind())
            .session(identity.session())
            .parent(identity.parent())
            .build(identity.build())
            .jdk(identity.jdk())
            .encodedLength();
        offer(inlet, length);
    }

    void sessionResumed(Inlet inlet, Recovered from, byte[] opening) {
        Resumed summary = from.summary();
        int length = new SessionResumedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .lastSequence(summary.sequence())
            .digest(from.digest())
            .orders(summary.orders())
            .positions(summary.positions())
            .putOpening(opening, 0, opening.length)
            .parent(summary.session())
            .encodedLength();
        offer(inlet, length);
    }

    void engineStarted(Inlet inlet, long seed, long epoch, Capacities capacities) {
        int length = new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(seed)
            .epoch(epoch)
            .bookDepth(capacities.bookDepth())
            .openOrders(capacities.openOrders())
            .encodedLength();
        offer(inlet, length);
    }

    void pluginUsed(Inlet inlet, Plugin plugin) {
        int length = new PluginUsedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .putSha256(plugin.sha256(), 0, plugin.sha256().length)
            .name(plugin.name())
            .version(plugin.version())
            .encodedLength();
        offer(inlet, length);
    }

    /**
     * @param places where it trades, at least one
     * @param owner what it is called in the configuration
     */
    void strategyStarted(
        Inlet inlet, int strategyId, List<Instrument> places, String owner, String name, String parameters) {
        byte[] text = parameters.getBytes(StandardCharsets.US_ASCII);
        StrategyStartedEncoder started = new StrategyStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .strategyId(strategyId)
            .accountId(places.get(0).venueId())
            .instrumentId(places.get(0).id())
            .name(name)
            .owner(owner);
        StrategyStartedEncoder.OthersEncoder others = started.othersCount(places.size() - 1);
        for (Instrument place : places.subList(1, places.size())) {
            others.next().accountId(place.venueId()).instrumentId(place.id());
        }
        offer(inlet, started.putParameters(text, 0, text.length).encodedLength());
    }

    /** A strategy is told of the past. */
    void historyTold(Inlet inlet, int strategyId, Remembered past) {
        byte[] sha256 = past.history().sha256();
        int length = new HistoryToldEncoder().wrapAndApplyHeader(buffer, 0, header)
            .from(past.from())
            .until(past.until())
            .events(past.events())
            .strategyId(strategyId)
            .putSha256(sha256, 0, sha256.length)
            .session(past.session())
            .encodedLength();
        offer(inlet, length);
    }

    /** One change, in as many messages as it takes. */
    void patchEdited(Inlet inlet, int strategyId, long change, List<Edit> edits, boolean activates) {
        changes(inlet).edits(strategyId, change, edits, activates);
    }

    /** A step through the revisions of a patch, or ACTIVATE. */
    void patchStepped(Inlet inlet, int strategyId, long change, PatchOperation operation, long revision) {
        changes(inlet).step(strategyId, change, operation, revision);
    }

    private ChangeWriter changes(Inlet inlet) {
        return new ChangeWriter((message, offset, length) ->
            offer(inlet, message, length - MessageHeaderEncoder.ENCODED_LENGTH));
    }

    void stopRequested(Inlet inlet, StopPolicy policy) {
        offer(inlet, new StopRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).policy(policy).encodedLength());
    }

    void haltRequested(Inlet inlet, HaltReason reason) {
        offer(inlet, new HaltRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).reason(reason).encodedLength());
    }

    void journalSlow(Inlet inlet, long lagNanos, Switch reducing) {
        int length = new JournalSlowEncoder().wrapAndApplyHeader(buffer, 0, header)
            .lag(lagNanos)
            .reducing(reducing)
            .encodedLength();
        offer(inlet, length);
    }

    /** Restricts the firm for a reason, or takes that back. */
    void stateRequested(Inlet inlet, StateReason reason, TradingState state, String principal, String witness) {
        int length = new StateRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .id(0)
            .principal(principal)
            .witness(witness)
            .scope(Scope.FIRM)
            .reason(reason)
            .state(state)
            .encodedLength();
        offer(inlet, length);
    }

    /** @param nanos until which another word is awaited */
    void operatorHeard(Inlet inlet, long nanos, String principal) {
        int length = new OperatorHeardEncoder().wrapAndApplyHeader(buffer, 0, header)
            .until(clock.nanoTime() + nanos)
            .principal(principal)
            .encodedLength();
        offer(inlet, length);
    }

    void sessionEnded(Inlet inlet, Engine engine) {
        int length = new SessionEndedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .inputs(engine.state().tally().inputs())
            .outputs(engine.state().tally().outputs())
            .digest(engine.digest())
            .encodedLength();
        offer(inlet, length);
    }

    private void offer(Inlet inlet, int bodyLength) {
        offer(inlet, buffer, bodyLength);
    }

    /** What was written behind a header. */
    void offer(Inlet inlet, DirectBuffer message, int bodyLength) {
        int length = MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
        if (!inlet.offer(message, 0, length, clock.nanoTime())) {
            throw new IllegalStateException("the ring has no place for a control message");
        }
    }
}
