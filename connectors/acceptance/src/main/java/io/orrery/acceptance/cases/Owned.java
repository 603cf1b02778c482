package io.orrery.acceptance.cases;

import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.witness.Witness.Own;
import java.util.List;

/** The venue's own record of a fill. */
final class Owned {
    private Owned() {
    }

    /** @throws Failure if the venue has no such trade */
    static Own of(Scene scene, Told fill) {
        List<Own> own = scene.witness().own(scene.instrument().venueSymbol());
        for (int i = own.size() - 1; i >= 0; i--) {
            Own trade = own.get(i);
            if (trade.price().compareTo(fill.decimal("price")) == 0 && trade.quantity().compareTo(fill.decimal("quantity")) == 0
                && trade.buys() == fill.text("side").equals("BUY")) {
                return trade;
            }
        }
        throw new Failure("the venue knows nothing of " + fill + ", but of " + own);
    }
}
