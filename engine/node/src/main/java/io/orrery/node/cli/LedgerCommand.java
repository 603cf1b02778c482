package io.orrery.node.cli;

import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.TrialBalance;
import io.orrery.node.home.Session;
import io.orrery.node.ledger.Balance;
import io.orrery.node.ledger.Balances;
import io.orrery.node.ledger.Entry;
import io.orrery.node.ledger.EntryLines;
import io.orrery.node.ledger.LedgerReading;
import io.orrery.node.ledger.Statement;
import io.orrery.node.ledger.StatementLine;
import io.orrery.node.ledger.Trial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the books of a session say. */
@Command(name = "ledger", header = "Show how money moved: balances, entries, trial balance, statement",
    synopsisSubcommandLabel = "balances|entries|trial-balance|statement")
final class LedgerCommand implements Runnable {
    private static final String EXIT = "Exit 4 names an asset whose debits are not its credits.";

    @Spec
    private CommandSpec spec;

    /** With the commands below it. */
    static CommandLine line(GlobalOptions global) {
        return new CommandLine(new LedgerCommand())
            .addSubcommand(new BalancesCommand(global))
            .addSubcommand(new EntriesCommand(global))
            .addSubcommand(new TrialBalanceCommand(global))
            .addSubcommand(new StatementCommand(global));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "balances, entries, trial-balance or statement?");
    }

    /** A time as it is written for people. */
    private static String text(long time) {
        return time == 0 ? "" : Instant.ofEpochSecond(0, time).toString();
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }

    @Command(name = "balances", sortOptions = false, header = "How each account stands at the end of a session",
        description = {"", "  orrery ledger balances --asset USDT", "",
            "Each book by the side on which it grows; held is what open orders may need. " + EXIT, ""})
    private static final class BalancesCommand implements Callable<Integer> {
        private static final String LINE = "%-24s %7s %-9s %10s %-5s %30s %24s";

        private final GlobalOptions global;

        @Mixin
        private LedgerOptions options;

        BalancesCommand(GlobalOptions global) {
            this.global = global;
        }

        @Override
        public Integer call() {
            Session source = options.session(global);
            Ledger ledger = LedgerReading.of(source, new LedgerReading.Listener() { });
            Balances found = Balances.of(source.id(), ledger, options::wants);
            if (global.json()) {
                global.output().json("orrery.ledger-balances/1", found);
            } else {
                line("asset", "account", "book", "instrument", "leg", "balance", "held");
                for (Balance each : found.balances()) {
                    line(each.asset(), each.account(), each.book(), each.instrument() == 0 ? "" : each.instrument(), each.leg(),
                        text(each.balance()), each.held().signum() == 0 ? "" : text(each.held()));
                }
            }
            return LedgerOptions.balanced(global, ledger);
        }

        private void line(Object... cells) {
            global.output().data(String.format(Locale.ROOT, LINE, cells).stripTrailing());
        }
    }

    @Command(name = "entries", sortOptions = false, header = "Every transfer of a session, with both of its sides",
        description = {"", "  orrery ledger entries --asset BTC --json", "",
            "An account is its number, its book, and the instrument if it is about one. Pending holds an amount, post and void "
                + "end a hold. The sequence is that of the event behind it. " + EXIT, ""})
    private static final class EntriesCommand implements Callable<Integer> {
        private static final String LINE = "%10s %-30s %-7s %-8s %-16s %26s  %s -> %s";

        private final GlobalOptions global;

        @Mixin
        private LedgerOptions options;

        EntriesCommand(GlobalOptions global) {
            this.global = global;
        }

        @Override
        public Integer call() {
            return options.read(global, options.session(global), new EntryLines(options::wants, this::print));
        }

        private void print(Entry e) {
            if (global.json()) {
                global.output().json("orrery.ledger-entry/1", e);
            } else {
                global.output().data(String.format(Locale.ROOT, LINE, e.sequence(), text(e.time()), e.kind(), e.purpose(),
                    e.asset(), text(e.amount()), e.credit(), e.debit()));
            }
        }
    }

    @Command(name = "trial-balance", sortOptions = false, header = "Add up all debits and credits of a session, by asset",
        description = {"", "  orrery ledger trial-balance", "", EXIT, ""})
    private static final class TrialBalanceCommand implements Callable<Integer> {
        private static final String LINE = "%-24s %30s %30s %24s %24s  %s";

        private final GlobalOptions global;

        @Mixin
        private LedgerOptions options;

        TrialBalanceCommand(GlobalOptions global) {
            this.global = global;
        }

        @Override
        public Integer call() {
            Session source = options.session(global);
            Ledger ledger = LedgerReading.of(source, new LedgerReading.Listener() { });
            List<Trial> assets = TrialBalance.of(ledger).values().stream()
                .filter(each -> options.wants(each.asset())).map(Trial::of).toList();
            boolean balanced = assets.stream().allMatch(Trial::balanced);
            if (global.json()) {
                global.output().json("orrery.ledger-trial-balance/1", new Listing(source.id(), balanced, assets));
            } else {
                line("asset", "debits", "credits", "debits held", "credits held", "");
                for (Trial each : assets) {
                    line(each.asset(), text(each.debits()), text(each.credits()), text(each.debitsHeld()),
                        text(each.creditsHeld()), each.balanced() ? "" : "DIFFERS");
                }
            }
            return LedgerOptions.balanced(global, ledger);
        }

        private void line(Object... cells) {
            global.output().data(String.format(Locale.ROOT, LINE, cells).stripTrailing());
        }

        /** All assets of a session. */
        private record Listing(String session, boolean balanced, List<Trial> assets) {
        }
    }

    @Command(name = "statement", sortOptions = false, header = "How cash moved, with the balance after each movement",
        description = {"", "  orrery ledger statement --account 1 --asset USDT", "", EXIT, ""})
    private static final class StatementCommand implements Callable<Integer> {
        private static final String LINE = "%10s %-30s %7s %-12s %-8s %26s %30s";

        private final GlobalOptions global;

        @Mixin
        private LedgerOptions options;

        StatementCommand(GlobalOptions global) {
            this.global = global;
        }

        @Override
        public Integer call() {
            return options.read(global, options.session(global), new Statement(options::wants, this::print));
        }

        private void print(StatementLine line) {
            if (global.json()) {
                global.output().json("orrery.ledger-statement/1", line);
            } else {
                boolean total = line.sequence() == 0;
                global.output().data(String.format(Locale.ROOT, LINE, total ? "" : line.sequence(), text(line.time()),
                    line.account(), line.asset(), line.purpose(), total ? "" : text(line.amount()), text(line.balance())));
            }
        }
    }
}
