package io.orrery.acceptance.ground;

import io.orrery.acceptance.stage.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** The simulator in a thread of its own, found by its name: nothing of it is known here. */
final class SimulatorProcess implements AutoCloseable {
    private static final String NAME = "orrery-sim";
    private static final long START_SECONDS = 30;

    private final Thread thread;
    private final String firstLine;

    private SimulatorProcess(Thread thread, String firstLine) {
        this.thread = thread;
        this.firstLine = firstLine;
    }

    static SimulatorProcess start(String... arguments) {
        ToolProvider simulator = ToolProvider.findFirst(NAME).orElseThrow(() -> new Failure("there is no " + NAME));
        FirstLine out = new FirstLine();
        StringWriter err = new StringWriter();
        Thread thread = new Thread(() -> {
            int code = simulator.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
            out.lines.add("ended with " + code + ": " + err);
        }, NAME);
        thread.setDaemon(true);
        thread.start();
        try {
            String line = out.lines.poll(START_SECONDS, TimeUnit.SECONDS);
            if (line == null || !line.startsWith("{")) {
                throw new Failure("the simulator does not start: " + line);
            }
            return new SimulatorProcess(thread, line);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    String firstLine() {
        return firstLine;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(START_SECONDS));
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands over lines as they are complete. */
    private static final class FirstLine extends Writer {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (characters[i] == '\n') {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append(characters[i]);
                }
            }
        }

        @Override
        public void flush() {
            // lines are handed over when they end
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
