package io.orrery.patch.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.patch.TestKinds;
import io.orrery.patch.graph.Refused.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a patch takes, and what it refuses, with the words that an author reads. */
final class PatchGraphTest {
    private final PatchGraph graph = new PatchGraph(TestKinds.ALL);

    private void modules(String kind, String... names) {
        for (String name : names) {
            graph.add(name, kind);
        }
    }

    private void connect(String from, String outlet, String to, String inlet) {
        graph.connect(new Cable(from, outlet, to, inlet));
    }

    private void refuses(Reason reason, String words, Runnable edit) {
        List<Cable> before = graph.cables();
        Refused refused = assertThrows(Refused.class, edit::run);
        assertEquals(reason, refused.reason());
        assertEquals(words, refused.getMessage());
        assertEquals(before, graph.cables());
    }

    @Test
    void aCycleIsRefusedWithItsWay() {
        modules("mix", "a", "b", "c");
        connect("a", "out", "b", "a");
        connect("b", "out", "c", "a");
        refuses(Reason.CYCLE, "c -> a -> b -> c", () -> connect("c", "out", "a", "a"));
        refuses(Reason.CYCLE, "a -> a", () -> connect("a", "out", "a", "a"));
    }

    @Test
    void aDelayOpensACycle() {
        modules("mix", "a", "b");
        modules("delay", "d");
        connect("a", "out", "b", "a");
        connect("b", "out", "d", "in");
        connect("d", "out", "a", "a");
        assertEquals("[d, a, b]", graph.order().toString());
        refuses(Reason.CYCLE, "b -> a -> b", () -> connect("b", "out", "a", "b"));
    }

    @Test
    void typesThatClashAreRefused() {
        modules("source", "s");
        modules("mix", "m");
        modules("reader", "r");
        refuses(Reason.TYPE, "s.book -> m.a: a BOOK to a NUMBER", () -> connect("s", "book", "m", "a"));
        refuses(Reason.TYPE, "s.price -> r.open: a PRICE to a GATE", () -> connect("s", "price", "r", "open"));
        connect("s", "price", "m", "a");
        connect("s", "book", "r", "book");
    }

    @Test
    void aSecondSourceIsRefused() {
        modules("mix", "a", "b", "c");
        connect("a", "out", "c", "b");
        refuses(Reason.SECOND_SOURCE, "b.out -> c.b: c.b reads a.out", () -> connect("b", "out", "c", "b"));
    }

    @Test
    void whatIsNotThereIsRefused() {
        modules("mix", "a");
        refuses(Reason.UNKNOWN, "b: there is no such module", () -> connect("a", "out", "b", "a"));
        refuses(Reason.UNKNOWN, "a: a mix has no outlet o", () -> connect("a", "o", "a", "a"));
        refuses(Reason.UNKNOWN, "a: a mix has no inlet d", () -> connect("a", "out", "a", "d"));
        refuses(Reason.UNKNOWN, "x: there is no kind of module y", () -> graph.add("x", "y"));
        refuses(Reason.NAME, "a: there is a module of this name", () -> graph.add("a", "mix"));
        refuses(Reason.UNKNOWN, "a: a mix has no parameter d", () -> graph.set(graph.node("a"), "d", 1));
        refuses(Reason.PARAMETER, "a: gain=10.5: must be from -10.0 to 10.0", () -> graph.set(graph.node("a"), "gain", 10.5));
        refuses(Reason.PARAMETER, "a: length=2.5: is not a whole number", () -> graph.set(graph.node("a"), "length", 2.5));
    }

    @Test
    void aPatchHasSoManyModulesAndNoMore() {
        for (int i = 0; i < PatchGraph.MOST_MODULES; i++) {
            graph.add("m" + i, "mix");
        }
        refuses(Reason.FULL, "x: a patch has at most 1024 modules", () -> graph.add("x", "mix"));
    }
}
