package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.DeribitJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A part of a list of trades: from a time to a time, so many, the newest or the oldest first. */
final class Pages {
    private static final long MILLI = 1_000_000L;
    private static final int COUNT = 10;
    private static final int MOST = 1_000;

    private Pages() {
    }

    /** @param all the oldest first */
    static <T> ObjectNode of(List<T> all, Arguments arguments, ToLongFunction<T> nanos, Function<T, ObjectNode> view) {
        long from = arguments.integer("start_timestamp", 0);
        long to = arguments.integer("end_timestamp", Long.MAX_VALUE);
        int count = arguments.count("count", COUNT, MOST);
        String sorting = arguments.among("sorting", List.of("asc", "desc", "default"));
        List<T> within = new ArrayList<>();
        for (T each : all) {
            long millis = nanos.applyAsLong(each) / MILLI;
            if (millis >= from && millis <= to) {
                within.add(each);
            }
        }
        if (!"asc".equals(sorting)) {
            Collections.reverse(within);
        }
        ObjectNode json = DeribitJson.object();
        ArrayNode trades = json.putArray("trades");
        within.subList(0, Math.min(count, within.size())).forEach(each -> trades.add(view.apply(each)));
        return json.put("has_more", within.size() > count);
    }
}
