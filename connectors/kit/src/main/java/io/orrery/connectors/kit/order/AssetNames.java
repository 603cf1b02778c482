package io.orrery.connectors.kit.order;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.util.ArrayList;
import java.util.List;

/** The assets that were named so far, each with one text, so that naming it again makes none. */
public final class AssetNames {
    private static final int LONGEST = 12;
    private static final int MOST = 1_024;

    private final List<Name> names = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Reads the name of an asset. */
    public String read(JsonCursor cursor) {
        cursor.text();
        for (int i = 0; i < names.size(); i++) {
            if (cursor.textIs(names.get(i))) {
                return texts.get(i);
            }
        }
        if (cursor.textLength() == 0 || cursor.textLength() > LONGEST) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        String text = cursor.textString();
        if (!text.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        if (names.size() < MOST) {
            names.add(new Name(text));
            texts.add(text);
        }
        return text;
    }
}
