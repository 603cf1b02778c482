package io.orrery.acceptance.stage;

import io.orrery.engine.venue.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One venue under trial with one account, driven through its port alone: commands in, and a log of what it told. */
public final class Seat implements AutoCloseable {
    private final Stage stage;
    private final Venue venue;
    private final Log log;
    private final Commands commands;
    private final Map<Long, Ticket> placed = new LinkedHashMap<>();
    private boolean open;
    private boolean paused;

    Seat(Stage stage, Venue venue, Log log, int accountId) {
        this.stage = stage;
        this.venue = venue;
        this.log = log;
        commands = new Commands(venue.gateway(), accountId);
    }

    public Log log() {
        return log;
    }

    public Venue venue() {
        return venue;
    }

    public void open() {
        venue.onStart();
        open = true;
    }

    int work() {
        return open && !paused ? work(venue) : 0;
    }

    /** Stops its duty cycle, as a process that hangs would, or goes on with it. */
    public void pause(boolean still) {
        paused = still;
    }

    public Instrument instrument(int index) {
        List<Instrument> all = log.instruments();
        if (index >= all.size()) {
            throw new Unsupported("there are " + all.size() + " instruments");
        }
        return all.get(index);
    }

    public SeenBook book(Instrument instrument) {
        return log.book(instrument.id());
    }

    /** Sends a new order and returns its id. */
    public long place(Ticket ticket) {
        long orderId = stage.nextOrderId();
        placed.put(orderId, ticket);
        commands.place(orderId, ticket);
        return orderId;
    }

    /** Sends an order with an id that was used before. */
    public void placeAgain(long orderId, Ticket ticket) {
        commands.place(orderId, ticket);
    }

    /** Places an order and waits until the venue has it. */
    public long rest(Ticket ticket) {
        long orderId = place(ticket);
        expect(orderId, "OrderAccepted");
        return orderId;
    }

    public void cancel(long orderId) {
        commands.cancel(orderId, placed.get(orderId).instrument);
    }

    /** Sends the cancel of an order that was never placed, and returns its id. */
    public long cancelNothing(Instrument instrument) {
        long orderId = stage.nextOrderId();
        commands.cancel(orderId, instrument);
        return orderId;
    }

    public void amend(long orderId, BigDecimal price, BigDecimal quantity) {
        commands.amend(orderId, placed.get(orderId).instrument, price, quantity);
    }

    public long amendNothing(Instrument instrument, BigDecimal price, BigDecimal quantity) {
        long orderId = stage.nextOrderId();
        commands.amend(orderId, instrument, price, quantity);
        return orderId;
    }

    /** @param instrument null for all */
    public void cancelAll(Instrument instrument) {
        commands.cancelAll(instrument == null ? 0 : instrument.id());
    }

    /** Asks for a statement of what was traded since, and waits until it is closed. */
    public Statement statement(long since) {
        return statement(since, Stage.PATIENCE);
    }

    public Statement statement() {
        return statement(stage.openedAt());
    }

    /** Waits for one whose parts may have to be asked for again and again. */
    public Statement statement(Duration patience) {
        return statement(stage.openedAt(), patience);
    }

    private Statement statement(long since, Duration patience) {
        int mark = log.mark();
        long number = stage.nextStatement();
        commands.requestStatement(number, since);
        await(patience, mark, "StatementClosed of " + number,
            told -> told.is("StatementClosed") && told.number("statement") == number);
        return Statement.of(log, number);
    }

    /** Waits for the first of these about the order, as of all that was told of it. */
    public Told expect(long orderId, String... names) {
        List<String> wanted = List.of(names);
        stage.await(
            () -> String.join(" or ", wanted) + " of " + placed.get(orderId) + ", told was " + log.of(orderId),
            () -> found(orderId, wanted) != null || isRejected(orderId));
        Told found = found(orderId, wanted);
        if (found == null) {
            throw new Failure(String.join(" or ", wanted) + " of " + placed.get(orderId) + " can't come: " + log.of(orderId));
        }
        return found;
    }

    /** Waits for the end of an order, whichever: filled, canceled or rejected. */
    public Told expectEnd(long orderId) {
        stage.await(
            () -> "the end of " + placed.get(orderId) + ", told was " + log.of(orderId), () -> end(orderId) != null);
        return end(orderId);
    }

    /** Waits for such an event from the mark on. */
    public Told await(int mark, String what, Predicate<Told> wanted) {
        return await(Stage.PATIENCE, mark, what, wanted);
    }

    private Told await(Duration patience, int mark, String what, Predicate<Told> wanted) {
        Search search = log.search(mark, wanted);
        stage.await(patience, () -> what, search::succeeds);
        return search.found().get(0);
    }

    /** All fills of an order so far. */
    public List<Told> fills(long orderId) {
        return log.of(orderId).stream().filter(told -> told.is("OrderFilled")).toList();
    }

    public BigDecimal filled(long orderId) {
        return fills(orderId).stream().map(told -> told.decimal("quantity")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True from the venue's acceptance to the end. */
    public boolean lives(long orderId) {
        return found(orderId, List.of("OrderAccepted")) != null && end(orderId) == null;
    }

    /** True once the account's events come and every book is there. */
    public boolean isLive(boolean trades) {
        List<Instrument> instruments = log.instruments();
        return !instruments.isEmpty()
            && (!trades || log.accountState().equals("LIVE"))
            && instruments.stream().allMatch(instrument -> book(instrument).isLive());
    }

    /** Cancels what is still open, so that the next case finds nothing of this one. */
    public void tidy() {
        List<Long> open = new ArrayList<>();
        for (long orderId : placed.keySet()) {
            if (lives(orderId)) {
                open.add(orderId);
                cancel(orderId);
            }
        }
        for (long orderId : open) { // what ended unseen is unknown to the venue
            stage.await(() -> "the end of " + log.of(orderId),
                () -> end(orderId) != null || found(orderId, List.of("CancelRejected")) != null);
        }
        placed.clear();
        log.prune();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            venue.onClose();
        }
    }

    private static int work(Venue venue) {
        try {
            return venue.doWork();
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Exception crash) {
            throw new Failure("its duty cycle threw " + crash);
        }
    }

    private Told found(long orderId, List<String> wanted) {
        return first(orderId, told -> wanted.contains(told.name()));
    }

    private boolean isRejected(long orderId) {
        Told end = end(orderId);
        return end != null && end.is("OrderRejected");
    }

    private Told end(long orderId) {
        return first(orderId, this::isEnd);
    }

    private Told first(long orderId, Predicate<Told> wanted) {
        return log.of(orderId).stream().filter(wanted).findFirst().orElse(null);
    }

    private boolean isEnd(Told told) {
        return switch (told.name()) {
            case "OrderCanceled" -> true;
            case "OrderRejected" -> found(told.orderId(), List.of("OrderAccepted")) == null;
            case "OrderFilled" -> told.decimal("leavesQuantity").signum() == 0;
            default -> false;
        };
    }
}
