package io.orrery.patch.text;

/** Walks through JSON text from its beginning to its end, and knows the line. */
final class JsonScanner {
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final String text;
    private int at;
    private int line = 1;

    JsonScanner(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    BadPatch bad(String words) {
        return new BadPatch(line, words);
    }

    /** Steps over this character, which must be the next. */
    void expect(char wanted) {
        if (peek() != wanted) {
            throw bad("'" + wanted + "' is missing" + (at < text.length() ? " before '" + text.charAt(at) + "'" : " at the end"));
        }
        at++;
    }

    /** Steps over the opening of an object or array. Returns false, and steps over its end, if it is empty. */
    boolean open(char opening, char closing) {
        expect(opening);
        return !skip(closing);
    }

    /** Behind an entry: steps over the comma and returns true, or over the end and returns false. */
    boolean more(char closing) {
        if (skip(',')) {
            return true;
        }
        expect(closing);
        return false;
    }

    private boolean skip(char wanted) {
        boolean there = peek() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    /** Nothing may follow any more. */
    void end() {
        peek();
        if (at < text.length()) {
            throw bad("'" + text.charAt(at) + "' behind the end");
        }
    }

    /** The name of an object's next entry, and its colon. */
    String name() {
        String name = string();
        expect(':');
        return name;
    }

    /** True if a string comes next. */
    boolean isString() {
        return peek() == '"';
    }

    String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw bad("a text has no end");
            }
            value.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return value.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw bad("'\\" + c + "' means nothing");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at++), HEX) : -1;
            if (digit < 0) {
                throw bad("four hexadecimal digits are missing");
            }
            code = code * HEX + digit;
        }
        return (char) code;
    }

    double number() {
        peek();
        int begin = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            double value = Double.parseDouble(text.substring(begin, at));
            if (Double.isInfinite(value)) {
                throw bad(text.substring(begin, at) + ": is too large");
            }
            return value;
        } catch (NumberFormatException none) {
            throw bad(begin == at ? "a number is missing" : text.substring(begin, at) + ": is no number");
        }
    }

    /** The next character that is no space, or 0 at the end. */
    private char peek() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
