package io.orrery.simulation.world;

import io.orrery.codecs.sbe.BaseAssetSetEncoder;
import io.orrery.codecs.sbe.EngineStartedEncoder;
import io.orrery.codecs.sbe.LimitsChangedEncoder;
import io.orrery.codecs.sbe.LimitsSetEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedEncoder;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StopRequestedEncoder;
import io.orrery.codecs.sbe.StrategyStartedEncoder;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.ring.Inlet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.EpochNanoClock;

/** Writes what a process itself has to say to its engine. */
final class Papers {
    private static final int MONEY_SCALE = 8;
    private static final int MOST_LIMITS = 20;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(512);
    private final Inlet inlet;
    private final EpochNanoClock clock;

    Papers(Inlet inlet, EpochNanoClock clock) {
        this.inlet = inlet;
        this.clock = clock;
    }

    void engineStarted(long seed, long epoch, int bookDepth, int openOrders) {
        offer(new EngineStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .seed(seed).epoch(epoch).bookDepth(bookDepth).openOrders(openOrders).encodedLength());
    }

    void baseAsset(String asset) {
        offer(new BaseAssetSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .asset(asset).scale((byte) MONEY_SCALE).encodedLength());
    }

    void strategyStarted(int strategyId, int accountId, int instrumentId, String name, String parameters) {
        byte[] text = parameters.getBytes(StandardCharsets.US_ASCII);
        StrategyStartedEncoder started = new StrategyStartedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .strategyId(strategyId).accountId(accountId).instrumentId(instrumentId).name(name).owner("");
        started.othersCount(0);
        offer(started.putParameters(text, 0, text.length).encodedLength());
    }

    /** Of one instrument, in its own scales. */
    void limitsSet(int instrumentId, long maxQuantity, long maxValue, long collarPartsPerMillion) {
        offer(new LimitsSetEncoder().wrapAndApplyHeader(buffer, 0, header)
            .maxQuantity(maxQuantity).maxValue(maxValue).collarPartsPerMillion(collarPartsPerMillion)
            .instrumentId(instrumentId).encodedLength());
    }

    /** One version, in as many messages as it needs. */
    void limitsChanged(long version, List<LimitLine> lines) {
        for (int from = 0; from < lines.size(); from += MOST_LIMITS) {
            List<LimitLine> part = lines.subList(from, Math.min(lines.size(), from + MOST_LIMITS));
            LimitsChangedEncoder changed = new LimitsChangedEncoder().wrapAndApplyHeader(buffer, 0, header)
                .version(version).principal("world").witness("");
            LimitsChangedEncoder.LimitsEncoder group = changed.limitsCount(part.size());
            part.forEach(line -> group.next().value(line.value()).id(line.id()).scope(line.scope()).limit(line.limit()));
            offer(changed.encodedLength());
        }
    }

    void stopRequested() {
        offer(new StopRequestedEncoder().wrapAndApplyHeader(buffer, 0, header).policy(StopPolicy.KEEP).encodedLength());
    }

    /** A kill needs one person, its release two. */
    void killRequested(boolean kill) {
        offer(new StateRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .id(0).principal("one").witness(kill ? "" : "two").scope(Scope.FIRM).reason(StateReason.KILL)
            .state(kill ? TradingState.HALTED : TradingState.ACTIVE).encodedLength());
    }

    void resumeRequested(int strategyId) {
        offer(new StateRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .id(strategyId).principal("one").witness("").scope(Scope.STRATEGY).reason(StateReason.STRATEGY_FAILED)
            .state(TradingState.ACTIVE).encodedLength());
    }

    private void offer(int bodyLength) {
        inlet.offer(buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + bodyLength, clock.nanoTime());
    }
}
