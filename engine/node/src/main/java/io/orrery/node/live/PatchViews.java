package io.orrery.node.live;

import io.orrery.engine.Engine;
import io.orrery.node.home.RequestFolder.Answer;
import io.orrery.patch.live.PatchStrategy;
import io.orrery.patch.plan.ModuleCost;
import io.orrery.patch.plan.Probe;
import io.orrery.patch.text.PatchWriter;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;

/**
 * What is to be seen of patches while they run, looked at in the follower, whose engine is the same: the one that trades is not
 * held up. Asked by any thread, answered by the follower's.
 */
final class PatchViews {
    /** A probe is told 30 times a second, and taken away when nobody has asked for so long. */
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1) / 30;
    private static final long ABANDONED = TimeUnit.SECONDS.toNanos(10);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST = 256;

    /** @param step show, probe or cost */
    record Question(int strategyId, String step, Map<String, String> request, Consumer<Answer> answer) {
    }

    private static final class Watch {
        private final PatchStrategy patch;
        private final Probe probe;
        private Consumer<Answer> answer;
        private long due;
        private long asked;

        private Watch(PatchStrategy patch, Probe probe) {
            this.patch = patch;
            this.probe = probe;
        }
    }

    private final ManyToOneConcurrentArrayQueue<Question> questions = new ManyToOneConcurrentArrayQueue<>(MOST);
    private final Map<String, Watch> watches = new TreeMap<>();
    private final Map<Integer, Watch> measured = new TreeMap<>();

    void ask(Question question) {
        if (!questions.offer(question)) {
            question.answer().accept(Answer.refused("more is asked than can be looked at"));
        }
    }

    /** Answers what can be answered now. Nearly always nothing was asked, and nothing is made. */
    void look(Engine engine, long nanoTime) {
        for (Question question = questions.poll(); question != null; question = questions.poll()) {
            begin(engine, question, nanoTime);
        }
        if (!watches.isEmpty()) {
            watch(engine, nanoTime);
        }
        if (!measured.isEmpty()) {
            measured.values().removeIf(watch -> isMeasured(watch, nanoTime));
        }
    }

    private void watch(Engine engine, long nanoTime) {
        for (Iterator<Watch> left = watches.values().iterator(); left.hasNext();) {
            Watch watch = left.next();
            if (watch.answer != null && nanoTime - watch.due >= 0) {
                answer(watch, text(engine.state().time(), watch.probe.look()));
                watch.due = nanoTime + BETWEEN_LOOKS;
            } else if (nanoTime - watch.asked > ABANDONED) {
                watch.patch.stopLooking(watch.probe);
                left.remove();
            }
        }
    }

    private void begin(Engine engine, Question question, long nanoTime) {
        if (!(engine.strategy(question.strategyId()) instanceof PatchStrategy patch)) {
            question.answer().accept(Answer.refused("the patch has not begun"));
            return;
        }
        try {
            switch (question.step()) {
                case "show" -> question.answer().accept(Answer.done(
                    PatchWriter.write(question.request().containsKey("draft") ? patch.draft() : patch.running())));
                case "probe" -> probe(patch, question, nanoTime);
                case "cost" -> measure(patch, question, nanoTime);
                default -> throw new IllegalArgumentException("step=" + question.step() + " is not known");
            }
        } catch (IllegalArgumentException refused) {
            question.answer().accept(Answer.refused(refused.getMessage()));
        }
    }

    private void probe(PatchStrategy patch, Question question, long nanoTime) {
        Watch watch = watches.get(RequestDesk.of(question.request(), "watch"));
        if (watch == null) {
            String[] port = RequestDesk.of(question.request(), "port").split("\\.", -1);
            if (port.length != 2 || watches.size() == MOST) {
                throw new IllegalArgumentException(port.length == 2
                    ? "there are " + MOST + " probes already" : "port=" + port[0] + " is not MODULE.OUTLET");
            }
            watch = new Watch(patch, patch.look(port[0], port[1]));
            watch.due = nanoTime + BETWEEN_LOOKS;
            watches.put(RequestDesk.of(question.request(), "watch"), watch);
        }
        watch.answer = question.answer();
        watch.asked = nanoTime;
    }

    private static String text(long time, Probe.Reading reading) {
        return time + " " + reading.least() + " " + reading.most() + " " + reading.last() + " " + reading.count();
    }

    /** One at a time of each patch: who asks meanwhile is told with the first. */
    private void measure(PatchStrategy patch, Question question, long nanoTime) {
        Watch watch = measured.get(question.strategyId());
        if (watch == null) {
            watch = new Watch(patch, null);
            watch.due = nanoTime + MEASURED;
            watch.answer = question.answer();
            measured.put(question.strategyId(), watch);
            patch.measure(System::nanoTime);
        } else {
            watch.answer = watch.answer.andThen(question.answer());
        }
    }

    private static boolean isMeasured(Watch watch, long nanoTime) {
        boolean due = nanoTime - watch.due >= 0;
        if (due) {
            answer(watch, watch.patch.costs().stream().map(PatchViews::text).collect(Collectors.joining("\n")));
            watch.patch.measure(null);
        }
        return due;
    }

    private static String text(ModuleCost cost) {
        return cost.module() + " " + cost.evaluations() + " " + cost.nanos();
    }

    private static void answer(Watch watch, String text) {
        Consumer<Answer> answer = watch.answer;
        watch.answer = null;
        answer.accept(Answer.done(text));
    }
}
