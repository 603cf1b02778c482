package io.orrery.engine.venue;

/**
 * One finding about a venue, for the eye.
 *
 * @param name of what was looked at, such as rest, clock, key
 * @param fix what to do about it; empty if all is well
 */
public record VenueCheck(String name, Verdict verdict, String finding, String fix) {

    /** WARN: it works, not at its best. FAIL: it does not work. */
    public enum Verdict { OK, WARN, FAIL }

    public static VenueCheck ok(String name, String finding) {
        return new VenueCheck(name, Verdict.OK, finding, "");
    }

    public static VenueCheck warn(String name, String finding, String fix) {
        return new VenueCheck(name, Verdict.WARN, finding, fix);
    }

    public static VenueCheck fail(String name, String finding, String fix) {
        return new VenueCheck(name, Verdict.FAIL, finding, fix);
    }
}
