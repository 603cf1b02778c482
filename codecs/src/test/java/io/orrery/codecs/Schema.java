package io.orrery.codecs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The schema as its file has it, read without the generated code. */
final class Schema {

    /** A member of a message, in the order of the file. */
    record Member(String kind, String name, String type, List<Member> members) {
    }

    /** A message. */
    record Message(String name, int id, List<Member> members) {
    }

    private Schema() {
    }

    static List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        NodeList elements = document().getElementsByTagName("sbe:message");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            int id = Integer.parseInt(element.getAttribute("id"));
            messages.add(new Message(element.getAttribute("name"), id, members(element)));
        }
        return messages;
    }

    private static List<Member> members(Element parent) {
        List<Member> members = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                members.add(new Member(
                    element.getTagName(), element.getAttribute("name"), element.getAttribute("type"), members(element)));
            }
        }
        return members;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("src", "main", "sbe", "orrery.xml").toFile());
        } catch (Exception unreadable) {
            throw new IllegalStateException("the schema can't be read", unreadable);
        }
    }
}
