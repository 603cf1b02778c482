package io.orrery.acceptance.stage;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.ring.Inlet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.agrona.DirectBuffer;

/** All that one seat's venue told, in its order, and what follows from it. */
public final class Log implements Inlet {
    private static final String BOOK_UPDATE = "BookUpdate";
    private static final String STATED = "Stated";

    private final EventReader reader = new EventReader();
    private final List<Told> events = new ArrayList<>();
    private final Map<Long, List<Told>> orders = new HashMap<>();
    private final Map<Integer, Instrument> instruments = new HashMap<>();
    private final Map<Integer, SeenBook> books = new HashMap<>();
    private final Laws laws = new Laws();
    private String accountState = "DOWN";

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        if (length > EventRecord.MAX_MESSAGE_LENGTH) {
            throw new Failure("an event of " + length + " bytes");
        }
        Told told = reader.read(message, offset, length, receivedTime);
        events.add(told);
        laws.onTold(told);
        if (told.has("orderId") && !told.name().endsWith(STATED)) {
            orders.computeIfAbsent(told.orderId(), first -> new ArrayList<>()).add(told);
        }
        switch (told.name()) {
            case "InstrumentDefinition" -> {
                instruments.put(told.instrumentId(), Instrument.of(told));
                books.put(told.instrumentId(), new SeenBook());
            }
            case "FeedStatus" -> book(told.instrumentId()).feed(told.text("state"));
            case BOOK_UPDATE -> book(told.instrumentId()).update(told);
            case "AccountStatus" -> accountState = told.text("state");
            default -> { // only kept
            }
        }
        return true;
    }

    /** How many events there are: what is told from now on has this index and those that follow. */
    public int mark() {
        return events.size();
    }

    public List<Told> since(int mark) {
        return events.subList(mark, events.size());
    }

    public List<Told> all(String name) {
        return since(0, name);
    }

    public List<Told> since(int mark, String name) {
        return since(mark).stream().filter(told -> told.is(name)).toList();
    }

    /** Everything about an order, in the order in which it was told. */
    public List<Told> of(long orderId) {
        return List.copyOf(orders.getOrDefault(orderId, List.of()));
    }

    /** The first such event from the mark on, or null. */
    public Told first(int mark, Predicate<Told> wanted) {
        for (int i = mark; i < events.size(); i++) {
            if (wanted.test(events.get(i))) {
                return events.get(i);
            }
        }
        return null;
    }

    /** For what is still to come. */
    public Search search(int mark, Predicate<Told> wanted) {
        return new Search(events, mark, wanted);
    }

    /** In the order of their ids. */
    public List<Instrument> instruments() {
        return instruments.values().stream().sorted((a, b) -> Integer.compare(a.id(), b.id())).toList();
    }

    public SeenBook book(int instrumentId) {
        SeenBook book = books.get(instrumentId);
        if (book == null) {
            throw new Failure("instrument " + instrumentId + " was not defined");
        }
        return book;
    }

    /** DOWN until the venue tells of the account. */
    public String accountState() {
        return accountState;
    }

    public Laws laws() {
        return laws;
    }

    /** Forgets the books' updates, of which there are many. */
    public void prune() {
        events.removeIf(told -> told.is(BOOK_UPDATE));
    }
}
