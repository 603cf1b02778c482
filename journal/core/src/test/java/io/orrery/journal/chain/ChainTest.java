package io.orrery.journal.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BlockDecoder;
import io.orrery.journal.Events;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.memory.MemoryStore;
import io.orrery.journal.upkeep.JournalCheck;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class ChainTest {
    private final Events events = new Events();
    private final EventRecord record = new EventRecord();

    @Test
    void theChainIsThatOfItsDefinition() throws Exception {
        MemoryStore store = new MemoryStore();
        JournalWriter writer = store.writer();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 10_000; i++) {
            writer.add(events.trade(i, i));
            writer.commit();
        }
        Chain chain = new Chain();
        byte[] hash = new byte[32];
        digest.update(hash);
        JournalReader reader = store.reader();
        while (reader.next(record)) {
            chain.add(record);
            digest.update(record.bytes());
            if (record.sequence() % 4096 == 0) {
                hash = digest.digest();
                digest.update(hash);
            }
        }
        assertEquals(HexFormat.of().formatHex(digest.digest()), chain.hex());
        assertEquals(0, chain.confirmed());
    }

    @Test
    void everyBlockOfASessionIsConfirmed() {
        MemoryStore store = new MemoryStore();
        events.session(store, 50_000);
        JournalCheck check = JournalCheck.of(store.reader());
        assertTrue(check.ended());
        assertEquals(50_004 + 12 + 1, check.lastSequence());
        assertEquals(check.lastSequence() - 1, check.confirmed());
    }

    @Test
    void aRecordThatWasExchangedWithItsChecksumsIsFoundByItsBlock() {
        MemoryStore store = new MemoryStore();
        events.session(store, 10_000);
        JournalReader reader = store.reader();
        reader.seekSequence(5000);
        assertTrue(reader.next(record));
        String before = JournalCheck.of(store.reader()).chain();
        record.time(record.time() + 1);
        record.seal(5000);
        JournalDamage damage = assertThrows(JournalDamage.class, () -> JournalCheck.of(store.reader()));
        assertEquals(4097, damage.sequence());
        record.time(record.time() - 1);
        record.seal(5000);
        assertEquals(before, JournalCheck.of(store.reader()).chain());
    }

    @Test
    void aForgedBlockIsFound() {
        MemoryStore store = new MemoryStore();
        events.session(store, 10_000);
        JournalReader reader = store.reader();
        while (reader.next(record) && record.templateId() != BlockDecoder.TEMPLATE_ID) {
            assertNotEquals(0, record.sequence());
        }
        int hashByte = record.messageOffset() + record.messageLength() - 1;
        record.buffer().putByte(hashByte, (byte) ~record.buffer().getByte(hashByte));
        record.seal(record.sequence());
        assertEquals(1, assertThrows(JournalDamage.class, () -> JournalCheck.of(store.reader())).sequence());
    }

    @Test
    void aBlockThatFindsNoRoomIsOfferedAgain() {
        MemoryStore store = new MemoryStore();
        JournalWriter writer = store.writer();
        for (int i = 0; i < 4200; i++) {
            writer.add(events.trade(i, i));
            writer.commit();
        }
        boolean[] room = {false};
        BlockHasher hasher = new BlockHasher(store.reader(), (block, offset, length) -> {
            if (room[0]) {
                writer.add(events.observation(9999, block, length));
                writer.commit();
            }
            return room[0];
        });
        for (int i = 0; i < 20; i++) {
            hasher.doWork();
        }
        assertEquals(4201, Events.readAll(store.reader()).size());
        assertEquals(false, hasher.finish());
        room[0] = true;
        assertTrue(hasher.finish());
        assertTrue(hasher.finish());
        assertTrue(JournalCheck.of(store.reader()).confirmed() >= 4202);
    }
}
