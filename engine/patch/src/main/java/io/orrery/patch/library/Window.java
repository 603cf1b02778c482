package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** The last so many numbers, and their sum. The sum is made anew each time round, so that what rounding adds does not stay. */
final class Window {
    private final double[] numbers;
    private int next;
    private int size;
    private double sum;

    Window(int length) {
        numbers = new double[length];
    }

    void add(double number) {
        if (size == numbers.length) {
            sum -= numbers[next];
        } else {
            size++;
        }
        numbers[next] = number;
        sum += number;
        next++;
        if (next == numbers.length) {
            next = 0;
            sum = 0;
            for (double each : numbers) {
                sum += each;
            }
        }
    }

    int length() {
        return numbers.length;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == numbers.length;
    }

    double sum() {
        return sum;
    }

    double mean() {
        return sum / size;
    }

    /** A number by its age: 0 is the last one. */
    double ago(int age) {
        int at = next - 1 - age;
        return numbers[at < 0 ? at + numbers.length : at];
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

    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int age = 0; age < size; age++) {
            least = Math.min(least, ago(age));
        }
        return least;
    }

    double most() {
        double most = Double.NEGATIVE_INFINITY;
        for (int age = 0; age < size; age++) {
            most = Math.max(most, ago(age));
        }
        return most;
    }

    void save(StateWriter out) {
        out.putInt(next);
        out.putInt(size);
        out.putLong(Double.doubleToRawLongBits(sum));
        for (double number : numbers) {
            out.putLong(Double.doubleToRawLongBits(number));
        }
    }

    void load(StateReader in) {
        next = in.getInt();
        size = in.getInt();
        sum = Double.longBitsToDouble(in.getLong());
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.longBitsToDouble(in.getLong());
        }
    }
}
