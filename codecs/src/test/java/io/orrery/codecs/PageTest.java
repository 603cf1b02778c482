package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Schema.Member;
import io.orrery.codecs.Schema.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.sbe.MessageDecoderFlyweight;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page that people read says what the schema says. */
class PageTest {
    private final String page = read();

    @TestFactory
    List<DynamicTest> aMessageStandsOnThePageAsInTheSchema() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Message message : Schema.messages()) {
            tests.add(DynamicTest.dynamicTest(message.name(), () -> assertEquals(expected(message), table(section(message)))));
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> aMessageIsAsLongAsThePageSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Message message : Schema.messages()) {
            tests.add(DynamicTest.dynamicTest(message.name(), () -> {
                String stated = "block of " + decoder(message).sbeBlockLength() + " bytes";
                assertTrue(section(message).contains(stated), stated);
            }));
        }
        return tests;
    }

    @Test
    void thePageHasNoMessageThatTheSchemaHasNot() {
        List<String> headings = page.lines().filter(line -> line.startsWith("### ")).toList();
        assertEquals(Schema.messages().stream().map(PageTest::heading).toList(), headings);
    }

    private String section(Message message) {
        int start = page.indexOf(heading(message) + "\n");
        assertTrue(start >= 0, heading(message));
        int end = page.indexOf("\n#", start + 1);
        return page.substring(start, end);
    }

    /** Name, length and type of each row. */
    private static List<String> table(String section) {
        return section.lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Name "))
            .map(line -> line.split("\\|"))
            .map(cells -> cells[1].strip() + " " + cells[2].strip() + " " + cells[3].strip())
            .toList();
    }

    private static List<String> expected(Message message) throws ReflectiveOperationException {
        List<String> rows = new ArrayList<>();
        Class<?> decoder = decoder(message).getClass();
        for (Member member : message.members()) {
            switch (member.kind()) {
                case "field" -> rows.add(row(decoder, "", member));
                case "data" -> rows.add(member.name() + " 2 + n " + member.type());
                default -> {
                    Class<?> group = group(decoder, member.name());
                    rows.add(member.name() + " 4 + " + group.getMethod("sbeBlockLength").invoke(null) + " n group");
                    for (Member inner : member.members()) {
                        rows.add(row(group, member.name() + ".", inner));
                    }
                }
            }
        }
        return rows;
    }

    private static String row(Class<?> decoder, String prefix, Member field) throws ReflectiveOperationException {
        Object length = decoder.getMethod(field.name() + "EncodingLength").invoke(null);
        return prefix + field.name() + " " + length + " " + field.type();
    }

    private static Class<?> group(Class<?> decoder, String name) throws ReflectiveOperationException {
        return decoder.getMethod(name).getReturnType();
    }

    private static MessageDecoderFlyweight decoder(Message message) throws ReflectiveOperationException {
        Class<?> type = Class.forName("io.orrery.codecs.sbe." + message.name() + "Decoder");
        return (MessageDecoderFlyweight) type.getConstructor().newInstance();
    }

    private static String heading(Message message) {
        return "### " + message.name() + " (" + message.id() + ")";
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException absent) {
            throw new IllegalStateException("codecs/README.md can't be read", absent);
        }
    }
}
