package io.orrery.node.home;

import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.upkeep.Retention;
import io.orrery.journal.upkeep.SealedSegments;
import io.orrery.node.config.NodeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.agrona.ErrorHandler;

/** What is done to earlier sessions when one begins: the old ones are deleted, the others compressed. Under the home's lock. */
public final class Housekeeping {
    private final NodeConfig.Journal config;
    private final ErrorHandler errors;

    /** @param errors told of what is damaged or in use and therefore left as it is */
    public Housekeeping(NodeConfig.Journal config, ErrorHandler errors) {
        this.config = config;
        this.errors = errors;
    }

    public void tidy(List<Session> earlier, Instant now) {
        List<Path> journals = earlier.stream().map(Session::journal).filter(Files::isDirectory).toList();
        for (Path expired : retention().expired(journals, Retention::isDamaged, nanos(now))) {
            Retention.delete(expired.getParent());
        }
        if (config.compress()) {
            journals.stream().filter(Files::isDirectory).forEach(this::compress);
        }
    }

    private void compress(Path journal) {
        try {
            new SealedSegments(journal).compress();
        } catch (JournalDamage | JournalLocked left) {
            errors.onError(left);
        }
    }

    private Retention retention() {
        Duration age = config.retention().age();
        long bytes = config.retention().size().bytes();
        return new Retention(age.isZero() ? Long.MAX_VALUE : age.toNanos(), bytes == 0 ? Long.MAX_VALUE : bytes);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
