package io.orrery.node.cli;

import io.orrery.node.Json;
import io.orrery.node.Refusal;
import io.orrery.node.screen.Display;
import io.orrery.node.screen.PlainLines;
import io.orrery.node.screen.Progress;
import io.orrery.node.screen.Screen;
import io.orrery.node.screen.Style;
import io.orrery.node.screen.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a command writes: data to stdout, talk to stderr. */
public final class Output {
    /** When to colour. */
    public enum Colour { AUTO, ALWAYS, NEVER }

    private static final int BUFFER_BYTES = 64 << 10;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean outTerminal;
    private final boolean errTerminal;
    private final Map<String, String> environment;

    Output(PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.outTerminal = outTerminal;
        this.errTerminal = errTerminal;
        this.environment = environment;
    }

    /** The streams of this process; the launcher says which of them are terminals. */
    static Output ofProcess() {
        return new Output(
            utf8(FileDescriptor.out), utf8(FileDescriptor.err),
            Boolean.getBoolean("orrery.stdout.terminal"), Boolean.getBoolean("orrery.stderr.terminal"), System.getenv());
    }

    /** One line of data. */
    void data(String line) {
        out.println(line);
        out.flush();
    }

    /** A record as one JSON object that names its schema. */
    void json(String schema, Record content) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", schema);
        object.putAll(Json.components(content));
        data(Json.render(object));
    }

    /** One line of talk. */
    void talk(String line) {
        err.println(line);
        err.flush();
    }

    /** For a tool that talks by itself. */
    PrintWriter talkWriter() {
        return new PrintWriter(err, true);
    }

    void refusal(Refusal refusal, Colour colour) {
        String name = Style.ALARM.paint("orrery:", colours(colour, errTerminal));
        refusal.getMessage().lines().forEach(line -> talk(name + " " + line));
        if (!refusal.hint().isEmpty()) {
            talk("        " + refusal.hint());
        }
    }

    void trace(Throwable error) {
        error.printStackTrace(err);
        err.flush();
    }

    boolean colourOfData(Colour choice) {
        return colours(choice, outTerminal);
    }

    boolean terminal() {
        return outTerminal;
    }

    /** For much data: flushed by whoever writes it. */
    PrintStream stream() {
        return out;
    }

    /** The screen on a terminal; else one line a second, as data, or as talk where the data is JSON. */
    Display display(Colour colour, boolean plain, boolean json) {
        if (outTerminal && !plain && !json && !"dumb".equals(environment.get("TERM"))) {
            return new Screen(out, new Terminal(), colours(colour, true), System::nanoTime);
        }
        return new PlainLines(json ? err : out, System::nanoTime);
    }

    Progress progress(String work) {
        boolean inPlace = errTerminal && !"dumb".equals(environment.get("TERM"));
        return new Progress(err, work, inPlace, System::nanoTime);
    }

    /** --color, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb, then whether there is a terminal. */
    private boolean colours(Colour choice, boolean terminal) {
        if (choice != Colour.AUTO) {
            return choice == Colour.ALWAYS;
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String forced = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!forced.isEmpty() && !forced.equals("0")) {
            return true;
        }
        return terminal && !"dumb".equals(environment.get("TERM"));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        BufferedOutputStream buffered = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES);
        return new PrintStream(buffered, false, StandardCharsets.UTF_8);
    }
}
