package io.orrery.acceptance;

import io.orrery.acceptance.Verdict.Outcome;
import java.util.List;
import java.util.Locale;

/** The verdicts on one venue, for the eye. */
public final class Table {
    private Table() {
    }

    public static String of(String venue, List<Verdict> verdicts) {
        StringBuilder table = new StringBuilder();
        table.append("| number | case | venue | result | time |\n|---|---|---|---|---|\n");
        for (Verdict verdict : verdicts) {
            String said = verdict.text().isEmpty() ? "" : ": " + verdict.text();
            table.append(String.format(Locale.ROOT, "| %d | %s | %s | %s%s | %d ms |\n",
                verdict.tried().number(), verdict.tried().name(), venue,
                verdict.outcome().name().toLowerCase(Locale.ROOT), said, verdict.time().toMillis()));
        }
        return table.append(counts(venue, verdicts)).append('\n').toString();
    }

    /** How many were executed, unsupported and failed. */
    public static String counts(String venue, List<Verdict> verdicts) {
        return String.format(Locale.ROOT, "%s: %d executed, %d unsupported, %d failed", venue,
            count(verdicts, Outcome.EXECUTED), count(verdicts, Outcome.UNSUPPORTED), count(verdicts, Outcome.FAILED));
    }

    public static long count(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.is(outcome)).count();
    }
}
