package io.orrery.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.orrery.engine.strategy.Strategy;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever looks at a strategy's calls hands every one of them on. */
final class CheckedTest {

    @TestFactory
    List<DynamicTest> aCallIsHandedOn() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Method method : Strategy.class.getMethods()) {
            tests.add(DynamicTest.dynamicTest(method.getName(), () -> assertDoesNotThrow(
                () -> Checked.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))));
        }
        return tests;
    }
}
