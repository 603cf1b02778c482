package io.orrery.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the rules want to know of a pom. */
record Pom(Element project) {

    /** A dependency; the scope is {@code compile} where none stands. */
    record Dependency(String group, String artifact, String scope) {
    }

    static Pom read(Path file) {
        try {
            return new Pom(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (Exception unreadable) {
            throw new IllegalStateException(file + " can't be read", unreadable);
        }
    }

    String artifact() {
        return text(project, "artifactId", "");
    }

    List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        for (Element list : children(project, "dependencies")) {
            for (Element dependency : children(list, "dependency")) {
                dependencies.add(new Dependency(
                    text(dependency, "groupId", ""),
                    text(dependency, "artifactId", ""),
                    text(dependency, "scope", "compile")));
            }
        }
        return dependencies;
    }

    /** All literal versions but the parent's, as {@code artifact:version}. */
    List<String> versions() {
        List<String> versions = new ArrayList<>();
        collectVersions(project, versions);
        return versions;
    }

    private static void collectVersions(Element element, List<String> versions) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !child.getTagName().equals("parent")) {
                String text = child.getTextContent().strip();
                if (child.getTagName().equals("version") && !text.startsWith("${")) {
                    versions.add(text(element, "artifactId", "") + ":" + text);
                }
                collectVersions(child, versions);
            }
        }
    }

    private static String text(Element parent, String name, String otherwise) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? otherwise : found.get(0).getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
