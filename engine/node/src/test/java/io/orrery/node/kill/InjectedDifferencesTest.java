package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.DifferenceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The truth at venues changes while a node is dead, by nothing that it did: each change is told as one difference, what would
 * add to a position is not sent any more, and nothing is put right.
 *
 * <p>{@code -Dorrery.differences=7} rounds, of one change at each of three venues. Without it nothing is run.
 */
@EnabledIfSystemProperty(named = "orrery.differences", matches = "[0-9]+")
final class InjectedDifferencesTest {
    private static final int ROUNDS = Integer.getInteger("orrery.differences", 1);
    private static final long SEED = Long.getLong("orrery.seed", 2_026);
    private static final String LAUNCH = System.getProperty("orrery.launch");
    private static final int RATE = 2;
    private static final long AT_WORK_MILLIS = 1_500;
    /** What changes in each round, at the venues in their order. */
    private static final List<List<Injected>> CHANGES = List.of(
        List.of(balance("USDT", "5"), foreign("BTC/USD BUY 0.001 50000 0"), position("0.1")),
        List.of(balance("BTC", "-0.01"), balance("USD", "7"), balance("USDC", "11")),
        List.of(balance("BNB", "-1"), balance("SOL", "-3"), position("-0.05")),
        List.of(foreign("BTCUSDT SELL 0.001 65000 LIMIT web"), balance("ETH", "0.5"), balance("BTC", "-0.5")),
        List.of(balance("ETH", "-0.25"), balance("BTC", "0.00001"), foreign("BTC_USDC-PERPETUAL BUY 0.001 50000 web")),
        List.of(balance("ETH", "0.00000001"), balance("USD", "-2.5"), balance("ETH", "2")),
        List.of(balance("USDT", "-3.25"), balance("SOL", "1"), balance("USDC", "-4")));

    @TempDir
    private Path folder;

    /** @param change as the venue is told to make it */
    private record Injected(DifferenceKind kind, String asset, String change) {
    }

    private static Injected balance(String asset, String amount) {
        return new Injected(DifferenceKind.BALANCE, asset, "deposit " + asset + " " + amount);
    }

    private static Injected position(String size) {
        return new Injected(DifferenceKind.POSITION, "", "assign BTC_USDC-PERPETUAL " + size);
    }

    private static Injected foreign(String order) {
        return new Injected(DifferenceKind.ORDER_FOREIGN, "", "order " + order);
    }

    @Test
    void whatAVenueChangesByItselfIsToldOnceStopsTradeAndIsNotPutRight() throws Exception {
        int told = 0;
        int standing = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Injected> changes = CHANGES.get(round % CHANGES.size());
            Path launch = LAUNCH == null ? null : Path.of(LAUNCH).toAbsolutePath();
            Path keys = Files.createDirectory(folder.resolve("street" + round));
            try (Street street = Street.open(keys, launch, SEED + round, RATE)) {
                String config = BesideHome.NODE + street.config("churn", Map.of());
                BesideHome home =
                    new BesideHome(folder.resolve("home" + round), config, launch, street, new BesideTally());
                trade(home);
                street.hold(true);
                for (int i = 0; i < changes.size(); i++) {
                    street.change(Street.VENUES.get(i), changes.get(i).change());
                }
                try (Daemon daemon = home.start(); Known known = home.reconciled(daemon)) {
                    told += toldOnce(known, changes);
                    street.hold(false);
                    BesideHome.follow(known, AT_WORK_MILLIS);
                    standing += standing(home, known, changes);
                }
            }
        }
        System.out.println(String.format(
            Locale.ROOT, "differences: injected %d told %d standing %d", 3 * ROUNDS, told, standing));
    }

    /** A session at work that is killed. */
    private static void trade(BesideHome home) throws Exception {
        try (Daemon daemon = home.start()) {
            home.awaitReconciled(daemon);
            Thread.sleep(AT_WORK_MILLIS);
            home.kill(daemon);
        }
    }

    private static int toldOnce(Known known, List<Injected> changes) {
        BesideHome.await(known, () -> BesideHome.inexplicable(known).size() >= changes.size());
        List<String> found = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            made.add(i + 1 + " " + changes.get(i).kind() + " " + changes.get(i).asset());
        }
        BesideHome.inexplicable(known).forEach(each -> found.add(each.accountId() + " " + each.kind() + " " + each.asset()));
        assertEquals(made, found.stream().sorted().toList());
        return found.size();
    }

    /** Some time later each account still does not agree, nothing more was told of it, and nothing was added to a position. */
    private static int standing(BesideHome home, Known known, List<Injected> changes) throws Exception {
        assertEquals(changes.size(), BesideHome.inexplicable(known).size());
        for (Known.Told told : BesideHome.inexplicable(known)) {
            assertEquals(0, known.addedSince(told.accountId(), told.sequence()), told.toString());
            assertTrue(known.isRestricted(told.accountId()), told.toString());
        }
        List<String> faults = home.faultsOfMoney(known);
        for (int i = 0; i < changes.size(); i++) {
            String venue = Street.VENUES.get(i);
            Injected change = changes.get(i);
            if (change.kind() != DifferenceKind.ORDER_FOREIGN) {
                String what = venue + ": " + (change.asset().isEmpty() ? "position" : change.asset());
                assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(what + " is ")), what + ": put right, " + faults);
            }
        }
        return changes.size();
    }
}
