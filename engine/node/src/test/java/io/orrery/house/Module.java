package io.orrery.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder with a pom. */
record Module(Path folder) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    Pom pom() {
        return Pom.read(folder.resolve("pom.xml"));
    }

    List<Path> sources() {
        return Repository.files(folder.resolve("src/main/java"), ".java");
    }

    /** The packages that its main sources declare. */
    Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        for (Path source : sources()) {
            packages.add(packageOf(Repository.read(source)));
        }
        return packages;
    }

    static String packageOf(String source) {
        Matcher declaration = PACKAGE.matcher(source);
        return declaration.find() ? declaration.group(1) : "";
    }
}
