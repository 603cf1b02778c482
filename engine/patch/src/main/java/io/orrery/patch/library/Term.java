package io.orrery.patch.library;

import io.orrery.patch.module.Ports;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** A part of a formula. What is asked of it is yes unless it is 0 or no number. */
interface Term {

    double of(Ports ports);

    default boolean isTrue(Ports ports) {
        double number = of(ports);
        return number != 0 && !Double.isNaN(number);
    }

    static Term one(Term a, DoubleUnaryOperator what) {
        return ports -> what.applyAsDouble(a.of(ports));
    }

    static Term two(Term a, Term b, DoubleBinaryOperator what) {
        return ports -> what.applyAsDouble(a.of(ports), b.of(ports));
    }
}
