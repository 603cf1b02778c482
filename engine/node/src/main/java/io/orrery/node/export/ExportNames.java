package io.orrery.node.export;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.VenueDefinitionDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of venues, and both symbols of each instrument, as a session defines them. */
final class ExportNames {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final VenueDefinitionDecoder venue = new VenueDefinitionDecoder();
    private final InstrumentDefinitionDecoder instrument = new InstrumentDefinitionDecoder();
    private final Map<Integer, String> venues = new HashMap<>();
    private final Map<Integer, Set<String>> symbols = new HashMap<>();

    void learn(EventRecord record) {
        if (record.templateId() == VenueDefinitionDecoder.TEMPLATE_ID) {
            venue.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
            venues.put(venue.venueId(), venue.name());
        } else if (record.templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID) {
            instrument.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
            int id = instrument.instrumentId();
            String symbol = instrument.symbol();
            String venueSymbol = instrument.venueSymbol();
            symbols.put(id, symbol.equals(venueSymbol) ? Set.of(symbol) : Set.of(symbol, venueSymbol));
        }
    }

    String venue(int venueId) {
        return venues.getOrDefault(venueId, Integer.toString(venueId));
    }

    /** True if the instrument goes by this symbol, or null was asked for. */
    boolean isOf(int instrumentId, String symbol) {
        return symbol == null || symbols.getOrDefault(instrumentId, Set.of()).contains(symbol);
    }

    boolean hasSymbol(String symbol) {
        return symbol == null || symbols.values().stream().anyMatch(of -> of.contains(symbol));
    }
}
