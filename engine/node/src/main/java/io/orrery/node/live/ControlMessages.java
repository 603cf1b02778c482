package io.orrery.node.live;

import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.HaltRequestedEncoder;
import io.orrery.codecs.sbe.JournalSlowEncoder;
import io.orrery.codecs.sbe.LimitsSetEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.SessionEndedEncoder;
import io.orrery.codecs.sbe.SessionHeaderEncoder;
import io.orrery.codecs.sbe.SessionResumedEncoder;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StopRequestedEncoder;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.Engine;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.state.Capacities;
import io.orrery.node.recovery.Recovered;
import io.orrery.node.session.Resumed;
import java.nio.charset.StandardCharsets;
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

    /** Limits in the instrument's own scales. */
    void limits(Inlet inlet, int instrumentId, long maxQuantity, long maxValue, long collarPartsPerMillion) {
        int length = new LimitsSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .maxQuantity(maxQuantity)
            .maxValue(maxValue)
            .collarPartsPerMillion(collarPartsPerMillion)
            .instrumentId(instrumentId)
            .encodedLength();
        offer(inlet, length);
    }

    void strategyStarted(Inlet inlet, int strategyId, int accountId, int instrumentId, String name, String parameters) {
        byte[] text = parameters.getBytes(StandardCharsets.US_ASCII);
        int length = new StrategyStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .strategyId(strategyId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .name(name)
            .putParameters(text, 0, text.length)
            .encodedLength();
        offer(inlet, length);
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

    void sessionEnded(Inlet inlet, Engine engine) {
        int length = new SessionEndedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .inputs(engine.state().tally().inputs())
            .outputs(engine.state().tally().outputs())
            .digest(engine.digest())
            .encodedLength();
        offer(inlet, length);
    }

    private void offer(Inlet inlet, int bodyLength) {
        int length = MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
        if (!inlet.offer(buffer, 0, length, clock.nanoTime())) {
            throw new IllegalStateException("the ring has no place for a control message");
        }
    }
}
