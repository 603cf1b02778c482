package io.orrery.journal.chain;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BlockDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.journal.JournalDamage;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The linked SHA-256 over every byte of a session, computed while its records go by, all of them and in order. Each Block
 * record that goes by must state what was computed here.
 *
 * <p>The chain of a session is {@code SHA-256(hash of the last block || the records after it)}. A block has
 * {@value #BLOCK_RECORDS} records; the one that a stopping session ends itself may have fewer.
 */
public final class Chain {
    public static final int BLOCK_RECORDS = Blocks.BLOCK_RECORDS;

    private final Blocks blocks = new Blocks();
    /** Blocks that are complete, and whose Block record has not come by. */
    private final ArrayDeque<BlockHash> unconfirmed = new ArrayDeque<>();
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BlockDecoder block = new BlockDecoder();
    private long confirmed;

    /**
     * Takes the next record of the session.
     *
     * @throws JournalDamage if it is a Block record that states another hash than its records have
     */
    public void add(EventRecord record) {
        if (record.templateId() == BlockDecoder.TEMPLATE_ID) {
            compare(record);
        }
        if (blocks.add(record)) {
            unconfirmed.add(ended());
        }
    }

    /** The chain of what went by so far, in hex. */
    public String hex() {
        return HexFormat.of().formatHex(blocks.hashSoFar());
    }

    /** The last sequence that a Block record vouches for; 0 for none. */
    public long confirmed() {
        return confirmed;
    }

    private BlockHash ended() {
        return new BlockHash(blocks.first(), blocks.last(), blocks.hash().clone());
    }

    private void compare(EventRecord record) {
        if (unconfirmed.isEmpty() && blocks.end()) {
            unconfirmed.add(ended());
        }
        BlockHash computed = unconfirmed.poll();
        block.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
        BlockHash stated = new BlockHash(block.first(), block.last(), hashOf(block));
        if (computed == null || !computed.equals(stated)) {
            long first = computed == null ? record.sequence() : computed.first();
            String place = "block at sequence " + record.sequence();
            throw new JournalDamage(first, place, "the block's hash is not that of its records");
        }
        confirmed = computed.last();
    }

    private static byte[] hashOf(BlockDecoder block) {
        byte[] hash = new byte[Blocks.HASH_LENGTH];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) block.hash(i);
        }
        return hash;
    }

    /** A block's bounds and hash. */
    private record BlockHash(long first, long last, byte[] hash) {
        @Override
        public boolean equals(Object other) {
            return other instanceof BlockHash that && first == that.first && last == that.last && Arrays.equals(hash, that.hash);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(hash);
        }
    }
}
