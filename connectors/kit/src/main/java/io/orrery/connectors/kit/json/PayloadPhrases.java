package io.orrery.connectors.kit.json;

/** What usually comes next in a payload, compared as a whole and taken, or left to whoever reads it piece by piece. */
abstract class PayloadPhrases extends PayloadPairs {

    /**
     * Takes the bytes that usually come next, up to 8 and best a constant. False if others come, or the payload ends with them;
     * then nothing is taken.
     */
    public boolean takes(long usual) {
        int bytes = Swar.used(usual);
        int next = at + bytes;
        if ((word(at) ^ usual) << Long.SIZE - (bytes << 3) != 0 || next >= end) {
            return false;
        }
        at = next;
        return true;
    }

    /** Does the same with bytes of any number. */
    public boolean takes(Phrase usual) {
        int from = at;
        int next = from + usual.length();
        if (((word(from) ^ usual.first()) & usual.firstMask()) != 0 || next >= end) {
            return false;
        }
        if (usual.secondMask() != 0 && ((word(from + Long.BYTES) ^ usual.second()) & usual.secondMask()) != 0) {
            return false;
        }
        if (usual.isLong() && !takesRest(usual, from + 2 * Long.BYTES)) {
            return false;
        }
        at = next;
        return true;
    }

    /** True if the payload ends with these bytes, up to 8, and nothing but them is left; then they are taken. */
    public boolean takesLast(long usual) {
        int bytes = Swar.used(usual);
        if (at + bytes != end || (word(at) ^ usual) << Long.SIZE - (bytes << 3) != 0) {
            return false;
        }
        at = end;
        return true;
    }

    private boolean takesRest(Phrase usual, int from) {
        long[] rest = usual.rest();
        int last = rest.length - 1;
        for (int i = 0; i < last; i++) {
            if (word(from + i * Long.BYTES) != rest[i]) {
                return false;
            }
        }
        return ((word(from + last * Long.BYTES) ^ rest[last]) & usual.restMask()) == 0;
    }
}
