package io.orrery.node.doctor;

/**
 * The finding of one check.
 *
 * @param fix what to do about it; empty if all is well
 */
public record Check(String name, Verdict verdict, String finding, String fix) {

    /** WARN: it works, not at its best. FAIL: it does not work. */
    public enum Verdict { OK, WARN, FAIL }

    static Check ok(String name, String finding) {
        return new Check(name, Verdict.OK, finding, "");
    }

    static Check warn(String name, String finding, String fix) {
        return new Check(name, Verdict.WARN, finding, fix);
    }

    static Check fail(String name, String finding, String fix) {
        return new Check(name, Verdict.FAIL, finding, fix);
    }
}
