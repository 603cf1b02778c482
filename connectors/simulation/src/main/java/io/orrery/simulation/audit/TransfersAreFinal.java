package io.orrery.simulation.audit;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * L1 a transfer debits one account and credits another of the same asset, by more than nothing. L3 nothing but transfers changes
 * an account. L4 a hold is resolved once. L5 no more is posted of it than it holds. L7 no id is used twice.
 */
final class TransfersAreFinal implements Check, Movements {
    /** What one account has by the transfers that were told. */
    private static final class Sums {
        BigInteger debitsPending = BigInteger.ZERO;
        BigInteger debitsPosted = BigInteger.ZERO;
        BigInteger creditsPending = BigInteger.ZERO;
        BigInteger creditsPosted = BigInteger.ZERO;
    }

    private final Scene scene;
    private final Map<Integer, Sums> sums = new HashMap<>();
    private final Map<Long, Movement> holds = new HashMap<>();
    private final Set<Long> resolved = new HashSet<>();
    private long lastId;
    private long unheard;

    TransfersAreFinal(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void moved(Movement movement) {
        if (movement.debit() == movement.credit() || !movement.debitAsset().equals(movement.creditAsset())) {
            wrong("L1", movement, "two accounts of one asset", movement);
        }
        if (movement.kind() != Movement.Kind.VOID && movement.amount().signum() <= 0) {
            wrong("L1", movement, "more than nothing", movement.amount());
        }
        if (movement.id() <= lastId) {
            wrong("L7", movement, "an id above " + lastId, movement.id());
        }
        lastId = Math.max(lastId, movement.id());
        switch (movement.kind()) {
            case MOVE -> post(movement);
            case HOLD -> {
                holds.put(movement.id(), movement);
                pend(movement, movement.amount());
            }
            case POST -> {
                resolve(movement.hold(), movement.amount());
                post(movement);
            }
            default -> resolve(movement.hold(), BigInteger.ZERO);
        }
    }

    private void wrong(String invariant, Movement movement, Object expected, Object seen) {
        scene.findings.add(invariant, "transfer " + movement.id(), expected, seen);
    }

    @Override
    public void expired(long hold) {
        resolve(hold, BigInteger.ZERO);
    }

    private void post(Movement movement) {
        Sums debit = of(movement.debit());
        debit.debitsPosted = debit.debitsPosted.add(movement.amount());
        Sums credit = of(movement.credit());
        credit.creditsPosted = credit.creditsPosted.add(movement.amount());
    }

    private void pend(Movement hold, BigInteger amount) {
        Sums debit = of(hold.debit());
        debit.debitsPending = debit.debitsPending.add(amount);
        Sums credit = of(hold.credit());
        credit.creditsPending = credit.creditsPending.add(amount);
    }

    private void resolve(long id, BigInteger used) {
        Movement hold = holds.remove(id);
        boolean again = !resolved.add(id);
        if (again || hold == null && id > unheard) {
            scene.findings.add("L4", "hold " + id, "resolved once", again ? "resolved again" : "there is none");
        }
        if (hold != null) {
            pend(hold, hold.amount().negate());
            if (used.compareTo(hold.amount()) > 0) {
                scene.findings.add("L5", "hold " + id, "at most " + hold.amount(), used);
            }
        }
    }

    private Sums of(int index) {
        return sums.computeIfAbsent(index, none -> new Sums());
    }

    @Override
    public void swept() {
        scene.books().forEach(book -> {
            Sums own = of(book.index());
            same(book, "debits", own.debitsPosted, book.debitsPosted());
            same(book, "credits", own.creditsPosted, book.creditsPosted());
            if (unheard == 0) {
                same(book, "debits pending", own.debitsPending, book.debitsPending());
                same(book, "credits pending", own.creditsPending, book.creditsPending());
            }
        });
        if (unheard == 0) {
            scene.findings.same("L4", "open holds", holds.size(), scene.claims.openHolds());
        }
    }

    private void same(ClaimedBook book, String what, BigInteger told, BigInteger claimed) {
        scene.findings.same("L3", () -> "account " + book.index() + " of " + book.asset() + ": " + what, told, claimed);
    }

    /** What the process before did last may not have been heard of: the new one's books are where it goes on. */
    @Override
    public void restarted() {
        unheard = Long.MAX_VALUE;
        lastId = 0;
        resolved.clear();
        holds.clear();
        sums.clear();
        scene.books().forEach(book -> {
            Sums own = of(book.index());
            own.debitsPosted = book.debitsPosted();
            own.creditsPosted = book.creditsPosted();
        });
    }
}
