package io.orrery.simulator.binance;

import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Parameters;
import io.orrery.simulator.time.VenueClock;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Lets in who signs with a known key, in time. */
final class Gate {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{64}");
    private static final Pattern WINDOW = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,3})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final BigDecimal USUAL_WINDOW = BigDecimal.valueOf(5_000);
    private static final BigDecimal LONGEST_WINDOW = BigDecimal.valueOf(60_000);
    private static final long MILLI = 1_000_000;
    private static final long AHEAD = 1_000 * MILLI;

    private final KeyRing keys;
    private final VenueClock clock;
    private final FaultPlan faults;

    Gate(KeyRing keys, VenueClock clock, FaultPlan faults) {
        this.keys = keys;
        this.clock = clock;
        this.faults = faults;
    }

    /** The key of this name. */
    ApiKey key(String name) {
        if (name == null || !KEY.matcher(name).matches()) {
            throw Errors.keyFormat();
        }
        ApiKey key = keys.find(name);
        if (key == null || faults.strikes(Fault.V07)) {
            throw Errors.keyRejected();
        }
        return key;
    }

    /** @param payload what was signed */
    void checkSignature(ApiKey key, String payload, String signature) {
        if (signature == null || signature.isEmpty()) {
            throw Errors.missing("signature");
        }
        if (!key.signed(payload, signature)) {
            throw Errors.badSignature();
        }
    }

    void checkTime(Parameters parameters) {
        long sent = Times.nanos(number(parameters, "timestamp"));
        long now = clock.shownNanos();
        if (sent >= now + AHEAD) {
            throw Errors.early();
        }
        BigDecimal window = window(parameters);
        if (now - sent > window.multiply(BigDecimal.valueOf(MILLI)).longValue()) {
            throw Errors.late();
        }
    }

    private static BigDecimal window(Parameters parameters) {
        String text = parameters.get("recvWindow");
        if (text == null) {
            return USUAL_WINDOW;
        }
        if (!WINDOW.matcher(text).matches()) {
            throw Errors.illegal("recvWindow", "[0-9]{1,20}");
        }
        BigDecimal window = new BigDecimal(text);
        if (window.compareTo(LONGEST_WINDOW) > 0) {
            throw Errors.of(-1102, "'recvWindow' contains unexpected value. Cannot be greater than 60000.");
        }
        return window;
    }

    private static long number(Parameters parameters, String name) {
        String text = parameters.get(name);
        if (text == null || text.isEmpty()) {
            throw Errors.missing(name);
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Errors.illegal(name, "[0-9]{1,20}");
        }
        return Long.parseLong(text);
    }
}
