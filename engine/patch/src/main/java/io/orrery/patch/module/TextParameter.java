package io.orrery.patch.module;

import java.util.function.Consumer;

/**
 * Words that an author sets. The module is made for them: with others it begins anew.
 *
 * @param otherwise what it says until it is written
 * @param check throws an IllegalArgumentException that says in which place what is wrong
 */
public record TextParameter(String name, String otherwise, Consumer<String> check, String doc) {
    /** Longer ones are refused. */
    public static final int LONGEST = 200;

    public TextParameter {
        check.accept(otherwise);
    }

    /** Returns why a text is refused, or null. */
    public String refusal(String text) {
        if (text.length() > LONGEST) {
            return name + ": has at most " + LONGEST + " characters";
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return name + ": at " + (i + 1) + ": is no plain character";
            }
        }
        try {
            check.accept(text);
            return null;
        } catch (IllegalArgumentException wrong) {
            return name + ": " + wrong.getMessage();
        }
    }
}
