package io.orrery.patch.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.patch.live.Modules;
import io.orrery.patch.text.PatchReader;
import org.junit.jupiter.api.Test;

/** How far back a patch wants to hear: what its modules need, one behind the other along the cables, four times over. */
final class HistoryTest {
    private static final long SECOND = 1_000_000_000L;

    private static long history(String modules, String... cables) {
        String text = "{\"orrery-patch\": 1, \"modules\": [" + modules + "], \"cables\": ["
            + String.join(", ", cables) + "]}";
        return new Plan(PatchReader.read(text, Modules.all()), null, null).history();
    }

    @Test
    void lengthsAreTimesTheSpanOfTheBarsAndAddUp() {
        String bars = "{\"name\": \"bars\", \"kind\": \"bars\", \"set\": {\"time\": 30}}";
        String mean = ", {\"name\": \"mean\", \"kind\": \"average\", \"set\": {\"length\": 20}}";
        String slow = ", {\"name\": \"slow\", \"kind\": \"average\", \"set\": {\"length\": 50}}";
        assertEquals(4 * 21 * 30 * SECOND, history(bars + mean, "\"bars.close -> mean.in\""));
        assertEquals(4 * 71 * 30 * SECOND,
            history(bars + mean + slow, "\"bars.close -> mean.in\"", "\"mean.out -> slow.in\""));
        assertEquals(4 * 51 * 30 * SECOND,
            history(bars + mean + slow, "\"bars.close -> mean.in\"", "\"bars.close -> slow.in\""), "the longest way");
    }

    @Test
    void whatEventsDriveIsToSpeakOnceASecondAndAMinuteIsTheLeast() {
        String trades = "{\"name\": \"trades\", \"kind\": \"trades\"}";
        String mean = ", {\"name\": \"mean\", \"kind\": \"average\", \"set\": {\"length\": 100}}";
        assertEquals(4 * 100 * SECOND, history(trades + mean, "\"trades.price -> mean.in\""));
        assertEquals(60 * SECOND, history(trades));
    }
}
