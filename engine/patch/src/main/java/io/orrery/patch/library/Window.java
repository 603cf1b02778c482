package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * The last so many numbers, and their sum. The sum is made anew each time round, so that what rounding adds does not stay. Each
 * number lies there twice, a length apart: the last ones are always in a row somewhere, and who walks over them turns no corner.
 */
final class Window {
    private final int length;
    private final double[] numbers;
    private int next;
    private int size;
    private double sum;

    Window(int length) {
        this.length = length;
        numbers = new double[2 * length];
    }

    void add(double number) {
        if (size == length) {
            sum -= numbers[next];
        } else {
            size++;
        }
        set(next, number);
        sum += number;
        next++;
        if (next == length) {
            next = 0;
            sum = 0;
            for (int i = 0; i < length; i++) {
                sum += numbers[i];
            }
        }
    }

    private void set(int at, double number) {
        numbers[at] = number;
        numbers[at + length] = number;
    }

    int length() {
        return length;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == length;
    }

    double sum() {
        return sum;
    }

    double mean() {
        return sum / size;
    }

    /** A number by its age: 0 is the last one. */
    double ago(int age) {
        return numbers[next + length - 1 - age];
    }

    double oldest() {
        return ago(size - 1);
    }

    /** The mean of the squared distances to the mean. */
    double variance() {
        double mean = mean();
        double squares = 0;
        for (int age = 0; age < size; age++) {
            double away = ago(age) - mean;
            squares += away * away;
        }
        return squares / size;
    }

    /**
     * Compares, since {@link Math#min} takes much longer. That is asked only of zeros, of which there are two: a comparison does
     * not know them apart.
     */
    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int age = 0; age < size; age++) {
            least = ago(age) < least ? ago(age) : least;
        }
        for (int age = 0; least == 0 && age < size; age++) {
            least = Math.min(least, ago(age));
        }
        return least;
    }

    /** Likewise. */
    double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (int age = 0; age < size; age++) {
            most = ago(age) > most ? ago(age) : most;
        }
        for (int age = 0; most == 0 && age < size; age++) {
            most = Math.max(most, ago(age));
        }
        return most;
    }

    void save(StateWriter out) {
        out.putInt(next);
        out.putInt(size);
        out.putLong(Double.doubleToRawLongBits(sum));
        for (int i = 0; i < length; i++) {
            out.putLong(Double.doubleToRawLongBits(numbers[i]));
        }
    }

    void load(StateReader in) {
        next = in.getInt();
        size = in.getInt();
        sum = Double.longBitsToDouble(in.getLong());
        for (int i = 0; i < length; i++) {
            set(i, Double.longBitsToDouble(in.getLong()));
        }
    }
}
