package io.orrery.simulator.limits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One limit for each account, address or instrument, made when first asked for. The least recently used ones are forgotten. */
public final class Keyed<L> {
    private static final int MOST = 4096;

    private final Supplier<L> fresh;
    private final Map<String, L> limits = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, L> eldest) {
            return size() > MOST;
        }
    };

    public Keyed(Supplier<L> fresh) {
        this.fresh = fresh;
    }

    public L of(String key) {
        return limits.computeIfAbsent(key, absent -> fresh.get());
    }
}
