package io.orrery.patch.library;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Reads a formula over the inlets a to h: {@code b / 2 when a < 5 and (c > 10 or not d = 0)}. From loosest to tightest: when, or,
 * and, not, comparisons, + and -, * and /; and of numbers in brackets least, most, size, root and log. A number is given only
 * when so and so, else it is none; a comparison is 1 or 0, and 0 with what is no number.
 */
final class Formula {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789.";
    private static final int INLETS = 8;
    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int depth;

    private Formula(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException with the place, counted from 1, and what is wrong there */
    static Term read(String text) {
        Formula formula = new Formula(text);
        Term whole = formula.whole();
        if (formula.at < text.length()) {
            throw formula.bad("nothing more can stand here");
        }
        return whole;
    }

    private Term whole() {
        Term value = either();
        if (!word("when")) {
            return value;
        }
        Term condition = either();
        return ports -> condition.isTrue(ports) ? value.of(ports) : Double.NaN;
    }

    private Term either() {
        Term all = both();
        while (word("or")) {
            Term a = all;
            Term b = both();
            all = ports -> a.isTrue(ports) || b.isTrue(ports) ? 1 : 0;
        }
        return all;
    }

    private Term both() {
        Term all = not();
        while (word("and")) {
            Term a = all;
            Term b = not();
            all = ports -> a.isTrue(ports) && b.isTrue(ports) ? 1 : 0;
        }
        return all;
    }

    private Term not() {
        if (!word("not")) {
            return compared();
        }
        deeper();
        Term a = not();
        depth--;
        return ports -> a.isTrue(ports) ? 0 : 1;
    }

    private Term compared() {
        Term a = sum();
        DoubleBinaryOperator how =
            sign("<=") ? (x, y) -> x <= y ? 1 : 0
            : sign(">=") ? (x, y) -> x >= y ? 1 : 0
            : sign("!=") ? (x, y) -> x < y || x > y ? 1 : 0
            : sign("<") ? (x, y) -> x < y ? 1 : 0
            : sign(">") ? (x, y) -> x > y ? 1 : 0
            : sign("=") ? (x, y) -> x == y ? 1 : 0 : null;
        return how == null ? a : Term.two(a, sum(), how);
    }

    private Term sum() {
        Term all = product();
        while (true) {
            if (sign("+")) {
                all = Term.two(all, product(), Double::sum);
            } else if (sign("-")) {
                all = Term.two(all, product(), (x, y) -> x - y);
            } else {
                return all;
            }
        }
    }

    private Term product() {
        Term all = signed();
        while (true) {
            if (sign("*")) {
                all = Term.two(all, signed(), (x, y) -> x * y);
            } else if (sign("/")) {
                all = Term.two(all, signed(), (x, y) -> y == 0 ? Double.NaN : x / y);
            } else {
                return all;
            }
        }
    }

    private Term signed() {
        deeper();
        Term all = sign("-") ? Term.one(signed(), x -> -x) : atom();
        depth--;
        return all;
    }

    private Term atom() {
        if (sign("(")) {
            return closed(whole());
        }
        int begin = at;
        String digits = row(DIGITS);
        if (!digits.isEmpty()) {
            return number(digits, begin);
        }
        String name = row(LETTERS);
        int inlet = name.length() == 1 ? name.charAt(0) - 'a' : INLETS;
        if (inlet < INLETS) {
            return ports -> ports.number(inlet);
        }
        at = begin;
        return switch (name) {
            case "least" -> ofTwo(name, Math::min);
            case "most" -> ofTwo(name, Math::max);
            case "size" -> ofOne(name, Math::abs);
            case "root" -> ofOne(name, Math::sqrt);
            case "log" -> ofOne(name, x -> x > 0 ? StrictMath.log(x) : Double.NaN);
            default -> throw bad("a number, an inlet a to h, or a bracket is missing");
        };
    }

    private Term number(String digits, int begin) {
        try {
            double number = Double.parseDouble(digits);
            return ports -> number;
        } catch (NumberFormatException none) {
            at = begin;
            throw bad(digits + " is no number");
        }
    }

    private Term ofOne(String name, DoubleUnaryOperator what) {
        open(name);
        return closed(Term.one(whole(), what));
    }

    private Term ofTwo(String name, DoubleBinaryOperator what) {
        open(name);
        Term a = whole();
        if (!sign(",")) {
            throw bad("',' is missing: " + name + " is of two numbers");
        }
        return closed(Term.two(a, whole(), what));
    }

    private void open(String name) {
        at += name.length();
        if (!sign("(")) {
            throw bad("'(' is missing behind " + name);
        }
    }

    private Term closed(Term inside) {
        if (!sign(")")) {
            throw bad("')' is missing");
        }
        return inside;
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw bad("more than " + DEEPEST + " brackets within each other");
        }
    }

    /** Steps over a word, and what follows of spaces, if it comes next. */
    private boolean word(String wanted) {
        int begin = at;
        if (row(LETTERS).equals(wanted)) {
            return true;
        }
        at = begin;
        return false;
    }

    private boolean sign(String wanted) {
        spaces();
        boolean there = text.startsWith(wanted, at);
        at += there ? wanted.length() : 0;
        spaces();
        return there;
    }

    /** All that comes next of these characters. */
    private String row(String of) {
        spaces();
        int begin = at;
        while (at < text.length() && of.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String row = text.substring(begin, at);
        spaces();
        return row;
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private IllegalArgumentException bad(String words) {
        return new IllegalArgumentException("at " + (at + 1) + ": " + words);
    }
}
