package io.orrery.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule bites: in a small house that keeps them all, one thing is made wrong. */
class PlantedViolationsTest {
    @TempDir
    private Path root;

    private Repository house;

    @BeforeEach
    void buildASmallHouse() throws IOException {
        house = new Repository(root);
        plant("pom.xml", "<project><modules/></project>");
        plant("README.md", "# Orrery\n\n    ./orrery demo\n");
        pom("codecs", "codecs", dependency("org.agrona", "agrona", "compile"));
        pom("journal/core", "journal-core", house("codecs"));
        pom("engine/matching", "engine-matching", house("codecs"));
        pom("engine/core", "engine-core", house("journal-core"));
        pom("connectors/demo", "connectors-demo", house("engine-core") + house("engine-matching"));
        pom("engine/node", "engine-node", house("engine-core") + dependency("io.orrery", "connectors-demo", "runtime"));
        source("codecs", "io.orrery.codecs", "Event", "");
        source("journal/core", "io.orrery.journal", "Journal", "import io.orrery.codecs.Event;");
        source("engine/core", "io.orrery.engine.book", "Book", "import io.orrery.codecs.sbe.QuoteDecoder;");
        source("engine/core", "io.orrery.engine.order", "Order", "import io.orrery.engine.book.Book;");
        source("engine/core", "io.orrery.engine.pipeline", "Engine", "import io.orrery.engine.book.Book;");
        source("connectors/demo", "io.orrery.demo", "DemoVenue", "import io.orrery.engine.book.Book;");
    }

    @Test
    void theSmallHouseKeepsAllRules() {
        List<Rule> rules = List.of(
            new PomArrows(), new ImportArrows(), new CoreArrows(), new AuditArrows(), new TopLevel(), new Versions(),
            new FileLengths(), new ReadmeShape());
        for (Rule rule : rules) {
            assertEquals(List.of(), rule.violations(house));
        }
    }

    @Test
    void aDependencyAgainstTheArrowsIsFound() throws IOException {
        pom("engine/matching", "engine-matching", house("codecs") + house("engine-core"));
        finds(new PomArrows(), "engine-matching -> engine-core (compile): against the arrows");
    }

    @Test
    void aDependencyOfTheDaemonOnAConnectorIsFoundUnlessAtRunTime() throws IOException {
        pom("engine/node", "engine-node", house("connectors-demo"));
        finds(new PomArrows(), "engine-node -> connectors-demo (compile): against the arrows");
    }

    @Test
    void aDependencyOfCodecsOnMoreThanAgronaIsFound() throws IOException {
        pom("codecs", "codecs", dependency("com.lmax", "disruptor", "compile") + dependency("org.junit", "junit", "test"));
        finds(new PomArrows(), "codecs -> disruptor (compile): against the arrows");
    }

    @Test
    void aDependencyOnBenchIsFound() throws IOException {
        pom("engine/core", "engine-core", house("bench"));
        finds(new PomArrows(), "engine-core -> bench (compile): against the arrows");
    }

    @Test
    void aModuleWithoutARowIsFound() throws IOException {
        pom("engine/extra", "engine-extra", "");
        finds(new PomArrows(), "engine-extra: has no row in the table of arrows (Arrows.java)");
    }

    @Test
    void anImportAgainstTheArrowsIsFound() throws IOException {
        source("engine/matching", "io.orrery.matching", "Matcher", "import io.orrery.engine.book.Book;");
        finds(new ImportArrows(), "engine/matching/src/main/java/io/orrery/matching/Matcher.java names io.orrery.engine.book: "
            + "against the arrow engine-matching -> engine-core");
    }

    @Test
    void aTypeWrittenOutAgainstTheArrowsIsFound() throws IOException {
        source("codecs", "io.orrery.codecs", "Event", "class A extends io.orrery.journal.Journal { }");
        finds(new ImportArrows(), "codecs/src/main/java/io/orrery/codecs/Event.java names io.orrery.journal: "
            + "against the arrow codecs -> journal-core");
    }

    @Test
    void aConnectorNamedByTheDaemonIsFound() throws IOException {
        source("engine/node", "io.orrery.node", "Node", "import io.orrery.demo.DemoVenue;");
        finds(new ImportArrows(), "engine/node/src/main/java/io/orrery/node/Node.java names io.orrery.demo: "
            + "against the arrow engine-node -> connectors-demo");
    }

    @Test
    void aPackageInTwoModulesIsFound() throws IOException {
        source("journal/core", "io.orrery.codecs", "Other", "");
        finds(new ImportArrows(), "io.orrery.codecs lies in codecs and in journal-core");
    }

    @Test
    void aRoomThatKnowsItsDriverIsFound() throws IOException {
        source("engine/core", "io.orrery.engine.order", "Order", "import io.orrery.engine.pipeline.Engine;");
        finds(new CoreArrows(), "engine/core/src/main/java/io/orrery/engine/order/Order.java: order may not know pipeline");
    }

    @Test
    void aBookThatKnowsOrdersIsFound() throws IOException {
        source("engine/core", "io.orrery.engine.book", "Book", "import io.orrery.engine.order.Order;");
        finds(new CoreArrows(), "engine/core/src/main/java/io/orrery/engine/book/Book.java: book may not know order");
    }

    @Test
    void anEngineThatKnowsOfTacticsIsFound() throws IOException {
        source("engine/core", "io.orrery.engine.strategy", "Market", "import io.orrery.engine.execution.Tactic;");
        finds(
            new CoreArrows(), "engine/core/src/main/java/io/orrery/engine/strategy/Market.java: strategy may not know execution");
    }

    @Test
    void aTacticThatGoesPastItsStrategyIsFound() throws IOException {
        source("engine/core", "io.orrery.engine.execution", "Tactic", "import io.orrery.engine.risk.RiskGate;");
        finds(new CoreArrows(), "engine/core/src/main/java/io/orrery/engine/execution/Tactic.java: execution may not know risk");
    }

    @Test
    void anAuditorThatKnowsWhatItAuditsIsFound() throws IOException {
        source("connectors/simulation", "io.orrery.simulation.audit", "Books", "import io.orrery.engine.book.Book;");
        finds(new AuditArrows(), "connectors/simulation/src/main/java/io/orrery/simulation/audit/Books.java: "
            + "the auditor may not know io.orrery.engine.book");
    }

    @Test
    void anEntryBesideTheRoomsIsFound() throws IOException {
        plant("docs/page.md", "");
        finds(new TopLevel(), "docs: does not belong at the top level");
    }

    @Test
    void aVersionOutsideTheRootPomIsFound() throws IOException {
        pom("codecs", "codecs", "<dependency><groupId>org.agrona</groupId><artifactId>agrona</artifactId>"
            + "<version>2.6.0</version></dependency>");
        finds(new Versions(), "codecs/pom.xml: agrona:2.6.0 belongs into the root pom");
    }

    @Test
    void aFileThatIsTooLongIsFound() throws IOException {
        source("codecs", "io.orrery.codecs", "Long", "\n".repeat(600));
        finds(new FileLengths(), "codecs/src/main/java/io/orrery/codecs/Long.java: 602 lines, allowed are 600");
    }

    @Test
    void aFirstPageThatIsTooLongIsFound() throws IOException {
        plant("README.md", "./orrery demo\n".repeat(91));
        finds(new ReadmeShape(), "README.md: 91 lines, allowed are 90");
    }

    @Test
    void aFirstCommandThatComesLateIsFound() throws IOException {
        plant("README.md", "\n".repeat(20) + "./orrery demo\n");
        finds(new ReadmeShape(), "README.md: no ./orrery command within its first 20 lines");
    }

    private void finds(Rule rule, String violation) {
        assertEquals(List.of(violation), rule.violations(house));
    }

    private void source(String module, String packageName, String type, String text) throws IOException {
        plant(module + "/src/main/java/" + packageName.replace('.', '/') + "/" + type + ".java",
            "package " + packageName + ";\n" + text + "\n");
    }

    private void pom(String folder, String artifact, String dependencies) throws IOException {
        plant(folder + "/pom.xml", "<project><parent><version>1</version></parent><artifactId>" + artifact
            + "</artifactId><dependencies>" + dependencies + "</dependencies></project>");
    }

    private static String house(String artifact) {
        return dependency(Arrows.HOUSE, artifact, "compile");
    }

    private static String dependency(String group, String artifact, String scope) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><scope>" + scope
            + "</scope></dependency>";
    }

    private void plant(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
