package io.orrery.connectors.deribit.account;

import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What an account is asked for beside its keys.
 *
 * @param answerNanos for which the answer to a command is awaited
 * @param deadMan seconds of silence after which the venue is to cancel what this connection placed; 0 if it is not to
 */
public record AccountTerms(long answerNanos, int deadMan) {
    private static final String ANSWER = "answerMillis";
    private static final String DEAD_MAN = "deadMan";

    /** @throws IllegalArgumentException that says which setting can't be */
    public static AccountTerms of(Map<String, String> settings) {
        return new AccountTerms(
            TimeUnit.MILLISECONDS.toNanos(number(settings, ANSWER, "10000", "milliseconds")),
            (int) number(settings, DEAD_MAN, "0", "seconds, or 0"));
    }

    private static long number(Map<String, String> settings, String key, String usual, String unit) {
        String text = settings.getOrDefault(key, usual);
        if (!text.matches("\\d{1,6}") || text.equals("0") && !usual.equals("0")) {
            throw new IllegalArgumentException(key + "=" + text + ": must be a number of " + unit);
        }
        return Long.parseLong(text);
    }
}
