package io.orrery.patch.text;

import io.orrery.patch.edit.Edit;
import io.orrery.patch.graph.Cable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An edit as an author says it: {@code add mean average}, {@code connect trades.price mean.in}, {@code set mean length 20}. */
public final class EditWords {
    /** What can be said. */
    public static final String FORMS = "add MODULE KIND, remove MODULE, connect MODULE.OUTLET MODULE.INLET, disconnect likewise, "
        + "set MODULE PARAMETER VALUE, reset MODULE PARAMETER, write MODULE PARAMETER [WORDS], group MODULE [GROUP]";

    private final String text;
    private final String[] words;

    private EditWords(String text) {
        this.text = text;
        words = text.strip().split("\\s+");
    }

    /** @throws IllegalArgumentException if it says nothing */
    public static Edit parse(String text) {
        return new EditWords(text).edit();
    }

    /**
     * Reads a JSON list of such texts, as they are.
     *
     * @throws BadPatch with the line of the one that says nothing
     */
    public static List<String> texts(String json) {
        JsonScanner in = new JsonScanner(json);
        List<String> edits = new ArrayList<>();
        for (boolean next = in.open('[', ']'); next; next = in.more(']')) {
            try {
                String words = in.string();
                parse(words);
                edits.add(String.join(" ", words.strip().split("\\s+")));
            } catch (IllegalArgumentException refused) {
                throw in.bad(refused.getMessage());
            }
        }
        in.end();
        return edits;
    }

    private Edit edit() {
        return switch (words[0]) {
            case "add" -> new Edit.Add(word(1, 3), word(2, 3), 0);
            case "remove" -> new Edit.Remove(word(1, 2));
            case "connect" -> new Edit.Connect(cable());
            case "disconnect" -> new Edit.Disconnect(cable());
            case "set" -> new Edit.Set(word(1, 4), word(2, 4), number(word(3, 4)));
            case "reset" -> new Edit.Set(word(1, 3), word(2, 3), Double.NaN);
            case "write" -> write();
            case "group" -> new Edit.Group(word(1, words.length == 3 ? 3 : 2), words.length == 3 ? word(2, 3) : "");
            default -> throw refused();
        };
    }

    /** Without words, the default comes back. */
    private Edit write() {
        if (words.length < 3) {
            throw refused();
        }
        return new Edit.Write(words[1], words[2], String.join(" ", Arrays.copyOfRange(words, 3, words.length)));
    }

    private String word(int place, int count) {
        if (words.length != count) {
            throw refused();
        }
        return words[place];
    }

    private Cable cable() {
        String from = word(1, 3);
        String to = word(2, 3);
        int begin = from.indexOf('.');
        int end = to.indexOf('.');
        if (begin < 0 || end < 0) {
            throw refused();
        }
        return new Cable(from.substring(0, begin), from.substring(begin + 1), to.substring(0, end), to.substring(end + 1));
    }

    private double number(String word) {
        try {
            double number = Double.parseDouble(word);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw refused();
        }
        throw refused();
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException("\"" + text + "\" is none of: " + FORMS);
    }
}
