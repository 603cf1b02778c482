package io.orrery.simulation.audit;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * L2 all debits are all credits, posted and pending, in each asset. L6 nothing pending is below zero. L9 no sum has more than 127
 * bits. L11 all accounts of an asset sum to nothing, the engine's and the venue's.
 */
final class BooksBalance implements Check {
    private static final int BITS = 127;

    private final Scene scene;

    BooksBalance(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void swept() {
        Map<String, BigInteger> posted = new HashMap<>();
        Map<String, BigInteger> pending = new HashMap<>();
        scene.books().forEach(book -> {
            posted.merge(book.asset(), book.net(), BigInteger::add);
            pending.merge(book.asset(), book.debitsPending().subtract(book.creditsPending()), BigInteger::add);
            for (BigInteger sum : List.of(
                book.debitsPending(), book.creditsPending(), book.debitsPosted(), book.creditsPosted())) {
                if (sum.signum() < 0) {
                    scene.findings.add("L6", "account " + book.index() + " of " + book.asset(), "nothing below zero", sum);
                }
                if (sum.bitLength() > BITS) {
                    scene.findings.add("L9", "account " + book.index() + " of " + book.asset(), "127 bits", sum);
                }
            }
        });
        posted.forEach((asset, sum) -> scene.findings.same("L2", asset + " posted", BigInteger.ZERO, sum));
        pending.forEach((asset, sum) -> scene.findings.same("L2", asset + " pending", BigInteger.ZERO, sum));
    }

    @Override
    public void quiet() {
        for (VenueTruth truth : scene.truths.values()) {
            scene.findings.same("L11", "the venue of account " + truth.accountId(), List.of(), truth.audit());
        }
    }
}
