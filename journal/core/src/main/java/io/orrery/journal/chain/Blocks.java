package io.orrery.journal.chain;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BlockDecoder;

/**
 * Cuts a session's records into blocks and links their hashes: {@code hash(k) = SHA-256(hash(k-1) || the records of block k as
 * recorded, headers included)}, where {@code hash(0)} is 32 zero bytes.
 */
final class Blocks {
    static final int BLOCK_RECORDS = 4096;
    static final int HASH_LENGTH = BlockDecoder.hashLength();

    private final Sha256 running = new Sha256();
    private final byte[] hash = new byte[HASH_LENGTH];
    private long first;
    private long last;
    private long open = 1;
    private long next = 1;

    Blocks() {
        running.begin(hash);
    }

    /** Takes the next record. Returns true if it completed a block, whose bounds and hash are then to be had. */
    boolean add(EventRecord record) {
        running.add(record.buffer(), record.offset(), record.length());
        next = record.sequence() + 1;
        if (next - open < BLOCK_RECORDS) {
            return false;
        }
        end();
        return true;
    }

    /** Ends the block before it is full. Returns false if there is no record in it. */
    boolean end() {
        if (next == open) {
            return false;
        }
        running.end(hash);
        first = open;
        last = next - 1;
        open = next;
        running.begin(hash);
        return true;
    }

    /** The first sequence of the block that ended last; 0 before. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    /** The hash of the block that ended last. Changes when the next one ends. */
    byte[] hash() {
        return hash;
    }

    /** The hash that a block would have that ended here. */
    byte[] hashSoFar() {
        return running.valueSoFar();
    }
}
