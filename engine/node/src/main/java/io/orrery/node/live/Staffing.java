package io.orrery.node.live;

import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.config.StrategyEntry;
import io.orrery.node.recovery.Beginning;
import io.orrery.node.recovery.Remembered;
import org.agrona.DirectBuffer;

/**
 * A venue's way in for definitions and reports. Behind each instrument that a venue defines, what the configuration says of
 * it follows: its limits, and the strategies that are to trade it. An instrument that is not what its id stood for in an earlier
 * session is refused before it is recorded.
 */
final class Staffing implements Inlet {
    private static final int LONGEST_PARAMETERS = 400;
    private static final int BYTES_A_MARKET = 8;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final Inlet inlet;
    private final ControlMessages control;
    private final RiskMessages risk;
    private final Crew crew;
    private final String venue;
    private final InstrumentTable known;
    private final Remembered past;
    private final Traded traded;

    Staffing(
        Inlet inlet, ControlMessages control, NodeConfig config, String venue, Crew crew, Beginning beginning, Traded traded) {
        this.inlet = inlet;
        this.control = control;
        risk = new RiskMessages(control, config);
        this.crew = crew;
        this.venue = venue;
        known = beginning.instruments();
        past = beginning.past();
        this.traded = traded;
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        boolean isDefinition = header.wrap(message, offset).templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID;
        if (isDefinition) {
            checkId(Instrument.of(definition.wrapAndApplyHeader(message, offset, header)));
        }
        boolean admitted = inlet.offer(message, offset, length, receivedTime);
        if (admitted && isDefinition) {
            staff(Instrument.of(definition.wrapAndApplyHeader(message, offset, header)));
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

    private void staff(Instrument instrument) {
        traded.instrument(instrument);
        risk.instrument(inlet, instrument);
        for (Casting.Part part : crew.casting().defined(venue, instrument)) {
            begin(part);
        }
    }

    private void begin(Casting.Part part) {
        StrategyEntry entry = part.entry();
        int id = crew.ids().of(entry, part.first().venueId(), part.first().id());
        risk.strategy(inlet, id, entry.name());
        control.strategyStarted(inlet, id, part.places(), entry.name(), entry.kind(), entry.text());
        if (entry.patch().isPresent()) {
            control.patchEdited(inlet, id, Patches.FIRST_CHANGE, crew.patches().begin(entry.name(), id), true);
        }
        if (past.isFor(entry.name())) {
            control.historyTold(inlet, id, past);
        }
    }

    /** Refuses what the journal could not hold, or no strategy would take. */
    static void check(NodeConfig config, StrategyCatalogue catalogue) {
        Patches.of(config);
        for (StrategyEntry entry : config.strategies()) {
            String text = entry.text();
            int others = Math.max(0, entry.places().size() - 1) * BYTES_A_MARKET;
            try {
                if (text.length() + others > LONGEST_PARAMETERS) {
                    throw new IllegalArgumentException(
                        "its parameters are longer than " + (LONGEST_PARAMETERS - others) + " characters");
                }
                int needed = catalogue.factory(entry.kind()).markets();
                if (Math.max(1, entry.places().size()) < needed) {
                    throw new IllegalArgumentException("trades on " + needed + " markets at once: name them as markets");
                }
                catalogue.create(entry.kind(), text);
            } catch (IllegalArgumentException | LinkageError refused) {
                throw new Refusal(
                    ExitCode.CONFIG, "strategies: \"" + entry.name() + "\": " + refused.getMessage(), "", refused);
            }
        }
    }
}
