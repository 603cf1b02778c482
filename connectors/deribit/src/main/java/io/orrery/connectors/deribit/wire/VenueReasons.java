package io.orrery.connectors.deribit.wire;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.rest.Outcome;
import io.orrery.connectors.kit.rest.OutcomeTable;
import org.agrona.collections.Long2ObjectHashMap;

/** What the venue's error codes mean. */
public final class VenueReasons {
    /** Too many requests: what was sent before may have been the last on its connection. */
    private static final long TOO_MANY = 10_028;

    /** Of those who may not, or not any more. */
    private static final long[] PERMISSION = {
        10_000, 10_019, 10_029, 11_042, 11_098, 12_005, 13_004, 13_009, 13_012, 13_021, 13_025, 13_031, 13_403};
    private static final long[] RATE_LIMIT = {TOO_MANY, 10_040, 10_047, 10_066};
    private static final long[] BALANCE = {10_009, 10_018, 10_037, 10_039};
    private static final long[] UNKNOWN_ORDER = {10_004, 10_010, 10_025, 11_008, 11_044, 13_032};
    private static final long[] CLOSED = {10_012, 10_020, 10_041, 10_072, 11_046, 11_051, 11_056, 13_019, 13_020, 13_503};
    private static final long[] WOULD_TAKE = {11_021, 11_054};
    private static final long[] SELF_TRADE = {10_003};
    private static final long[] UNSUPPORTED = {
        10_030, 10_033, 10_045, 10_046, 10_048, 11_037, 11_038, 11_039, 11_041, 11_047, 11_048, 11_055, -32_601};
    /** Of prices, quantities and counts that can't be. */
    private static final long[] FILTER = {
        10_002, 10_005, 10_006, 10_007, 10_011, 10_013, 10_014, 10_015, 10_016, 10_017, 10_021, 10_022, 10_023, 10_024, 10_026,
        10_027, 10_031, 10_032, 10_034, 10_035, 10_036, 10_038, 10_043, 10_044, 11_013, 11_022, 11_029, 11_035, 11_036, 11_043,
        11_049, 11_050, 13_010, 13_011, 13_016, -32_602};
    private static final long[] OTHER = {10_049, 11_030, 13_030, 13_666, 13_777, -32_700, -32_600};
    /** Of which nobody knows whether the act was done. */
    private static final long[] DOUBT = {10_001, 11_031, 11_094, 13_008, 13_028, 13_888};
    /** Settlement, maintenance, and services that are away: what is refused by these is granted when they are over. */
    private static final long[] AWAY = {10_041, 11_051, 13_028, 13_503, 13_888};
    /** Of a login that does not hold, or not any more. */
    private static final long[] LOGIN = {10_000, 13_004, 13_009};

    private static final OutcomeTable OUTCOMES = new OutcomeTable().with(Outcome.UNKNOWN, DOUBT);
    private static final Long2ObjectHashMap<VenueReason> BY_CODE = new Long2ObjectHashMap<>();

    static {
        refused(VenueReason.PERMISSION, PERMISSION);
        refused(VenueReason.RATE_LIMIT, RATE_LIMIT);
        refused(VenueReason.BALANCE, BALANCE);
        refused(VenueReason.UNKNOWN_ORDER, UNKNOWN_ORDER);
        refused(VenueReason.CLOSED, CLOSED);
        refused(VenueReason.WOULD_TAKE, WOULD_TAKE);
        refused(VenueReason.SELF_TRADE, SELF_TRADE);
        refused(VenueReason.UNSUPPORTED, UNSUPPORTED);
        refused(VenueReason.FILTER, FILTER);
        refused(VenueReason.OTHER, OTHER);
    }

    private VenueReasons() {
    }

    private static void refused(VenueReason reason, long... codes) {
        OUTCOMES.with(Outcome.REFUSED, codes);
        for (long code : codes) {
            BY_CODE.put(code, reason);
        }
    }

    /**
     * What became of an act.
     *
     * @param readable false if the answer was not what it should be
     * @param code of the error, 0 if there is none
     */
    public static Outcome outcome(boolean readable, long code) {
        return OUTCOMES.of(200, readable, code);
    }

    /** Why an act was refused. */
    public static VenueReason of(long code) {
        VenueReason reason = BY_CODE.get(code);
        return reason == null ? VenueReason.OTHER : reason;
    }

    /** True if the connection must log in anew. */
    public static boolean isLogin(long code) {
        return isOf(LOGIN, code);
    }

    /** True if the same request may be granted a while later. */
    public static boolean isForNow(long code) {
        return isOf(RATE_LIMIT, code) || isOf(AWAY, code);
    }

    private static boolean isOf(long[] codes, long code) {
        for (long of : codes) {
            if (of == code) {
                return true;
            }
        }
        return false;
    }

    /** True if there are too many requests. */
    public static boolean isTooMany(long code) {
        return code == TOO_MANY;
    }
}
