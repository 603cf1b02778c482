package io.orrery.engine.position;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What all accounts have of all assets, in the order in which they first had it. A new one allocates, nothing else does. */
final class Holdings {
    private final List<Holding> inOrder = new ArrayList<>();

    int size() {
        return inOrder.size();
    }

    Holding at(int index) {
        return inOrder.get(index);
    }

    /** Or null. */
    Holding find(int accountId, String asset) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).isOf(accountId, asset)) {
                return inOrder.get(i);
            }
        }
        return null;
    }

    Holding open(int accountId, String asset) {
        Holding found = find(accountId, asset);
        return found == null ? keep(new Holding(accountId, asset)) : found;
    }

    /** Likewise, by a name that is filled up with zeros. */
    Holding open(int accountId, byte[] asset) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).isOf(accountId, asset)) {
                return inOrder.get(i);
            }
        }
        return keep(new Holding(accountId, new String(asset, StandardCharsets.US_ASCII).trim()));
    }

    private Holding keep(Holding holding) {
        inOrder.add(holding);
        return holding;
    }

    void save(StateWriter out) {
        out.putInt(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).save(out);
        }
    }

    void load(StateReader in) {
        inOrder.clear();
        for (int count = in.getInt(); count > 0; count--) {
            keep(Holding.load(in));
        }
    }
}
