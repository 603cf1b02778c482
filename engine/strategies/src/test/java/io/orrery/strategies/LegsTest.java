package io.orrery.strategies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds two instruments at once, in the demo's market. */
final class LegsTest {
    private static final Map<String, String> PERPETUAL = Map.of("instruments", "BTC-USDT", "perpetuals", "BTC-USDT");
    private static final int SPOT = 1;
    private static final int SHORT = 2;
    private static final Map<String, String> TIED = Map.of("instruments", "BTC-USDT,ETH-USDT", "follows", "ETH-USDT:BTC-USDT");
    private static final int LEADER = 1;
    private static final int FOLLOWER = 2;

    /** Warm after 15 s. */
    private static final String QUICK =
        "mean-a.length=60;mean-b.length=60;variance-a.length=60;variance-b.length=60;ratio.length=60";

    private static Session funding() throws Exception {
        return new Session(PERPETUAL, 7, "funding-capture", "", record -> { }, SPOT, SHORT);
    }

    private static Session pairs(String more) throws Exception {
        return new Session(TIED, 7, "pairs", QUICK + more, record -> { }, FOLLOWER, LEADER);
    }

    /** A line as it is printed: what was said, and the number. */
    private record Said(String name, double number) {

        static List<Said> of(Session session) {
            List<Said> said = new ArrayList<>();
            for (String line : session.deeds.others) {
                if (line.contains(" name=")) {
                    said.add(new Said(field(line, "name"), Double.parseDouble(field(line, "value"))));
                }
            }
            return said;
        }

        private static String field(String line, String name) {
            return line.substring(line.indexOf(" " + name + "=") + name.length() + 2).split(" ")[0];
        }
    }

    /** Costs are 160 millionths and two spreads, and it expects two payments. */
    @Test
    void fundingIsTakenWhileItPaysAndLeftWhenItTurns() throws Exception {
        Session session = funding();
        int held = 0;
        int uneven = 0;
        for (int second = 1; second <= 40; second++) {
            session.run(second);
            assertTrue(session.position(SPOT) >= 0 && session.position(SHORT) <= 0, "at " + second);
            held += session.position(SPOT) > 0 ? 1 : 0;
            uneven += session.position(SPOT) + session.position(SHORT) != 0 ? 1 : 0;
        }
        assertTrue(held >= 10, "held " + held);
        assertTrue(uneven <= 3, "orders are under way for some milliseconds, uneven at " + uneven);
        List<Said> said = Said.of(session);
        assertTrue(said.size() >= 10, said.toString());
        for (int i = 0; i < said.size(); i++) {
            assertEquals(i % 2 == 0 ? "entered" : "turned", said.get(i).name());
            assertTrue(i % 2 == 0 ? said.get(i).number() > 80 : said.get(i).number() < 0, said.toString());
        }
    }

    @Test
    void aPairIsTakenFarApartAndLeftWhenItHasComeBack() throws Exception {
        Session session = pairs("");
        int held = 0;
        for (int second = 15; second <= 60; second++) {
            session.run(second);
            if (session.position(FOLLOWER) != 0 && session.position(LEADER) != 0) {
                held++;
                assertEquals(-Long.signum(session.position(FOLLOWER)), Long.signum(session.position(LEADER)), "at " + second);
            }
        }
        assertTrue(held >= 5, "held " + held);
        List<Said> said = Said.of(session);
        assertTrue(said.size() >= 6, said.toString());
        for (int i = 0; i < said.size(); i++) {
            double number = said.get(i).number();
            assertEquals(i % 2 == 0, said.get(i).name().equals("entered"), said.toString());
            if (i % 2 == 0) {
                assertTrue(Math.abs(number) > 1.75 && Math.abs(number) < 4, said.toString());
            } else if (said.get(i).name().equals("reverted")) {
                assertTrue(number > -0.25, said.toString());
            }
        }
        assertTrue(said.stream().anyMatch(each -> each.name().equals("reverted")), said.toString());
    }

    /** The other leg is given up when this one can't be had for so long. */
    @Test
    void aLegThatFailsEndsTheTrip() throws Exception {
        torn(funding().deny(SHORT), SPOT, SHORT, 15);
        torn(pairs(";order-a.patience=0;broken.wait=0.5").deny(LEADER), FOLLOWER, LEADER, 40);
    }

    private static void torn(Session session, int first, int second, int seconds) throws Exception {
        int longest = 0;
        int held = 0;
        for (int now = 1; now <= seconds; now++) {
            session.run(now);
            held = session.position(first) == 0 ? 0 : held + 1;
            longest = Math.max(longest, held);
            assertEquals(0, session.position(second));
        }
        assertTrue(Said.of(session).stream().anyMatch(each -> each.name().equals("torn")), Said.of(session).toString());
        assertTrue(longest >= 1 && longest <= 5, "seconds with one leg: " + longest);
    }
}
