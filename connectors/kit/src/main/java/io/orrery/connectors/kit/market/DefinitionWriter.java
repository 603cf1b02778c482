package io.orrery.connectors.kit.market;

import io.orrery.codecs.sbe.AccountDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.VenueDefinitionEncoder;
import io.orrery.engine.ring.Inlet;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes what an engine must know of a venue before anything else. */
final class DefinitionWriter {
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Inlet inlet;
    private final int venueId;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[HEADER_LENGTH + InstrumentDefinitionEncoder.BLOCK_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    DefinitionWriter(Inlet inlet, int venueId) {
        this.inlet = inlet;
        this.venueId = venueId;
    }

    void venue(long time, String name) {
        VenueDefinitionEncoder venue = new VenueDefinitionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .venueId(venueId)
            .name(name);
        offer(venue.encodedLength(), time);
    }

    void account(long time, int accountId, String name) {
        AccountDefinitionEncoder account = new AccountDefinitionEncoder()
            .wrapAndApplyHeader(buffer, 0, header)
            .accountId(accountId)
            .venueId(venueId)
            .name(name)
            .hedge(Switch.OFF);
        offer(account.encodedLength(), time);
    }

    void instrument(long time, int instrumentId, InstrumentTerms terms) {
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
            .kind(terms.kind())
            .priceScale((byte) terms.priceScale())
            .quantityScale((byte) terms.quantityScale())
            .quoteScale((byte) terms.quoteScale())
            .symbol(terms.symbol())
            .venueSymbol(terms.venueSymbol())
            .baseAsset(terms.baseAsset())
            .quoteAsset(terms.quoteAsset())
            .contractSize(terms.contract().size())
            .expiry(terms.contract().expiry())
            .settleAsset(terms.contract().settleAsset());
        offer(definition.encodedLength(), time);
    }

    private void offer(int bodyLength, long time) {
        if (!inlet.offer(buffer, 0, HEADER_LENGTH + bodyLength, time)) {
            throw new IllegalStateException("the ring has no place for a definition of venue id=" + venueId);
        }
    }
}
