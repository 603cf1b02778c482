package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * SIGINT and SIGTERM: the first asks for an orderly stop, the second ends the process at once. Where the JVM has no signals,
 * it ends as usual.
 */
final class StopSignals implements AutoCloseable {
    private static final Map<String, ExitCode> CODES = Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED);

    private final List<Object[]> replaced = new ArrayList<>();
    private final Runnable restore;
    private final AtomicInteger received = new AtomicInteger();

    private StopSignals(Runnable restore) {
        this.restore = restore;
    }

    /** @param restore what is done to the terminal before the process ends at once */
    static StopSignals handle(Runnable restore) {
        StopSignals signals = new StopSignals(restore);
        signals.install("INT", signals::received);
        signals.install("TERM", signals::received);
        return signals;
    }

    /** SIGTERM only. A terminal sends its SIGINT to this process too, but it is for the one that started it. */
    static StopSignals handleTermination() {
        StopSignals signals = new StopSignals(() -> { });
        signals.install("INT", name -> { });
        signals.install("TERM", signals::received);
        return signals;
    }

    /** True once an orderly stop is asked for. */
    boolean requested() {
        return received.get() > 0;
    }

    @Override
    public void close() {
        for (Object[] entry : replaced) {
            register(entry[0], entry[1]);
        }
    }

    private void install(String name, Consumer<String> receiver) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Object signal = Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
            InvocationHandler receive = (proxy, method, arguments) -> switch (method.getName()) {
                case "handle" -> {
                    receiver.accept(name);
                    yield null;
                }
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                default -> name;
            };
            Object handler = Proxy.newProxyInstance(StopSignals.class.getClassLoader(), new Class<?>[] {handlerType}, receive);
            replaced.add(new Object[] {signal, register(signal, handler)});
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("SIG" + name + " can't be handled", e);
        }
    }

    private void received(String name) {
        if (received.getAndIncrement() > 0) {
            restore.run();
            Runtime.getRuntime().halt(CODES.get(name).code());
        }
    }

    private static Object register(Object signal, Object handler) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            return signal.getClass().getMethod("handle", signal.getClass(), handlerType).invoke(null, signal, handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("signals can't be handled", e);
        }
    }
}
