package io.orrery.acceptance.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Told.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Exact values from trees. */
final class Json {
    private Json() {
    }

    /** A number, or a text that is one. */
    static BigDecimal decimal(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            throw new Failure("the venue does not tell a number where one is due");
        }
        return node.isTextual() ? new BigDecimal(node.textValue()) : node.decimalValue();
    }

    /** Levels that are arrays of price, quantity and whatever follows. */
    static List<Level> levels(JsonNode side, int depth) {
        List<Level> levels = new ArrayList<>();
        for (JsonNode level : side) {
            if (levels.size() < depth) {
                levels.add(new Level(decimal(level.get(0)), decimal(level.get(1))));
            }
        }
        return levels;
    }
}
