package io.orrery.bench.whole;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is written of figures as JSON: objects of their components, by name; what is no number is null. */
final class Figures {
    private Figures() {
    }

    static List<Figure> read(String json) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            Map<String, String> texts = new HashMap<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    texts.put(parser.currentName(), token == JsonToken.VALUE_NULL ? "NaN" : parser.getText());
                } else if (token == JsonToken.END_OBJECT) {
                    figures.add(figure(texts));
                    texts.clear();
                }
            }
        }
        return figures;
    }

    private static Figure figure(Map<String, String> texts) throws IOException {
        if (!texts.containsKey("name") || !texts.containsKey("unit")) {
            throw new IOException("this is no figure: " + texts);
        }
        return new Figure(
            texts.get("name"), Unit.of(texts.get("unit")), Integer.parseInt(texts.getOrDefault("samples", "1")),
            number(texts, "median"), number(texts, "low"), number(texts, "high"), number(texts, "bytes"), number(texts, "bound"));
    }

    private static double number(Map<String, String> texts, String name) {
        return Double.parseDouble(texts.getOrDefault(name, "NaN"));
    }
}
