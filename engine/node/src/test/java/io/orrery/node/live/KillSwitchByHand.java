package io.orrery.node.live;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.StateRequestedDecoder;
import io.orrery.engine.pipeline.HandClock;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.venue.EmergencyStop;
import io.orrery.engine.venue.Gate;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.home.Home;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.vitals.CountersFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The switch turned by hand, with two accounts whose venues answer what a test says. */
abstract class KillSwitchByHand {
    static final long MILLI = 1_000_000L;
    static final OperatorWord TWO = new OperatorWord("anna", "ben", "");

    @TempDir
    Path folder;

    final HandClock clock = new HandClock(1_000 * MILLI);
    final EventRing ring = new EventRing(64);
    final List<Gate> gates = List.of(new Gate(), new Gate());
    final Account one = new Account();
    final Account other = new Account();
    OperatorFiles files;
    CountersFile counters;
    KillSwitch kill;

    /** An account at a venue that says what it is told to. */
    static final class Account implements EmergencyStop {
        final List<Answer> answers = new ArrayList<>();
        int asked;
        boolean broken;

        @Override
        public boolean isReady() {
            return !broken;
        }

        @Override
        public void cancelAll() {
            asked++;
        }

        @Override
        public Answer answer() {
            return asked > answers.size() ? Answer.NOTHING_OPEN : answers.get(asked - 1);
        }

        @Override
        public long ended() {
            return answers.subList(0, Math.min(asked, answers.size())).stream().filter(each -> each == Answer.ENDED).count();
        }

        @Override
        public int doWork() {
            if (broken) {
                throw new IllegalStateException("a fault of this one");
            }
            return 0;
        }

        @Override
        public String roleName() {
            return "account";
        }
    }

    @BeforeEach
    void make() {
        Home home = new Home(folder).prepare();
        files = new OperatorFiles(home, LocalDisk.INSTANCE);
        counters = CountersFile.create(home.countersFile());
        kill = make(0);
    }

    KillSwitch make(long operatorNanos) {
        OperatorLine line = new OperatorLine(new ControlMessages(clock), ring.priority());
        KillSwitch made = new KillSwitch(gates, List.of(one, other), files, line, counters, clock, operatorNanos);
        made.onStart();
        return made;
    }

    @AfterEach
    void close() {
        counters.close();
    }

    void runMillis(long millis) {
        for (long i = 0; i < millis; i++) {
            kill.doWork();
            clock.turnTo(clock.nanoTime() + MILLI);
        }
    }

    /** What the engine was told, as state and principals. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        int count = ring.available(64);
        for (int i = 0; i < count; i++) {
            EventRecord event = ring.peek(i).record();
            if (event.eventClass() == EventClass.INPUT && event.templateId() == StateRequestedDecoder.TEMPLATE_ID) {
                StateRequestedDecoder asked = new StateRequestedDecoder().wrapAndApplyHeader(
                    event.buffer(), event.messageOffset(), new MessageHeaderDecoder());
                told.add(asked.state() + " " + asked.principal() + " " + asked.witness());
            }
        }
        ring.release(count);
        return told;
    }
}
