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

    @Test
    void noTradeIsMissedOrSeenTwiceWhilePlansAreTaken() throws InterruptedException {
        try (Polled beside = new Polled()) {
            session(beside, TRADES_A_CHANGE_WHILE_COLD);
            for (int round = 0; round < ROUNDS; round++) {
                measured(session(beside, TRADES_A_CHANGE));
            }
        }
        System.out.println("live-edit: trades=" + TRADES + " missed=0 miscounts=0 taken=" + TRADES / TRADES_A_CHANGE
            + " rounds=" + ROUNDS + " nanos-a-trade=" + trades.percentile(50) + " usual=" + usual.percentile(50)
            + " pause=" + (takes.percentile(50) - usual.percentile(50)) + " late=" + (takes.percentile(99) - usual.percentile(50))
            + " draft=" + drafts.percentile(50) + " late=" + drafts.percentile(99)
            + " raw: pause=" + (takes.rawPercentile(99) - usual.rawPercentile(50)) + " draft=" + drafts.rawPercentile(99) + " u99=" + usual.percentile(99) + " rawu99=" + usual.rawPercentile(99));
    }

    private static EditedSession session(Polled beside, int tradesAChange) {
        try (EditedSession session = new EditedSession(beside)) {
            session.feed(TRADES, tradesAChange);
            assertEquals(TRADES, session.recorded());
            assertEquals(TRADES, session.timed().trades());
            assertEquals(0, session.timed().miscounts());
            assertEquals(1 + TRADES / tradesAChange, session.timed().takes().size());
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
