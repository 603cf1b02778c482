package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Limit;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** What was sent for one subject, and what came of it: within windows, of a UTC day, and in the present event. */
final class Traffic {
    private static final long DAY = 86_400_000_000_000L;
    private static final long MOST_RATIO = Integer.MAX_VALUE;

    final Window messages = new Window();
    final Window executions = new Window();
    final Window rejects = new Window();
    private long dayEnd;
    private long sent;
    private long executed;
    private long turn;
    private long basket;

    void resize(Limits limits) {
        messages.resize(limits.bound(Limit.MESSAGES));
        executions.resize(limits.bound(Limit.EXECUTIONS));
        rejects.resize(limits.bound(Limit.REJECTS));
    }

    void onMessage(long time) {
        roll(time);
        sent++;
        messages.add(time);
    }

    void onExecution(long time) {
        roll(time);
        executed++;
        executions.add(time);
    }

    /** Value of a new order, in the event with this number. */
    void onBasket(long event, long value) {
        basket = Total.plus(basket(event), value);
        turn = event;
    }

    /** What the new orders of the event with this number come to. */
    long basket(long event) {
        return event == turn ? basket : 0;
    }

    /** True if one message more made it more than so many of a day for each execution; the first count as if one had come. */
    boolean isAbove(long ratio, long time) {
        return messagesThen(time) > Math.min(ratio, MOST_RATIO) * executions(time);
    }

    /** Messages of the day for each execution, with one message more, rounded up. */
    long ratio(long time) {
        return (messagesThen(time) + executions(time) - 1) / executions(time);
    }

    private long messagesThen(long time) {
        return (time < dayEnd ? sent : 0) + 1;
    }

    private long executions(long time) {
        return time < dayEnd ? Math.max(1, executed) : 1;
    }

    private void roll(long time) {
        if (time >= dayEnd) {
            dayEnd = time - time % DAY + DAY;
            sent = 0;
            executed = 0;
        }
    }

    void save(StateWriter out) {
        messages.save(out);
        executions.save(out);
        rejects.save(out);
        out.putLong(dayEnd);
        out.putLong(sent);
        out.putLong(executed);
        out.putLong(turn);
        out.putLong(basket);
    }

    void load(StateReader in) {
        messages.load(in);
        executions.load(in);
        rejects.load(in);
        dayEnd = in.getLong();
        sent = in.getLong();
        executed = in.getLong();
        turn = in.getLong();
        basket = in.getLong();
    }
}
