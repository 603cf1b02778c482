package io.orrery.patch.indicator;

import io.orrery.patch.library.Library;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.Parameter;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.TextParameter;

/**
 * Makes indicators for strategies in Java, of the modules that patches are made of: whatever reckons with one or two rows of
 * numbers, or with bars. {@code orrery patch list} says what there is.
 */
public final class Indicators {
    private static final ModuleKinds KINDS = Library.kinds();

    private Indicators() {
    }

    /** The mean of the last numbers. */
    public static Indicator average(int length) {
        return of("average", length);
    }

    /** The exponential average: 2/(length+1) is new. */
    public static Indicator ema(int length) {
        return of("ema", length);
    }

    /** Wilder's average: 1/length of it is new. */
    public static Indicator wilder(int length) {
        return of("wilder", length);
    }

    /** The standard deviation of the last numbers. */
    public static Indicator deviation(int length) {
        return of("deviation", length);
    }

    /** How many deviations the last number is from the mean. */
    public static Indicator zScore(int length) {
        return of("z-score", length);
    }

    /** The deviation of a row of changes from 0, new ones counting more. */
    public static Indicator volatility(int length) {
        return of("volatility", length);
    }

    /** Wilder's relative strength, from 0 to 100. */
    public static Indicator rsi(int length) {
        return of("rsi", length);
    }

    /** The greatest of the last numbers. */
    public static Indicator highest(int length) {
        return of("highest", length);
    }

    /** The least of the last numbers. */
    public static Indicator lowest(int length) {
        return of("lowest", length);
    }

    /** How far each bar went, from the close before it too. */
    public static Indicator trueRange() {
        return of("true-range");
    }

    /**
     * Any module that needs no market around it.
     *
     * @param parameters in the order in which the module lists them; those that are left out are as usual
     * @throws IllegalArgumentException if there is no such module, it needs a patch, or a parameter is out of its range
     */
    public static Indicator of(String kind, double... parameters) {
        ModuleKind found = KINDS.get(kind);
        if (found == null) {
            throw new IllegalArgumentException(kind + ": there is no such module");
        }
        if (!isAlone(found)) {
            throw new IllegalArgumentException(kind + ": needs a patch around it");
        }
        if (parameters.length > found.parameters().size()) {
            throw new IllegalArgumentException(
                kind + " has " + found.parameters().size() + " parameters, not " + parameters.length);
        }
        double[] values = new double[found.parameters().size()];
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = found.parameters().get(i);
            values[i] = i < parameters.length ? parameters[i] : parameter.otherwise();
            if (!parameter.allows(values[i])) {
                throw new IllegalArgumentException(kind + "." + parameter.refusal(values[i]));
            }
        }
        String[] texts = new String[found.texts().size()];
        for (int i = 0; i < texts.length; i++) {
            TextParameter text = found.texts().get(i);
            texts[i] = text.otherwise();
        }
        return new Indicator(found, values, texts);
    }

    /** True if a module is told all that it knows by one or two rows of numbers, or one of bars, and tells a number or a gate. */
    static boolean isAlone(ModuleKind kind) {
        int inlets = kind.inlets().size();
        boolean alone = kind.hears().isEmpty() && !kind.delays() && inlets > 0 && inlets <= 2 && kind.outlets().size() == 1
            && kind.outlets().get(0).type().isNumber();
        for (Inlet inlet : kind.inlets()) {
            alone &= inlet.type().isNumber() || inlet.type() == PortType.BAR && inlets == 1;
        }
        return alone;
    }
}
