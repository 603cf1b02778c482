package io.orrery.patch.edit;

import io.orrery.patch.graph.Cable;
import java.util.List;

/** One change of a patch, as it is asked for, recorded and taken back. */
public sealed interface Edit {

    /** @param born the place among the others that it had; 0 behind all */
    record Add(String module, String kind, long born) implements Edit {
    }

    /** The module, with the cables on it. */
    record Remove(String module) implements Edit {
    }

    record Connect(Cable cable) implements Edit {
    }

    record Disconnect(Cable cable) implements Edit {
    }

    /** @param value NaN for its default */
    record Set(String module, String parameter, double value) implements Edit {
    }

    /** @param words empty for its default */
    record Write(String module, String text, String words) implements Edit {
    }

    /** @param group empty for none */
    record Group(String module, String group) implements Edit {
    }

    /** All of them, or none. */
    record Together(List<Edit> edits) implements Edit {

        public Together {
            edits = List.copyOf(edits);
        }
    }
}
