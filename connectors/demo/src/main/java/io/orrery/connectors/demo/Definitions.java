package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.AccountDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.VenueDefinitionEncoder;
import io.orrery.matching.market.MarketInstrument;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes what an engine must know of the venue before anything else. */
final class Definitions {
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    static final int MAX_MESSAGE_LENGTH = HEADER_LENGTH + InstrumentDefinitionEncoder.BLOCK_LENGTH;
    private static final String NAME = "demo";

    private final int venueId;
    private final long time;
    private final DelayLine line;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[MAX_MESSAGE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    Definitions(int venueId, long time, DelayLine line) {
        this.venueId = venueId;
        this.time = time;
        this.line = line;
    }

    void venue() {
        VenueDefinitionEncoder venue = new VenueDefinitionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .venueId(venueId)
            .name(NAME);
        send(venue.encodedLength());
    }

    void account(int accountId) {
        AccountDefinitionEncoder account = new AccountDefinitionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .accountId(accountId)
            .venueId(venueId)
            .name(NAME)
            .hedge(Switch.OFF);
        send(account.encodedLength());
    }

    void instrument(int instrumentId, DemoInstrument instrument) {
        MarketInstrument terms = instrument.terms();
        InstrumentDefinitionEncoder definition = new InstrumentDefinitionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .tickSize(terms.tickSize())
            .lotSize(terms.lotSize())
            .minQuantity(terms.minQuantity())
            .maxQuantity(terms.maxQuantity())
            .minNotional(terms.minNotional())
            .instrumentId(instrumentId)
            .venueId(venueId)
            .supersedes(0)
            .kind(instrument.kind())
            .priceScale((byte) terms.priceScale())
            .quantityScale((byte) terms.quantityScale())
            .quoteScale((byte) terms.quoteScale())
            .symbol(instrument.symbol())
            .venueSymbol(instrument.venueSymbol())
            .baseAsset(instrument.base())
            .quoteAsset(instrument.quote())
            .contractSize(0)
            .expiry(0)
            .settleAsset(instrument.settleAsset());
        send(definition.encodedLength());
    }

    private void send(int bodyLength) {
        line.add(time, buffer, 0, HEADER_LENGTH + bodyLength);
    }
}
