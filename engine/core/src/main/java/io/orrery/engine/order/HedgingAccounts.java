package io.orrery.engine.order;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/** The accounts that hold long and short of one instrument apart, as each was defined last. */
public final class HedgingAccounts {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountDefinitionDecoder decoder = new AccountDefinitionDecoder();
    /** Ids that rise. */
    private int[] ids = new int[0];

    public void onAccount(EventRecord event) {
        decoder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        int id = decoder.accountId();
        boolean hedges = decoder.hedgeRaw() == Switch.ON.value();
        int at = Arrays.binarySearch(ids, id);
        if (hedges && at < 0) {
            ids = Arrays.copyOf(ids, ids.length + 1);
            ids[ids.length - 1] = id;
            Arrays.sort(ids);
        } else if (!hedges && at >= 0) {
            System.arraycopy(ids, at + 1, ids, at, ids.length - at - 1);
            ids = Arrays.copyOf(ids, ids.length - 1);
        }
    }

    public boolean contains(int accountId) {
        return ids.length > 0 && Arrays.binarySearch(ids, accountId) >= 0;
    }

    public void save(StateWriter out) {
        out.section("hedging");
        out.putInt(ids.length);
        for (int id : ids) {
            out.putInt(id);
        }
    }

    public void load(StateReader in) {
        in.section("hedging");
        ids = new int[in.getInt()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = in.getInt();
        }
    }
}
