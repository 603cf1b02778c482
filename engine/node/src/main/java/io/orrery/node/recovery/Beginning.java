package io.orrery.node.recovery;

import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.replay.Opening;
import io.orrery.engine.state.Roster;
import io.orrery.node.session.Resumed;
import java.util.Optional;

/**
 * What a new session begins with: nothing, or what an earlier one left.
 *
 * @param from the earlier session's end, or null
 * @param opening the same as the new session has it on disk
 * @param hash SHA-256 of that file
 * @param past what strategies are told of the time before
 */
public record Beginning(Recovered from, Opening opening, byte[] hash, Remembered past) {
    public static final Beginning FRESH = new Beginning(null, Opening.NONE, new byte[0], Remembered.NOTHING);

    /** The same, and this besides. */
    public Beginning with(Remembered before) {
        return new Beginning(from, opening.with(before.history()), hash, before);
    }

    /** The instruments that are known from before. */
    public InstrumentTable instruments() {
        return from == null ? new InstrumentTable() : from.instruments();
    }

    /** The ids that strategies have from before. */
    public Roster roster() {
        return from == null ? new Roster() : from.roster();
    }

    public Optional<Resumed> resumed() {
        return Optional.ofNullable(from).map(Recovered::summary);
    }
}
