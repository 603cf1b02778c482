package io.orrery.journal.chain;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BlockEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.journal.JournalReader;
import java.util.HexFormat;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.UnsafeBuffer;

/** Reads behind a session's writer and yields a Block message for every block that is complete. Allocates nothing. */
public final class BlockHasher implements Agent {
    private static final int RECORDS_A_DUTY = 1024;
    private static final int MESSAGE_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + BlockEncoder.BLOCK_LENGTH;

    private final JournalReader reader;
    private final BlockSink sink;
    private final Blocks blocks = new Blocks();
    private final EventRecord record = new EventRecord();
    private final MutableDirectBuffer message = new UnsafeBuffer(new byte[MESSAGE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BlockEncoder block = new BlockEncoder();
    private boolean owed;

    /**
     * @param reader at the session's first record; closed with the hasher
     */
    public BlockHasher(JournalReader reader, BlockSink sink) {
        this.reader = reader;
        this.sink = sink;
    }

    @Override
    public String roleName() {
        return "block-hasher";
    }

    @Override
    public int doWork() {
        int done = 0;
        while (done < RECORDS_A_DUTY && settled() && reader.next(record)) {
            done++;
            owed = blocks.add(record);
        }
        settled();
        return done;
    }

    /**
     * After the last record but this one: hashes what is left as a block of its own.
     *
     * @return false if the sink did not take every Block message; call again
     */
    public boolean finish() {
        int done;
        do {
            done = doWork();
        } while (done > 0);
        if (settled()) {
            owed = blocks.end();
        }
        return settled();
    }

    /** The chain of what went by so far, in hex: the session's, once its last record has gone by. */
    public String chain() {
        return HexFormat.of().formatHex(blocks.hashSoFar());
    }

    @Override
    public void onClose() {
        reader.close();
    }

    /** True if no Block message waits for the sink. */
    private boolean settled() {
        if (owed) {
            block.wrapAndApplyHeader(message, 0, header)
                .first(blocks.first())
                .last(blocks.last())
                .putHash(blocks.hash(), 0, Blocks.HASH_LENGTH);
            owed = !sink.offer(message, 0, MESSAGE_LENGTH);
        }
        return !owed;
    }
}
