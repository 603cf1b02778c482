package io.orrery.engine.account;

import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** All differences of an account, those that may still vanish among them. As many as it has assets and positions at most. */
final class Looks {
    private static final byte[] NO_ASSET = new byte[Execution.ASSET_LENGTH];

    private final List<Look> looks = new ArrayList<>();

    void seeAsset(StatedBalance stated, long ours, long theirs, long askedTime, boolean quiet) {
        see(0, stated.asset(), ours, theirs, stated.scale(), askedTime, quiet);
    }

    void seePosition(int instrumentId, int scale, long ours, long theirs, long askedTime, boolean quiet) {
        see(instrumentId, NO_ASSET, ours, theirs, scale, askedTime, quiet);
    }

    private void see(int instrument, byte[] asset, long ours, long theirs, int scale, long askedTime, boolean quiet) {
        Look look = find(instrument, asset);
        if (ours == theirs) {
            looks.remove(look);
            return;
        }
        if (look == null) {
            look = new Look(instrument, asset);
            looks.add(look);
        }
        look.see(ours, theirs, scale, askedTime, quiet);
    }

    private Look find(int instrument, byte[] asset) {
        for (Look look : looks) {
            if (look.isOf(instrument, asset)) {
                return look;
            }
        }
        return null;
    }

    /** Somebody was told of it. */
    void tell(int instrument, byte[] asset) {
        Look look = find(instrument, asset);
        if (look != null) {
            look.tell();
        }
    }

    /** Those that were told restrict nothing any more. */
    void approve() {
        looks.forEach(Look::approve);
    }

    int size() {
        return looks.size();
    }

    Look get(int index) {
        return looks.get(index);
    }

    boolean isAnyWaiting() {
        for (Look look : looks) {
            if (look.isWaiting()) {
                return true;
            }
        }
        return false;
    }

    /** How many restrict trade. */
    int standing() {
        int count = 0;
        for (Look look : looks) {
            count += look.isStanding() ? 1 : 0;
        }
        return count;
    }

    void save(StateWriter out) {
        out.putInt(looks.size());
        for (Look look : looks) {
            look.save(out);
        }
    }

    void load(StateReader in) {
        looks.clear();
        for (int count = in.getInt(); count > 0; count--) {
            looks.add(Look.load(in));
        }
    }
}
