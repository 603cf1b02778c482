package io.orrery.patch.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A patch of 200 modules is edited while trades come: none is missed, and none is evaluated twice. */
final class LiveEditTest {
    private static final long TRADES = 100_000 * Long.getLong("orrery.edit.seconds", 1);
    private static final int ROUNDS = Integer.getInteger("orrery.edit.rounds", 3);
    private static final int TRADES_A_CHANGE = 2_000;
    private static final int TRADES_A_CHANGE_WHILE_COLD = 20;

    private final Rounds usual = new Rounds();
    private final Rounds drafts = new Rounds();
    private final Rounds takes = new Rounds();
    private final Rounds trades = new Rounds();
    private long missed;
    private long miscounts;
    private int taken;

    @Test
    void noTradeIsMissedOrSeenTwiceWhilePlansAreTaken() {
        try (Polled beside = new Polled()) {
            session(beside, TRADES_A_CHANGE_WHILE_COLD);
            for (int round = 0; round < ROUNDS; round++) {
                measured(session(beside, TRADES_A_CHANGE));
            }
        }
        long usually = usual.percentile(50);
        System.out.println("live-edit: trades=" + TRADES + " missed=" + missed + " miscounts=" + miscounts + " taken=" + taken
            + " rounds=" + ROUNDS + " a-trade=" + trades.percentile(50) + " usual=" + usually
            + " pause=" + (takes.percentile(50) - usually) + " late-pause=" + (takes.percentile(99) - usually)
            + " draft=" + drafts.percentile(50) + " late-draft=" + drafts.percentile(99));
    }

    private EditedSession session(Polled beside, int tradesAChange) {
        try (EditedSession session = new EditedSession(beside)) {
            session.feed(TRADES, tradesAChange);
            Timed timed = session.timed();
            missed += session.recorded() - timed.trades();
            miscounts += timed.miscounts();
            assertEquals(TRADES, session.recorded());
            assertEquals(0, missed);
            assertEquals(0, miscounts);
            assertEquals(TRADES / tradesAChange, timed.takes().size());
            taken = timed.takes().size();
            return session;
        }
    }

    private void measured(EditedSession session) {
        usual.add(session.timed().usual());
        drafts.add(session.timed().drafts());
        takes.add(session.timed().takes());
        trades.add(List.of(session.nanos() / TRADES));
    }
}
