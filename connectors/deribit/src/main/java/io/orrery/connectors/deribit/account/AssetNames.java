package io.orrery.connectors.deribit.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The assets that were named so far, each with one text and a number, so that naming it again makes none. */
final class AssetNames {
    /** Most of them. */
    static final int MOST = 256;

    private static final int LONGEST = 12;

    private final List<Name> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Reads the name of an asset and returns its number. */
    int read(JsonCursor cursor) {
        cursor.text();
        for (int i = 0; i < names.size(); i++) {
            if (cursor.textIs(names.get(i))) {
                return i;
            }
        }
        String text = cursor.textString();
        boolean odd = text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(letter -> letter > ' ' && letter < 127);
        if (odd || names.size() == MOST) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        names.add(new Name(text));
        texts.add(text.toUpperCase(Locale.ROOT));
        return names.size() - 1;
    }

    String text(int number) {
        return texts.get(number);
    }
}
