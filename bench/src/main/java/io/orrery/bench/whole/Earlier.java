package io.orrery.bench.whole;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The medians of an earlier run, by name, as its file tells them: the last one of a history, which has a line for each. */
final class Earlier {
    private final Map<String, Double> medians;

    private Earlier(Map<String, Double> medians) {
        this.medians = medians;
    }

    /** @throws IOException if it can't be read, or is none */
    static Earlier read(Path file) throws IOException {
        Map<String, Double> medians = new LinkedHashMap<>();
        String schema = "";
        try (JsonParser parser = new JsonFactory().createParser(last(file))) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "schema".equals(parser.currentName())) {
                    schema = parser.getText();
                } else if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
                    name = parser.getText();
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT && "median".equals(parser.currentName())) {
                    medians.put(name, parser.getDoubleValue());
                }
            }
        }
        if (!schema.equals(Run.SCHEMA)) {
            throw new IOException(file + " is no file of this bench: its schema is \"" + schema + "\"");
        }
        return new Earlier(medians);
    }

    private static String last(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i);
            }
        }
        throw new IOException(file + " is empty");
    }

    /** How each figure stands to what it was; above 1 is better, whatever its unit. */
    List<String> lines(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-22s %14s %14s %8s", "figure", "then", "now", "better"));
        for (Figure figure : figures) {
            Double then = medians.get(figure.name());
            if (then != null) {
                lines.add(String.format(Locale.ROOT, "%-22s %14s %14s %7.2fx", figure.name(), Table.number(then),
                    Table.number(figure.median()), better(figure, then)));
            }
        }
        return lines;
    }

    /** The figures that are worse by more than so many percent. */
    List<String> worse(List<Figure> figures, double percent) {
        return figures.stream()
            .filter(figure -> medians.containsKey(figure.name()))
            .filter(figure -> better(figure, medians.get(figure.name())) < 1 / (1 + percent / 100))
            .map(Figure::name)
            .toList();
    }

    private static double better(Figure now, double then) {
        if (now.median() == then) {
            return 1;
        }
        return now.unit().keeps(2, 1) ? now.median() / then : then / now.median();
    }
}
