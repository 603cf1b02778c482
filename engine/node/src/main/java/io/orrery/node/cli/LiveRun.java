package io.orrery.node.cli;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Quarantine;
import io.orrery.node.screen.Display;
import io.orrery.node.screen.Units;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.Resumed;
import io.orrery.node.session.SessionSummary;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Watches one session from its start to its end, and says what it came to. */
final class LiveRun {
    private static final long PAUSE_NANOS = 50_000_000L;

    private final GlobalOptions global;
    private final boolean plain;
    private final Supplier<Optional<String>> news;
    private final ServiceNotice notice = new ServiceNotice(System.getenv("NOTIFY_SOCKET"));

    LiveRun(GlobalOptions global, boolean plain) {
        this(global, plain, Optional::empty);
    }

    /** @param news what is to be told of the surroundings, asked again and again: each text is told once */
    LiveRun(GlobalOptions global, boolean plain, Supplier<Optional<String>> news) {
        this.global = global;
        this.plain = plain;
        this.news = news;
    }

    /** Shows the session until it ends. A signal asks for an orderly stop; the second one of its kind ends the process. */
    int watch(LiveSession session) {
        try (session) {
            session.resumed().ifPresent(this::tell);
            session.rehearsed().ifPresent(global.output()::talk);
            tellOfQuarantine();
            show(session);
            report(session);
            return ExitCode.OK.code();
        }
    }

    private void tell(Resumed resumed) {
        global.output().talk(resumed.text());
        resumed.notes().forEach(global.output()::talk);
    }

    private void tellOfQuarantine() {
        for (String strategy : new Quarantine(global.home(), LocalDisk.INSTANCE).strategies()) {
            global.output().talk(
                "strategy " + strategy + " is in quarantine and is not played; see: ./orrery strategy release --help");
        }
    }

    private void show(LiveSession session) {
        try (Display display = global.output().display(global.colour(), plain, global.json());
            StopSignals signals = StopSignals.handle(display::close)) {
            notice.ready(session.session().id());
            boolean stopping = false;
            String told = "";
            while (session.running()) {
                if (signals.requested() && !stopping) {
                    stopping = true;
                    notice.stopping();
                    session.requestStop();
                }
                String heard = stopping ? told : news.get().orElse(told);
                if (!heard.equals(told)) {
                    told = heard;
                    display.tell(told);
                }
                display.show(session.sample());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void report(LiveSession session) {
        SessionSummary summary = session.summary();
        Output output = global.output();
        if (global.json()) {
            output.json("orrery.session/1", summary);
        } else {
            output.data(Units.count(summary.events()) + " events, " + Units.count(summary.orders()) + " orders, "
                + Units.count(summary.fills()) + " fills, " + Units.count(summary.cancels()) + " cancels, "
                + Units.count(summary.rejects()) + " rejected, " + Units.count(summary.denials()) + " denied, "
                + "PnL " + summary.pnl().toPlainString());
            summary.venues().forEach((venue, counts) -> output.data(venue + ": " + text(counts)));
            output.data("digest " + summary.digest());
        }
        output.talk("session " + session.session().folder());
        output.talk("prove it: ./orrery verify " + proofArguments(session));
    }

    private static String text(Map<String, Long> counts) {
        return counts.entrySet().stream()
            .map(count -> Units.count(count.getValue()) + " " + count.getKey())
            .collect(Collectors.joining(", "));
    }

    private String proofArguments(LiveSession session) {
        String byId = session.session().id();
        Path usual = Path.of(".orrery").toAbsolutePath().normalize();
        return global.home().root().equals(usual) ? byId : quoted(session.session().folder().toString());
    }

    /** As a shell takes it for one word. */
    private static String quoted(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
