package io.orrery.bench.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Machine;
import io.orrery.bench.report.Unit;
import io.orrery.node.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** What is written of a run, and read again. */
final class RunTest {
    @TempDir
    private Path folder;

    private static Figure figure(String name, Unit unit, double median, double bound) {
        return new Figure(name, unit, 3, median, median, median, Double.NaN, bound);
    }

    private static Run run(Figure... figures) {
        Machine machine = new Machine(2, "\"x\"", "y", "z", 0.5);
        return new Run(Run.SCHEMA, "2026-01-05T09:00:00Z", "1 <&>", "quick", machine, List.of(figures));
    }

    private Earlier earlier(Figure... figures) throws IOException {
        return Earlier.read(Files.writeString(folder.resolve("result.json"), Json.render(run(figures))));
    }

    @Test
    void aRateThatRoseAndATimeThatFellAreBetter() throws IOException {
        Earlier then = earlier(
            figure("replay", Unit.EVENTS_PER_SECOND, 20_000_000, 3e6), figure("order", Unit.NANOS, 1_000, Double.NaN));
        List<String> lines = then.lines(List.of(
            figure("replay", Unit.EVENTS_PER_SECOND, 30_000_000, 3e6), figure("order", Unit.NANOS, 2_000, Double.NaN),
            figure("new", Unit.MILLIS, 1, Double.NaN)));
        assertEquals(3, lines.size(), "what was not measured then is not compared");
        assertTrue(lines.get(1).matches("replay +20,000,000 +30,000,000 +1\\.50x"), lines.get(1));
        assertTrue(lines.get(2).matches("order +1,000 +2,000 +0\\.50x"), lines.get(2));
    }

    @Test
    void whatIsWorseByMoreThanAllowedIsNamed() throws IOException {
        Earlier then = earlier(
            figure("rate", Unit.EVENTS_PER_SECOND, 100, 3e6), figure("time", Unit.NANOS, 100, Double.NaN),
            figure("same", Unit.NANOS, 100, Double.NaN));
        List<Figure> now = List.of(
            figure("rate", Unit.EVENTS_PER_SECOND, 80, 3e6), figure("time", Unit.NANOS, 125, Double.NaN),
            figure("same", Unit.NANOS, 100, Double.NaN));
        assertEquals(List.of("rate", "time"), then.worse(now, 10));
        assertEquals(List.of(), then.worse(now, 30));
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "{\"schema\":\"orrery.verify/1\"}");
        assertTrue(assertThrows(IOException.class, () -> Earlier.read(other)).getMessage().contains("orrery.verify/1"));
        assertThrows(IOException.class, () -> Earlier.read(folder.resolve("none")));
        Path broken = Files.writeString(folder.resolve("broken"), "{");
        assertThrows(IOException.class, () -> Earlier.read(broken));
    }

    @Test
    void thePageIsWellFormedAndNeedsNothingElse() throws Exception {
        Histogram orders = new Histogram(3);
        for (int i = 1; i <= 10_000; i++) {
            orders.recordValue(i);
        }
        Figure missed = figure("order", Unit.NANOS, 2_000, 1_000);
        String page = Page.of(
            run(missed, figure("replay", Unit.EVENTS_PER_SECOND, 6e6, 3e6), figure("lost", Unit.COUNT, 0, 0)),
            Map.of("orders", orders, "sustained-20k", orders));
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
        assertEquals(2, document.getElementsByTagName("svg").getLength());
        assertFalse(page.contains("http"), "nothing is fetched");
        assertTrue(page.contains("<tr class=\"missed\"><td>order"), page);
        assertTrue(page.contains("1 &lt;&amp;&gt;"), page);
        assertTrue(page.contains("200 %") && page.contains("50 %"), page);
        assertTrue(page.contains("20,000 orders"), page);
    }

    @Test
    void aPageOfNoOrdersIsOneToo() {
        assertTrue(Page.of(run(), Map.of()).contains("0 orders"));
    }

    @Test
    void figuresAreReadAsTheyWereWritten() throws IOException {
        List<Figure> figures = List.of(
            new Figure("a \"b\"", Unit.TIMES, 7, 1.5, 1, 2, Double.NaN, 1.25), Figure.single("lost", Unit.COUNT, 0, 0));
        assertEquals(figures, Figures.read(Json.render(figures)));
        assertThrows(IOException.class, () -> Figures.read("[{\"median\":1.0}]"));
    }

    @Test
    void ofAHistoryTheLastRunIsCompared() throws IOException {
        String lines = Json.render(run(figure("time", Unit.NANOS, 100, Double.NaN))) + "\n"
            + Json.render(run(figure("time", Unit.NANOS, 200, Double.NaN), Figure.single("lost", Unit.COUNT, 0, 0))) + "\n";
        Earlier then = Earlier.read(Files.writeString(folder.resolve("0.1.0.jsonl"), lines));
        Figure time = figure("time", Unit.NANOS, 190, Double.NaN);
        assertEquals(List.of(), then.worse(List.of(time, Figure.single("lost", Unit.COUNT, 0, 0)), 10));
        assertEquals(List.of("lost"), then.worse(List.of(time, Figure.single("lost", Unit.COUNT, 1, 0)), 10));
        assertThrows(IOException.class, () -> Earlier.read(Files.writeString(folder.resolve("none.jsonl"), "\n")));
    }

    @Test
    void theMachineIsMeasured() throws InterruptedException {
        List<Figure> figures = new MachinePart().measure(folder);
        assertEquals(List.of("touch 737 bytes", "clock reading", "hop of a line"), figures.stream().map(Figure::name).toList());
        for (Figure figure : figures) {
            assertTrue(figure.median() > 0 && figure.median() < 1e9, figure.toString());
        }
    }
}
