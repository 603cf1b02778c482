package io.orrery.engine.ledger;

import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same rules once more, in the plainest way: unbounded numbers, whole copies, everything remembered. */
final class PlainLedger {
    private static final BigInteger BOUND = BigInteger.ONE.shiftLeft(127);

    record Done(TransferKind kind, int debit, int credit, BigInteger amount, Purpose purpose, long pendingId, long deadline) { }

    private final List<String> assets;
    private final List<Guard> guards;
    private final int capacity;
    BigInteger[][] sums;
    private final Map<Long, Done> done = new HashMap<>();
    private final Map<Long, String> holds = new HashMap<>();
    /** What the group that is looked at did to holds, as they were before: its own ids rise, and are in none that was. */
    private final List<Map.Entry<Long, String>> changed = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();
    private long lastId;
    private long lastBefore;
    private int open;

    PlainLedger(List<String> assets, List<Guard> guards, int capacity) {
        this.assets = assets;
        this.guards = guards;
        this.capacity = capacity;
        sums = new BigInteger[assets.size()][4];
        for (BigInteger[] row : sums) {
            Arrays.fill(row, BigInteger.ZERO);
        }
    }

    String apply(List<Transfer> group) {
        BigInteger[][] before = new BigInteger[sums.length][];
        for (int i = 0; i < sums.length; i++) {
            before[i] = sums[i].clone();
        }
        changed.clear();
        verdicts.clear();
        lastBefore = lastId;
        for (Transfer t : group) {
            verdicts.add(one(t));
        }
        if (verdicts.stream().allMatch("OK"::equals)) {
            return "OK";
        }
        sums = before;
        while (lastId > lastBefore) {
            done.remove(lastId--);
        }
        for (int i = changed.size() - 1; i >= 0; i--) {
            turn(changed.get(i).getKey(), changed.get(i).getValue());
        }
        String first = verdicts.stream().filter(v -> !v.equals("OK")).findFirst().orElseThrow();
        if (!first.equals("EXISTS")) {
            return first;
        }
        boolean all = group.stream().allMatch(t -> wasDone(t));
        return all ? "EXISTS" : "LINKED";
    }

    private void change(long id, String state) {
        changed.add(new AbstractMap.SimpleEntry<>(id, holds.get(id)));
        turn(id, state);
    }

    /** No state forgets it. */
    private void turn(long id, String state) {
        String before = state == null ? holds.remove(id) : holds.put(id, state);
        open += ("OPEN".equals(state) ? 1 : 0) - ("OPEN".equals(before) ? 1 : 0);
    }

    private boolean wasDone(Transfer t) {
        Done before = t.id() <= lastBefore ? done.get(t.id()) : null;
        return before != null && before.equals(asked(t, before));
    }

    private static Done asked(Transfer t, Done before) {
        boolean resolves = t.kind() == TransferKind.POST || t.kind() == TransferKind.VOID;
        return new Done(t.kind(), resolves ? before.debit : t.debit(), resolves ? before.credit : t.credit(),
            t.amount().toBigInteger(), t.purpose(), t.pendingId(), t.deadline());
    }

    private String one(Transfer t) {
        if (t.id() <= lastId) {
            return t.id() > lastBefore || !done.containsKey(t.id()) ? "ID_TOO_OLD" : wasDone(t) ? "EXISTS" : "EXISTS_OTHERWISE";
        }
        String verdict = switch (t.kind()) {
            case POSTED, PENDING -> fresh(t);
            case POST, VOID -> resolution(t);
        };
        if (verdict.equals("OK")) {
            lastId = t.id();
        }
        return verdict;
    }

    private String fresh(Transfer t) {
        if (t.debit() < 0 || t.credit() < 0 || t.debit() >= sums.length || t.credit() >= sums.length) {
            return "UNKNOWN_ACCOUNT";
        }
        if (t.debit() == t.credit()) {
            return "SAME_ACCOUNT";
        }
        if (!assets.get(t.debit()).equals(assets.get(t.credit()))) {
            return "TWO_LEDGERS";
        }
        BigInteger amount = t.amount().toBigInteger();
        if (amount.signum() == 0) {
            return "NO_AMOUNT";
        }
        boolean pending = t.kind() == TransferKind.PENDING;
        if (pending && open >= capacity) {
            return "FULL";
        }
        int side = pending ? 0 : 1;
        BigInteger[] d = sums[t.debit()];
        BigInteger[] c = sums[t.credit()];
        if (d[side].add(amount).compareTo(BOUND) >= 0 || c[2 + side].add(amount).compareTo(BOUND) >= 0) {
            return "OVERFLOW";
        }
        if (guards.get(t.debit()) == Guard.DEBITS_WITHIN_CREDITS && d[0].add(d[1]).add(amount).compareTo(d[3]) > 0
            || guards.get(t.credit()) == Guard.CREDITS_WITHIN_DEBITS && c[2].add(c[3]).add(amount).compareTo(c[1]) > 0) {
            return "NOT_COVERED";
        }
        d[side] = d[side].add(amount);
        c[2 + side] = c[2 + side].add(amount);
        if (pending) {
            change(t.id(), "OPEN");
        }
        done.put(t.id(), new Done(t.kind(), t.debit(), t.credit(), amount, t.purpose(), 0, t.deadline()));
        return "OK";
    }

    private String resolution(Transfer t) {
        String state = holds.get(t.pendingId());
        if (state == null) {
            return "UNKNOWN_HOLD";
        }
        if (!state.equals("OPEN")) {
            return "ALREADY_" + state;
        }
        Done hold = done.get(t.pendingId());
        BigInteger amount = t.amount().toBigInteger();
        BigInteger[] d = sums[hold.debit];
        BigInteger[] c = sums[hold.credit];
        if (t.kind() == TransferKind.POST) {
            if (amount.signum() == 0) {
                return "NO_AMOUNT";
            }
            if (amount.compareTo(hold.amount) > 0) {
                return "MORE_THAN_HELD";
            }
            if (d[1].add(amount).compareTo(BOUND) >= 0 || c[3].add(amount).compareTo(BOUND) >= 0) {
                return "OVERFLOW";
            }
            d[1] = d[1].add(amount);
            c[3] = c[3].add(amount);
        }
        d[0] = d[0].subtract(hold.amount);
        c[2] = c[2].subtract(hold.amount);
        change(t.pendingId(), t.kind() == TransferKind.POST ? "POSTED" : "RELEASED");
        done.put(t.id(), new Done(t.kind(), hold.debit, hold.credit, amount, t.purpose(), t.pendingId(), 0));
        return "OK";
    }

    void expire(long now) {
        holds.replaceAll((id, state) -> {
            Done hold = done.get(id);
            if (state.equals("OPEN") && hold.deadline != 0 && hold.deadline <= now) {
                sums[hold.debit][0] = sums[hold.debit][0].subtract(hold.amount);
                sums[hold.credit][2] = sums[hold.credit][2].subtract(hold.amount);
                open--;
                return "EXPIRED";
            }
            return state;
        });
    }
}
