package io.orrery.node.cli;

import io.orrery.engine.ledger.Ledger;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.ledger.TrialBalance;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.ledger.LedgerReading;
import io.orrery.node.ledger.Trial;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose ledger is read, and which accounts of it. */
final class LedgerOptions {
    @Option(names = "--account", paramLabel = "N", defaultValue = "0", description = "Only this account, by its number")
    private int account;

    @Option(names = "--asset", paramLabel = "A", description = "Only this asset")
    private String asset;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    Session session(GlobalOptions global) {
        return global.sessions().resolve(session);
    }

    boolean wants(LedgerAccount each) {
        return (account == 0 || each.key().accountId() == account) && wants(each.key().asset());
    }

    boolean wants(String name) {
        return asset == null || asset.equalsIgnoreCase(name);
    }

    /** Reads the ledger; 0, or 4 with the assets told that do not balance. */
    int read(GlobalOptions global, Session source, LedgerReading.Listener listener) {
        return balanced(global, LedgerReading.of(source, listener));
    }

    static int balanced(GlobalOptions global, Ledger ledger) {
        int code = ExitCode.OK.code();
        for (TrialBalance sums : TrialBalance.of(ledger).values()) {
            if (!sums.isBalanced()) {
                Trial trial = Trial.of(sums);
                global.output().talk(trial.asset() + " does not balance: debits " + trial.debits() + ", credits "
                    + trial.credits() + "; held " + trial.debitsHeld() + ", " + trial.creditsHeld());
                code = ExitCode.VERIFICATION_FAILED.code();
            }
        }
        return code;
    }
}
