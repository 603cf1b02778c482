package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A limit that is made tighter never lets pass what was denied before. */
final class MonotoneTest {
    private static final long MID = RiskRig.MID;
    private static final int ROUNDS = 4_000;
    private static final Scope[] SCOPES = {Scope.FIRM, Scope.VENUE, Scope.ACCOUNT, Scope.INSTRUMENT, Scope.STRATEGY};

    private final RiskRig rig = RiskRig.strict();
    private final SplittableRandom random = new SplittableRandom(11);

    /** About as large as the limit must be to bind now and then. */
    private long around(Limit limit) {
        return switch (limit) {
            case MAX_QUANTITY, LONG, SHORT -> random.nextLong(40);
            case MAX_VALUE, BASKET, NOTIONAL -> random.nextLong(60) * 10_000_000L;
            case COLLAR -> random.nextLong(2_000);
            case DRIFT -> 200 + random.nextLong(2_000);
            case MESSAGES, DUPLICATES, OPEN_ORDERS, RATIO -> random.nextLong(12);
            case MESSAGE_WINDOW, DUPLICATE_WINDOW, REFERENCE_AGE -> 1 + random.nextLong(5 * RiskRig.SECOND);
            default -> RiskRig.WIDE;
        };
    }

    private static boolean isWindow(Limit limit) {
        return limit == Limit.MESSAGE_WINDOW || limit == Limit.DUPLICATE_WINDOW || limit == Limit.EXECUTION_WINDOW;
    }

    @Test
    void tighterNeverLetsMorePass() {
        Map<RiskControl, Integer> denials = new EnumMap<>(RiskControl.class);
        for (int round = 0; round < ROUNDS; round++) {
            act();
            Scope scope = SCOPES[random.nextInt(SCOPES.length)];
            Limit limit = Limit.get((short) (1 + random.nextInt(Limit.ALLOWED.value())));
            long loose = around(limit);
            rig.limit(scope, limit, loose);
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = MID - 8 + random.nextInt(17);
            long quantity = 1 + random.nextInt(12);
            RiskControl before = rig.check(side, price, quantity);
            long tight = isWindow(limit) ? loose + random.nextLong(RiskRig.SECOND) : loose - random.nextLong(loose + 1);
            rig.limit(scope, limit, tight);
            RiskControl after = rig.check(side, price, quantity);
            if (before != null) {
                denials.merge(before, 1, Integer::sum);
                assertNotNull(after, scope + " " + limit + " from " + loose + " to " + tight + " lets pass what broke " + before);
            }
            rig.limit(scope, limit, RiskRig.WIDE);
        }
        assertTrue(denials.size() >= 9, "the limits did not bind: " + denials);
    }

    private void act() {
        if (rig.engine.state().orders().size() >= 5) {
            long id = rig.engine.state().orders().first().id();
            Side side = rig.engine.state().orders().first().side();
            if (random.nextBoolean()) {
                rig.filled(id, side, MID, rig.engine.state().orders().first().leaves());
            } else {
                rig.feed(rig.events.canceled(id, rig.engine.state().orders().first().leaves()));
            }
        }
        if (random.nextInt(3) == 0) {
            rig.pass(random.nextLong(RiskRig.SECOND)).book(MID - 3 + random.nextInt(7));
        }
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        rig.sent(side, side == Side.BUY ? MID - 2 - random.nextInt(6) : MID + 2 + random.nextInt(6), 1 + random.nextInt(9));
    }
}
