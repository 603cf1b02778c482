package io.orrery.node.home;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an operator has to say, as a file of few lines holds it.
 *
 * @param principal who says it
 * @param witness who agreed; empty for nobody
 * @param reason in words
 */
public record OperatorWord(String principal, String witness, String reason) {
    /** Longest name that an event holds. */
    public static final int LONGEST_NAME = 24;

    /** Of somebody who only made the file. */
    public static final OperatorWord UNSIGNED = new OperatorWord("unsigned", "", "");

    private static final String PRINCIPAL = "principal";
    private static final String WITNESS = "witness";
    private static final String REASON = "reason";

    public OperatorWord {
        principal = name(principal);
        witness = name(witness);
        reason = printable(reason);
    }

    /** True if two different people stand behind it. */
    public boolean isOfTwo() {
        return !principal.isEmpty() && !witness.isEmpty() && !principal.equals(witness);
    }

    private static String name(String text) {
        String printable = printable(text);
        return printable.substring(0, Math.min(printable.length(), LONGEST_NAME));
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?").strip();
    }

    String text() {
        return PRINCIPAL + "=" + principal + "\n" + WITNESS + "=" + witness + "\n" + REASON + "=" + reason + "\n";
    }

    /** Reads what {@link #text} wrote. A file that is empty, or of other lines, counts as well. */
    static OperatorWord of(String text) {
        Map<String, String> values = new TreeMap<>();
        text.lines().filter(line -> line.indexOf('=') > 0).forEach(
            line -> values.put(line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
        return new OperatorWord(
            values.getOrDefault(PRINCIPAL, UNSIGNED.principal), values.getOrDefault(WITNESS, ""),
            values.getOrDefault(REASON, ""));
    }
}
