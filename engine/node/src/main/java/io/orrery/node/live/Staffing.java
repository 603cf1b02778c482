package io.orrery.node.live;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.NodeConfig;
import java.util.Map;
import java.util.stream.Collectors;
import org.agrona.DirectBuffer;

/**
 * A venue's way in for definitions and reports. Behind each instrument that a venue defines, the limits that the configuration
 * has for it follow, and the strategies that are to trade it. An instrument that is not what its id stood for in an earlier
 * session is refused before it is recorded.
 */
final class Staffing implements Inlet {
    private static final String ANY = "*";
    private static final int LONGEST_PARAMETERS = 400;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final Inlet inlet;
    private final ControlMessages control;
    private final NodeConfig config;
    private final String venue;
    private final int accountId;
    private final StrategyIds ids;
    private final InstrumentTable known;

    Staffing(
        Inlet inlet, ControlMessages control, NodeConfig config, String venue, int accountId, StrategyIds ids,
        InstrumentTable known) {
        this.inlet = inlet;
        this.control = control;
        this.config = config;
        this.venue = venue;
        this.accountId = accountId;
        this.ids = ids;
        this.known = known;
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        boolean isDefinition = header.wrap(message, offset).templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID;
        if (isDefinition) {
            checkId(Instrument.of(definition.wrapAndApplyHeader(message, offset, header)));
        }
        boolean admitted = inlet.offer(message, offset, length, receivedTime);
        if (admitted && isDefinition) {
            staff(definition.wrapAndApplyHeader(message, offset, header));
        }
        return admitted;
    }

    private void checkId(Instrument instrument) {
        Instrument before = known.get(instrument.id());
        if (before != null && !before.isSameAs(instrument)) {
            throw new Refusal(
                ExitCode.CONFIG, "venues: instrument id=" + instrument.id() + " of \"" + venue + "\" is " + instrument.symbol()
                    + ", in the session before it was " + before.symbol() + " of venue id=" + before.venueId(),
                "keep the venues and their instruments in their order, or begin anew: --fresh");
        }
    }

    private void staff(InstrumentDefinitionDecoder instrument) {
        int id = instrument.instrumentId();
        int quantityScale = instrument.quantityScale();
        int quoteScale = instrument.quoteScale();
        String symbol = instrument.symbol();
        NodeConfig.LimitsEntry limits = limitsOf(symbol);
        if (limits != null) {
            control.limits(
                inlet, id, limit("max-quantity", limits.maxQuantity(), quantityScale, symbol),
                limit("max-value", limits.maxValue(), quoteScale, symbol), limits.collarPpm());
        }
        for (NodeConfig.StrategyEntry entry : config.strategies()) {
            if (entry.venue().equals(venue) && (entry.instruments().contains(symbol) || entry.instruments().contains(ANY))) {
                control.strategyStarted(inlet, ids.next(), accountId, id, entry.strategy(), text(entry.parameters()));
            }
        }
    }

    private static long limit(String name, String text, int scale, String symbol) {
        try {
            return Decimal.parse(text, scale);
        } catch (NumberFormatException refused) {
            throw new Refusal(
                ExitCode.CONFIG, "limits: " + name + "=" + text + " for " + symbol + ": " + refused.getMessage(),
                "it has " + scale + " decimals there; give the symbol an entry of its own", refused);
        }
    }

    /** An entry of the symbol's own goes before the one for all. */
    private NodeConfig.LimitsEntry limitsOf(String symbol) {
        NodeConfig.LimitsEntry found = null;
        for (NodeConfig.LimitsEntry entry : config.limits()) {
            if (entry.instrument().equals(symbol)) {
                return entry;
            }
            if (entry.instrument().equals(ANY)) {
                found = entry;
            }
        }
        return found;
    }

    /** Refuses what the journal could not hold, or no strategy would take. */
    static void check(NodeConfig config, StrategyCatalogue catalogue) {
        for (NodeConfig.StrategyEntry entry : config.strategies()) {
            String text = text(entry.parameters());
            try {
                if (text.length() > LONGEST_PARAMETERS) {
                    throw new IllegalArgumentException("its parameters are longer than " + LONGEST_PARAMETERS + " characters");
                }
                catalogue.create(entry.strategy(), text);
            } catch (IllegalArgumentException refused) {
                throw new Refusal(
                    ExitCode.CONFIG, "strategies: \"" + entry.name() + "\": " + refused.getMessage(), "", refused);
            }
        }
    }

    static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(";"));
    }
}
