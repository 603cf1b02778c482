package io.orrery.acceptance.stage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no venue may ever do, whichever case is being tried. */
public final class Laws {
    private static final int MOST_KEPT = 20;
    private static final long NO_STATEMENT = Long.MIN_VALUE;

    private final List<String> violations = new ArrayList<>();
    private final Set<Integer> instruments = new HashSet<>();
    private final Set<Integer> awaitingSnapshot = new HashSet<>();
    private final Set<Integer> liveFeeds = new HashSet<>();
    private final Set<Long> accepted = new HashSet<>();
    private final Set<Long> over = new HashSet<>();
    private final Set<List<Long>> trades = new HashSet<>();
    private final Map<Long, BigDecimal> leaves = new HashMap<>();
    private boolean venueDefined;
    private boolean accountDefined;
    private long statement = NO_STATEMENT;
    private long lines;

    /** What was broken since this was asked last. */
    public List<String> takeViolations() {
        List<String> taken = List.copyOf(violations);
        violations.clear();
        return taken;
    }

    void onTold(Told told) {
        switch (told.name()) {
            case "VenueDefinition" -> {
                demand(!venueDefined, told, "the venue is defined twice");
                venueDefined = true;
            }
            case "AccountDefinition" -> {
                demand(venueDefined && !accountDefined, told, "an account comes once, after its venue");
                accountDefined = true;
            }
            case "InstrumentDefinition" -> {
                demand(accountDefined, told, "an instrument comes after venue and account");
                demand(instruments.add(told.instrumentId()), told, "an instrument is defined once");
            }
            default -> {
                demand(accountDefined, told, "definitions come before anything else");
                boolean known = told.instrumentId() == 0 || instruments.contains(told.instrumentId());
                demand(known, told, "the instrument is not defined");
                onFact(told);
            }
        }
    }

    private void onFact(Told told) {
        switch (told.name()) {
            case "FeedStatus" -> feed(told);
            case "BookUpdate" -> book(told);
            case "OrderAccepted" -> {
                demand(!over.contains(told.orderId()), told, "accepted after its end");
                demand(!leaves.containsKey(told.orderId()), told, "accepted after a fill");
                demand(accepted.add(told.orderId()), told, "accepted twice");
            }
            case "OrderFilled" -> fill(told);
            case "OrderCanceled" -> demand(over.add(told.orderId()), told, "canceled after its end");
            case "OrderRejected" -> {
                if (!accepted.contains(told.orderId())) {
                    demand(over.add(told.orderId()), told, "rejected after its end");
                }
            }
            case "OrderAmended" -> {
                demand(!over.contains(told.orderId()), told, "amended after its end");
                leaves.computeIfPresent(told.orderId(), (order, before) -> told.decimal("quantity"));
            }
            case "StatementOpened" -> {
                demand(statement == NO_STATEMENT, told, "a statement within another");
                statement = told.number("statement");
                lines = 0;
            }
            case "BalanceStated", "PositionStated", "OrderStated", "TradeStated" -> line(told);
            case "StatementClosed" -> {
                demand(statement == told.number("statement"), told, "closes statement " + statement);
                demand(lines == told.number("lines"), told, "there were " + lines + " lines");
                statement = NO_STATEMENT;
            }
            default -> { // no law about it
            }
        }
    }

    private void feed(Told told) {
        awaitingSnapshot.add(told.instrumentId());
        if (told.text("state").equals("LIVE")) {
            liveFeeds.add(told.instrumentId());
        } else {
            liveFeeds.remove(told.instrumentId());
        }
    }

    private void book(Told told) {
        demand(liveFeeds.contains(told.instrumentId()), told, "of a book that is not live");
        boolean first = awaitingSnapshot.remove(told.instrumentId());
        demand(!first || told.flags().contains("snapshot"), told, "a live book begins with a snapshot");
    }

    private void fill(Told told) {
        long order = told.orderId();
        demand(order == 0 || accepted.contains(order), told, "filled before it was accepted");
        demand(!over.contains(order), told, "filled after its end");
        demand(trades.add(List.of(order, told.number("tradeId"))), told, "the same fill twice");
        demand(told.decimal("quantity").signum() > 0, told, "a fill of nothing");
        BigDecimal rest = told.decimal("leavesQuantity");
        BigDecimal before = leaves.put(order, rest);
        boolean less = before == null || order == 0 || rest.compareTo(before) < 0;
        demand(less && rest.signum() >= 0, told, "more is left than before");
        if (rest.signum() == 0 && order != 0) {
            over.add(order);
        }
    }

    private void line(Told told) {
        long of = told.number("statement");
        if (of != 0) {
            demand(of == statement, told, "belongs to a statement that is not open");
            lines++;
        }
    }

    private void demand(boolean kept, Told told, String law) {
        if (!kept && violations.size() < MOST_KEPT) {
            violations.add(law + ": " + told);
        }
    }
}
