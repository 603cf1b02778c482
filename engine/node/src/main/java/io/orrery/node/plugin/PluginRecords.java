package io.orrery.node.plugin;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.PluginUsedDecoder;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which jars a session has on record: between its first input and its second. */
final class PluginRecords {
    private final Session session;
    private final Map<String, String> recorded = new TreeMap<>();

    PluginRecords(Session session) {
        this.session = session;
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            EventRecord record = new EventRecord();
            int inputs = 0;
            while (inputs < 2 && reader.next(record)) {
                inputs += record.eventClass() == EventClass.INPUT ? 1 : 0;
                take(record);
            }
        } catch (JournalMissing | JournalDamage damage) {
            recorded.clear(); // whoever reads the session for its own sake says what is wrong with it
        }
    }

    private void take(EventRecord record) {
        if (record.templateId() == PluginUsedDecoder.TEMPLATE_ID) {
            PluginUsedDecoder used = new PluginUsedDecoder();
            used.wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderDecoder());
            byte[] hash = new byte[PluginUsedDecoder.sha256EncodingLength()];
            used.getSha256(hash, 0, hash.length);
            recorded.put(used.name(), HexFormat.of().formatHex(hash));
        }
    }

    /** @throws Refusal if a jar is not there any more, or is another one */
    Plugins prove(Plugins there) {
        List<Plugin> proved = new ArrayList<>();
        for (Plugin plugin : there.all()) {
            String hash = recorded.remove(plugin.name());
            if (hash != null && !hash.equals(HexFormat.of().formatHex(plugin.sha256()))) {
                throw changed(plugin.name(), "is not the jar that the session was recorded with");
            }
            if (hash != null) {
                proved.add(plugin);
            }
        }
        if (!recorded.isEmpty()) {
            throw changed(recorded.keySet().iterator().next(), "is missing");
        }
        return new Plugins(proved);
    }

    private Refusal changed(String name, String what) {
        return new Refusal(
            ExitCode.VERIFICATION_FAILED, session.plugins().resolve(name) + ": " + what, "without it nothing is proved");
    }
}
