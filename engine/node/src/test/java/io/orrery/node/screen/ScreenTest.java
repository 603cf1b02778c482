package io.orrery.node.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScreenTest {
    private static final long MILLI = 1_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long now;

    @Test
    void theFrameFitsEightyColumns() {
        assertEquals(
            """
             Orrery  DEMO  20261121-093102-7f3a                 00:01:02.5  21,345 events/s
            ────────────────────────────────────────────────────────────────────────────────
                                    bid           ask          last      position  open
             BTC-USDT          60000.10      60000.20      60000.15       0.02000     2
             ETH-USDT                                                           ·     ·
            ────────────────────────────────────────────────────────────────────────────────
             orders 1,234   fills 567   cancels 89   rejected 1   denied 2
             PnL +12.34 USDT   fees 1.20 USDT
             tick to order  p50 1.2 µs   p99 4.5 µs   p99.9 1.2 ms
             journal  1,000,000 events   128.0 MiB   3.20 GB/h   ring 0.4 %
            ────────────────────────────────────────────────────────────────────────────────
             verified live: 999,000 events, 0 differences                      Ctrl-C stops
            """.lines().toList(),
            Frame.render(model(), 80, 24, false));
    }

    @Test
    void noLineIsWiderThanTheScreen() {
        for (int width : List.of(40, 60, 80, 100, 120, 200)) {
            for (String line : Frame.render(model(), width, 24, false)) {
                assertTrue(line.length() <= width, width + ": " + line);
            }
        }
    }

    @Test
    void instrumentsThatDoNotFitAreCounted() {
        List<String> lines = Frame.render(model(line("A"), line("B"), line("C"), line("D"), line("E")), 80, 14, false);

        assertEquals(13, lines.size());
        assertTrue(lines.contains(" and 3 more"), lines.toString());
    }

    @Test
    void coloursChangeNothingButColour() {
        List<String> coloured = new ArrayList<>();
        for (String line : Frame.render(model(), 80, 24, true)) {
            coloured.add(line.replaceAll("\u001b\\[[0-9;]*m", ""));
        }

        assertEquals(Frame.render(model(), 80, 24, false), coloured);
    }

    @Test
    void theScreenIsDrawnFourTimesASecondAndLeftAsFound() {
        Screen screen = new Screen(out, new Terminal(), false, () -> now);
        for (int i = 0; i < 100; i++) {
            screen.show(model());
            now += 10 * MILLI;
        }
        screen.close();
        screen.close();
        screen.show(model());

        String written = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(4, written.split("Orrery  DEMO", -1).length - 1);
        assertTrue(written.startsWith("\u001b[?1049h"));
        assertTrue(written.endsWith("\u001b[?25h\u001b[?1049l"));
    }

    @Test
    void aScreenThatWasNeverDrawnLeavesNoTrace() {
        new Screen(out, new Terminal(), true, () -> now).close();

        assertEquals(0, bytes.size());
    }

    @Test
    void plainLinesBeginWithTheFirstMarketAndComeOnceASecond() {
        PlainLines lines = new PlainLines(out, () -> now);
        lines.show(model(new ScreenModel.Line("ETH-USDT", "", "", "", "", 0)));
        assertEquals(0, bytes.size());
        for (int i = 0; i < 25; i++) {
            lines.show(model());
            now += 100 * MILLI;
        }

        List<String> written = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, written.size());
        assertEquals(
            "00:01:02.5 BTC-USDT 60000.10/60000.20  21,345 events/s  orders 1234 fills 567 cancels 89 rejected 1 denied 2  "
                + "PnL +12.34 USDT  p99 4.5 µs  journal 128.0 MiB",
            written.get(0));
    }

    @Test
    void progressIsABarOnATerminal() {
        Progress progress = new Progress(out, "verify", true, () -> now);
        now += 500 * MILLI;
        progress.update(500_000, 2_000_000);
        progress.update(500_001, 2_000_000);
        progress.close();

        assertEquals(
            "\rverify  ▕██████                  ▏  25 %  500,000 events  1,000,000 events/s  0:02 left\u001b[K\r\u001b[K",
            bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void progressIsALineEachTenSecondsElsewhere() {
        Progress progress = new Progress(out, "verify", false, () -> now);
        for (int i = 0; i < 25; i++) {
            now += 1_000 * MILLI;
            progress.update(i, 0);
        }
        progress.close();

        List<String> written = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, written.size());
        assertFalse(written.get(0).contains("\u001b"));
    }

    private static ScreenModel.Line line(String symbol) {
        return new ScreenModel.Line(symbol, "1", "2", "1", "0", 0);
    }

    private static ScreenModel model(ScreenModel.Line... instruments) {
        List<ScreenModel.Line> lines = instruments.length > 0
            ? List.of(instruments)
            : List.of(
                new ScreenModel.Line("BTC-USDT", "60000.10", "60000.20", "60000.15", "0.02000", 2),
                new ScreenModel.Line("ETH-USDT", "", "", "", "", 0));
        return new ScreenModel(
            "20261121-093102-7f3a", "demo", Duration.ofMillis(62_512), 1_000_000, 21_345, lines,
            new ScreenModel.Orders(1234, 567, 89, 1, 2), "+12.34 USDT", "1.20 USDT",
            new ScreenModel.Latency(1234, 1_234, 4_510, 1_230_000), new ScreenModel.Journal(128L << 20, 3.2e9), 0.004, 999_000,
                0);
    }
}
