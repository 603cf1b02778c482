package io.orrery.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Code;
import io.orrery.engine.ledger.Guard;
import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.Purpose;
import io.orrery.engine.ledger.Transfer;
import io.orrery.engine.ledger.Verdict;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.node.live.NodeEngines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of a session that was recorded once. */
final class LedgerCommandTest {
    private static final long MARKED = 0x1122_3344_5566_7788L;

    @TempDir
    private static Path folder;

    private static Path recorded;

    @BeforeAll
    static void recordASession() {
        recorded = folder.resolve("home");
        Terminated demo = run("demo", "--virtual", "--seed", "7", "--events", "60000", "--json");
        assertEquals(0, demo.exitCode(), demo.err());
    }

    private static Terminated run(String... arguments) {
        return Terminated.of(new NodeEngines(), recorded, arguments);
    }

    private static List<String> lines(String... arguments) {
        Terminated ended = run(arguments);
        assertEquals(0, ended.exitCode(), ended.err());
        return ended.out().lines().toList();
    }

    private static String member(String name, String json) {
        String rest = json.substring(json.indexOf("\"" + name + "\":") + name.length() + 3);
        return rest.replaceFirst("^\"", "").split("[\",}]", 2)[0];
    }

    @Test
    void theTrialBalanceOfASessionBalances() {
        String json = lines("ledger", "trial-balance", "--json").get(0);
        assertTrue(json.startsWith("{\"schema\":\"orrery.ledger-trial-balance/1\","), json);
        assertTrue(json.contains("\"balanced\":true,\"assets\":[{\"asset\":\"BTC\","), json);
        List<String> table = lines("ledger", "trial-balance", "--asset", "usdt");
        assertEquals(2, table.size());
        assertTrue(table.get(1).startsWith("USDT "), table.get(1));
    }

    /** What the entries add up to is what the balances say. */
    @Test
    void everyBalanceIsTheSumOfItsEntries() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (String entry : lines("ledger", "entries", "--asset", "USDT", "--json")) {
            if (List.of("posted", "post").contains(member("kind", entry))) {
                sums.merge(member("debit", entry), new BigDecimal(member("amount", entry)), BigDecimal::add);
                sums.merge(member("credit", entry), new BigDecimal(member("amount", entry)).negate(), BigDecimal::add);
            }
        }
        String all = lines("ledger", "balances", "--asset", "USDT", "--json").get(0);
        int found = 0;
        for (String each : all.substring(all.indexOf('[') + 1).split("(?<=})")) {
            if (each.contains("\"book\":")) {
                String instrument = member("instrument", each).equals("0") ? "" : "/" + member("instrument", each);
                BigDecimal sum = sums.get(member("account", each) + "/" + member("book", each) + instrument);
                boolean credit = List.of("realised", "funding", "outside", "break").contains(member("book", each));
                assertEquals(0, new BigDecimal(member("balance", each)).compareTo(credit ? sum.negate() : sum), each);
                found++;
            }
        }
        assertTrue(found >= 3, all);
    }

    @Test
    void aStatementRunsFromMovementToMovement() {
        List<String> all = lines("ledger", "statement", "--asset", "USDT", "--json");
        BigDecimal balance = BigDecimal.ZERO;
        for (String line : all.subList(0, all.size() - 1)) {
            balance = balance.add(new BigDecimal(member("amount", line)));
            assertEquals(0, balance.compareTo(new BigDecimal(member("balance", line))), line);
        }
        assertEquals("closing", member("purpose", all.get(all.size() - 1)));
        assertEquals(0, balance.compareTo(new BigDecimal(member("balance", all.get(all.size() - 1)))));
        assertTrue(all.size() > 10, all.size() + " lines");
        assertTrue(lines("ledger", "statement").size() > all.size());
        assertTrue(lines("ledger", "statement", "--account", "999").isEmpty());
    }

    @Test
    void textHasAHeadAndItsDecimals() {
        List<String> table = lines("ledger", "balances", "--asset", "BTC");
        assertTrue(table.get(0).matches("asset +account book +instrument leg +balance +held"), table.get(0));
        assertTrue(table.get(1).matches("BTC +\\d+ cash .*"), table.get(1));
        assertFalse(lines("ledger", "entries", "--asset", "BTC").isEmpty());
    }

    @Test
    void withoutAVerbItAsksForOne() {
        Terminated ended = run("ledger");
        assertEquals(2, ended.exitCode());
        assertTrue(ended.err().contains("balances, entries, trial-balance or statement?"), ended.err());
    }

    @Test
    void booksThatDoNotBalanceEndInFourAndNameTheAsset() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Output output = new Output(new PrintStream(said), new PrintStream(said), false, false, Map.of());
        GlobalOptions global = new GlobalOptions(output);
        assertEquals(0, LedgerOptions.balanced(global, booked(false)));
        assertEquals(4, LedgerOptions.balanced(global, booked(true)));
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("EUR does not balance: debits "), said::toString);
    }

    /** A ledger of one transfer; tampered with, one of its sides was changed in a snapshot. */
    private static Ledger booked(boolean tampered) {
        Ledger ledger = new Ledger(2, 2);
        int cash = ledger.open(new AccountKey("EUR", Code.CASH, 1, 0), Guard.NONE).index();
        int outside = ledger.open(new AccountKey("EUR", Code.OUTSIDE, 1, 0), Guard.NONE).index();
        assertEquals(Verdict.OK, ledger.apply(new Transfer().posted(1, cash, outside, Purpose.DEPOSIT).amount(MARKED, 18)));
        StateWriter out = new StateWriter();
        ledger.save(out);
        ExpandableArrayBuffer bytes = new ExpandableArrayBuffer();
        bytes.putBytes(0, out.buffer(), 0, out.length());
        for (int i = 0; tampered && i < out.length(); i++) {
            if (bytes.getLong(i) == MARKED) {
                bytes.putLong(i, MARKED + 1);
                break;
            }
        }
        Ledger loaded = new Ledger(2, 2);
        loaded.load(new StateReader(bytes, 0, out.length()));
        return loaded;
    }
}
