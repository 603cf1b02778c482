package io.orrery.acceptance;

import io.orrery.acceptance.ground.Faults;
import io.orrery.acceptance.ground.Ground;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Seat;
import io.orrery.acceptance.stage.SeenBook;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.acceptance.witness.Witness;
import io.orrery.acceptance.witness.Witness.Book;
import io.orrery.acceptance.witness.Witness.Open;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.engine.venue.VenueFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a case plays on: a venue with our account, another account to trade with, and whoever knows the truth. */
public final class Scene implements AutoCloseable {
    private static final int MINE = 0;
    private static final int OTHER = 1;
    private static final BigDecimal FAR = new BigDecimal("0.02");
    private static final BigDecimal THROUGH = new BigDecimal("0.005");
    private static final int ATTEMPTS = 10;
    private static final Duration ATTEMPT = Duration.ofMillis(700);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final Ground ground;
    private final Stage stage;
    private final Capabilities capabilities;
    private final Seat mine;
    private Seat other;
    private int turn;

    Scene(Ground ground, VenueFactory factory) {
        this.ground = ground;
        stage = new Stage(factory);
        mine = stage.seat(MINE + 1, ground.settings(MINE));
        capabilities = ground.capabilities(mine.venue());
        mine.open();
    }

    /** Waits until everything is as it should be before a case. */
    void begin(int number) {
        turn = number;
        stage.await(
            Stage.RETURN, () -> "all books live, and the account: " + mine.log().accountState(), () -> mine.isLive(trades()));
    }

    public Ground ground() {
        return ground;
    }

    public Stage stage() {
        return stage;
    }

    public Capabilities capabilities() {
        return capabilities;
    }

    public Seat mine() {
        return mine;
    }

    /** Another account, which is opened when it is first needed. */
    public Seat other() {
        if (other == null) {
            if (ground.accounts() <= OTHER) {
                throw new Unsupported("one account only");
            }
            other = stage.seat(OTHER + 1, ground.settings(OTHER));
            other.open();
            stage.await(Stage.RETURN,
                () -> "the other account: " + other.log().accountState(), () -> other.isLive(trades()));
        }
        return other;
    }

    public Witness witness() {
        return ground.witness(MINE);
    }

    /** Waits until the instrument's open orders at the venue are so. They are asked once a second: venues count questions. */
    public void awaitOpen(Duration patience, String what, Predicate<List<Open>> wanted) {
        String symbol = instrument().venueSymbol();
        long limit = System.nanoTime() + patience.toNanos();
        List<Open> open = witness().open(symbol);
        while (!wanted.test(open)) {
            List<Open> seen = open;
            check(System.nanoTime() - limit < 0, () -> what + ", but open are " + seen);
            stage.pass(BETWEEN_QUESTIONS);
            open = witness().open(symbol);
        }
    }

    public Faults faults() {
        return ground.faults();
    }

    /** The one that this case trades: cases take turns, because venues limit orders by instrument. */
    public Instrument instrument() {
        return mine.instrument(turn % mine.log().instruments().size());
    }

    public SeenBook book() {
        return mine.book(instrument());
    }

    /** Far enough from the market to rest. */
    public BigDecimal passive(boolean buys) {
        BigDecimal best = buys ? book().bestBid() : book().bestAsk();
        BigDecimal far = best.multiply(FAR);
        return instrument().price(buys ? best.subtract(far) : best.add(far), buys);
    }

    /** Before all others of its side, if there is room. */
    public BigDecimal inside(boolean buys) {
        BigDecimal tick = instrument().tick();
        BigDecimal better = buys ? book().bestBid().add(tick) : book().bestAsk().subtract(tick);
        boolean room = buys ? better.compareTo(book().bestAsk()) < 0 : better.compareTo(book().bestBid()) > 0;
        return room ? better : buys ? book().bestBid() : book().bestAsk();
    }

    /** Through the other side. */
    public BigDecimal crossing(boolean buys) {
        BigDecimal best = buys ? book().bestAsk() : book().bestBid();
        BigDecimal through = best.multiply(THROUGH);
        return instrument().price(buys ? best.add(through) : best.subtract(through), !buys);
    }

    /** A limit order at a price, of a small quantity. */
    public Ticket limit(boolean buys, BigDecimal price) {
        return Ticket.limit(instrument()).side(buys).at(price).of(instrument().small(price));
    }

    /** A small order that rests. */
    public Ticket resting(boolean buys) {
        return limit(buys, passive(buys));
    }

    /** A small order that takes. */
    public Ticket taking(boolean buys) {
        return limit(buys, crossing(buys));
    }

    /** Has the other account trade against a resting order of ours until something of it is filled. */
    public List<Told> cross(long orderId, Ticket resting, BigDecimal quantity) {
        stage.comes(ATTEMPT, () -> book().at(resting.buys(), resting.price()).compareTo(resting.quantity()) >= 0);
        for (int i = 0; i < ATTEMPTS && mine.fills(orderId).isEmpty(); i++) {
            BigDecimal before = book().until(resting.buys(), resting.price()).subtract(resting.quantity()).max(BigDecimal.ZERO);
            Instrument traded = other().instrument(instrument().id() - 1);
            other().place(Ticket.limit(traded).side(!resting.buys()).at(resting.price())
                .of(traded.quantity(before.add(quantity))).inForce(TimeInForce.IOC));
            stage.comes(ATTEMPT, () -> !mine.fills(orderId).isEmpty());
        }
        check(!mine.fills(orderId).isEmpty(), () -> "nobody could trade with " + resting);
        return mine.fills(orderId);
    }

    /** A resting order, partly filled. */
    public long partlyFilled(boolean buys) {
        for (int i = 0; i < ATTEMPTS; i++) {
            BigDecimal price = inside(buys);
            BigDecimal small = instrument().small(price);
            Ticket large = limit(buys, price).of(small.multiply(BigDecimal.valueOf(20)));
            long orderId = mine.rest(large);
            cross(orderId, large, small);
            if (mine.lives(orderId)) {
                return orderId;
            }
        }
        throw new Failure("each of " + ATTEMPTS + " orders was filled as a whole");
    }

    /** Plays while the market is held, once its book is seen as it is; where nobody can hold it, it goes on. */
    public void still(Runnable act) {
        if (ground.market() == null) {
            act.run();
            return;
        }
        ground.market().during(() -> {
            catchUp(instrument());
            act.run();
        });
    }

    /** Waits until the book that was told is the venue's, which must be held. */
    public void catchUp(Instrument of) {
        SeenBook seen = mine.book(of);
        Book book = witness().book(of.venueSymbol(), SeenBook.TOP);
        stage.await(() -> "a book of " + book + ", it is " + seen.described(SeenBook.TOP, stage.now()),
            () -> seen.begins(book.bids(), book.asks()));
    }

    public void check(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new Failure(otherwise.get());
        }
    }

    public void equal(String what, BigDecimal expected, BigDecimal told) {
        check(expected.compareTo(told) == 0, () -> what + " is " + told.toPlainString() + ", not " + expected.toPlainString());
    }

    public void equal(String what, Object expected, Object told) {
        check(expected.equals(told), () -> what + " is " + told + ", not " + expected);
    }

    /** Brings back what was before the case, and says which laws were broken meanwhile. */
    List<String> end() {
        if (ground.faults() != null) {
            ground.faults().clear();
        }
        ground.relays().values().forEach(relay -> {
            relay.refuse(false);
            relay.silence(false);
        });
        stage.await(Stage.RETURN, () -> "everything live again", () -> mine.isLive(trades()));
        mine.tidy();
        List<String> violations = new ArrayList<>(mine.log().laws().takeViolations());
        if (other != null) {
            stage.await(Stage.RETURN, () -> "everything live again", () -> other.isLive(trades()));
            other.tidy();
            violations.addAll(other.log().laws().takeViolations());
        }
        return violations;
    }

    @Override
    public void close() {
        stage.close();
        ground.close();
    }

    private boolean trades() {
        return !capabilities.orders().isEmpty() && ground.settings(MINE).containsKey("key");
    }
}
