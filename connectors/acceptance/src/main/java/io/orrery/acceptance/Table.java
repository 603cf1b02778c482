package io.orrery.acceptance;

import io.orrery.acceptance.Verdict.Outcome;
import io.orrery.connectors.kit.order.Capabilities;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The verdicts on one venue, for the eye. */
public final class Table {
    private static final int KINDS = 3;

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

    /** How many pairs of order type and time in force are declared, and how many of them were placed. */
    public static String kinds(String venue, Capabilities capabilities, List<Verdict> verdicts) {
        int declared = capabilities.orders().values().stream().mapToInt(Set::size).sum();
        long placed = verdicts.stream()
            .filter(verdict -> verdict.tried().area() == KINDS && verdict.is(Outcome.EXECUTED)).count();
        return String.format(Locale.ROOT, "%s: %d kinds of orders declared, %d placed", venue, declared, placed);
    }

    public static long count(List<Verdict> verdicts, Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.is(outcome)).count();
    }
}
