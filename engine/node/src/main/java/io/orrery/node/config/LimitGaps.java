package io.orrery.node.config;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The limits that allow nothing, in words: they are obeyed, but nobody should have to guess why nothing is traded. */
public final class LimitGaps {
    private final List<String> found = new ArrayList<>();

    private LimitGaps() {
    }

    public static List<String> of(LimitsConfig limits) {
        LimitGaps gaps = new LimitGaps();
        gaps.look("firm", limits.firm());
        limits.venues().forEach(each -> gaps.look("venues \"" + each.venue() + "\"", each));
        limits.accounts().forEach(each -> gaps.look("accounts \"" + each.venue() + "\"", each));
        limits.instruments().forEach(each -> gaps.look("instruments \"" + each.instrument() + "\"", each));
        limits.strategies().forEach(each -> gaps.look("strategies \"" + each.strategy() + "\"", each));
        gaps.empty("venues", limits.venues());
        gaps.empty("accounts", limits.accounts());
        gaps.empty("instruments", limits.instruments());
        gaps.empty("strategies", limits.strategies());
        return List.copyOf(gaps.found);
    }

    private void empty(String name, List<?> entries) {
        if (entries.isEmpty()) {
            found.add("limits: " + name + " has no entry: nothing is traded");
        }
    }

    private void look(String of, Record entry) {
        RecordComponent[] components = entry.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            Object value = value(component, entry);
            if (allowsNothing(component, value, components[0])) {
                found.add("limits: " + of + ": " + Keys.of(component) + "=" + value + " allows nothing");
            }
        }
    }

    /** Names of entries come first, and are no limits. */
    private static boolean allowsNothing(RecordComponent component, Object value, RecordComponent first) {
        if (value instanceof Duration duration) {
            return duration.isZero() || duration.isNegative();
        }
        if (value instanceof Integer number) {
            return number <= 0;
        }
        boolean isName = component.equals(first) && !component.getName().equals("notional");
        return value instanceof String text && !isName && new BigDecimal(text).signum() <= 0;
    }

    private static Object value(RecordComponent component, Record entry) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
