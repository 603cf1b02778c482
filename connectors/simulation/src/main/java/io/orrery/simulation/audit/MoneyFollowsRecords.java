package io.orrery.simulation.audit;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CashMovedDecoder;
import io.orrery.codecs.sbe.FundingPaidDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * L8 of what a record tells all legs are booked, or none: cash, cost, gain, fee, funding are what the records come to. L12 what
 * came from outside is what the venue's account had, and what was paid in. L13 positions by trades are those of the ledger.
 */
final class MoneyFollowsRecords implements Check {
    private static final int SCALE = 18;

    /** A sum of one kind in an account's asset. */
    private record Line(int account, String asset, int code) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Line that && account == that.account && code == that.code && asset.equals(that.asset);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * account + asset.hashCode()) + code;
        }
    }

    private record Payment(int account, int instrument, long id) {
    }

    private record Place(int account, int instrument) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && account == that.account && instrument == that.instrument;
        }

        @Override
        public int hashCode() {
            return 31 * account + instrument;
        }
    }

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FundingPaidDecoder funding = new FundingPaidDecoder();
    private final CashMovedDecoder cash = new CashMovedDecoder();
    private final Map<Line, BigInteger> expected = new HashMap<>();
    private final Map<Place, Lot> lots = new HashMap<>();
    private final Set<Payment> payments = new HashSet<>();
    private final Scene scene;

    MoneyFollowsRecords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void recorded(Entry entry) {
        EventRecord event = entry.event();
        if (entry.executed() != null) {
            trade(entry.executed());
        } else if (entry.template() == FundingPaidDecoder.TEMPLATE_ID) {
            funding.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
            if (payments.add(new Payment(funding.accountId(), funding.instrumentId(), funding.paymentId()))) {
                BigInteger amount = units(funding.amount(), funding.scale());
                add(funding.accountId(), asset(funding.instrumentId(), funding.asset()), ClaimedBook.CASH, amount);
                add(funding.accountId(), asset(funding.instrumentId(), funding.asset()), ClaimedBook.FUNDING, amount.negate());
            }
        } else if (entry.template() == CashMovedDecoder.TEMPLATE_ID) {
            cash.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
            if (payments.add(new Payment(cash.accountId(), 0, cash.paymentId()))) {
                add(cash.accountId(), cash.asset(), ClaimedBook.OUTSIDE, units(cash.amount(), cash.scale()).negate());
            }
        }
    }

    private String asset(int instrument, String told) {
        return told.isEmpty() ? scene.venues.instrument(instrument).money() : told;
    }

    private void trade(Executed executed) {
        Traded instrument = scene.venues.instrument(executed.instrument());
        int account = executed.account();
        Place place = new Place(account, executed.instrument());
        long gain = lots.computeIfAbsent(place, none -> new Lot(instrument)).trade(executed);
        String money = instrument.money();
        if (instrument.isSpot()) {
            add(account, instrument.base(), ClaimedBook.CASH, units(executed.signed(), instrument.quantityScale()));
            long paid = instrument.cost(executed.price(), executed.signed());
            add(account, money, ClaimedBook.CASH, units(paid, instrument.moneyScale()).negate());
        } else {
            add(account, money, ClaimedBook.CASH, units(gain, instrument.moneyScale()));
        }
        add(account, money, ClaimedBook.REALISED, units(gain, instrument.moneyScale()).negate());
        boolean inMoney = executed.feeAsset().isEmpty();
        BigInteger fee = units(executed.fee(), inMoney ? instrument.moneyScale() : executed.feeScale());
        add(account, inMoney ? money : executed.feeAsset(), ClaimedBook.CASH, fee.negate());
        add(account, inMoney ? money : executed.feeAsset(), ClaimedBook.FEES, fee);
    }

    private void add(int account, String asset, int code, BigInteger amount) {
        expected.merge(new Line(account, asset, code), amount, BigInteger::add);
    }

    private static BigInteger units(long amount, int scale) {
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(Decimal.powerOfTen(SCALE - scale)));
    }

    @Override
    public void swept() {
        Map<Line, BigInteger> booked = new HashMap<>();
        Map<Place, BigInteger> costs = new HashMap<>();
        Map<Place, BigInteger> quantities = new HashMap<>();
        scene.books().forEach(book -> {
            Traded instrument = book.instrument() == 0 ? null : scene.venues.instrument(book.instrument());
            int code = book.code() == ClaimedBook.MARGIN ? ClaimedBook.CASH : book.code();
            if (code == ClaimedBook.POSITION) {
                boolean isCost = book.asset().equals(instrument.money());
                (isCost ? costs : quantities).merge(
                    new Place(book.account(), book.instrument()), isCost ? book.net() : book.net().negate(), BigInteger::add);
            } else if (code != ClaimedBook.OUTSIDE || instrument == null) {
                booked.merge(new Line(book.account(), book.asset(), code), book.net(), BigInteger::add);
            }
        });
        lots.forEach((place, lot) -> lot(place, lot, costs, quantities));
        for (int code : new int[] {ClaimedBook.REALISED, ClaimedBook.FEES, ClaimedBook.FUNDING}) {
            compare(booked, code);
        }
        for (Line line : expected.keySet()) {
            if (line.code() == ClaimedBook.CASH) {
                cash(booked, line);
            }
        }
    }

    private void lot(Place place, Lot lot, Map<Place, BigInteger> costs, Map<Place, BigInteger> quantities) {
        Traded instrument = scene.venues.instrument(place.instrument());
        Supplier<String> name = () -> "account " + place.account() + " in " + instrument.symbol();
        scene.findings.same("L13", name, units(lot.quantity(), instrument.quantityScale()),
            quantities.getOrDefault(place, BigInteger.ZERO));
        if (!scene.venues.isHedging(place.account())) {
            scene.findings.same("L8", () -> name.get() + ": cost", units(lot.cost(), instrument.moneyScale()),
                costs.getOrDefault(place, BigInteger.ZERO));
        }
    }

    private void compare(Map<Line, BigInteger> booked, int code) {
        expected.forEach((line, amount) -> {
            boolean averaged = code == ClaimedBook.REALISED && scene.venues.isHedging(line.account());
            if (line.code() == code && !averaged) {
                scene.findings.same("L8", () -> "account " + line.account() + " " + line.asset() + ": code " + code,
                    amount, booked.getOrDefault(line, BigInteger.ZERO));
            }
        });
    }

    private void cash(Map<Line, BigInteger> booked, Line line) {
        Line outside = new Line(line.account(), line.asset(), ClaimedBook.OUTSIDE);
        BigInteger came = booked.getOrDefault(outside, BigInteger.ZERO).negate();
        Supplier<String> name = () -> "account " + line.account() + " " + line.asset();
        if (!scene.venues.isHedging(line.account())) {
            BigInteger all = came.add(expected.get(line));
            scene.findings.same("L8", () -> name.get() + ": cash", all, booked.getOrDefault(line, BigInteger.ZERO));
            scene.findings.same("L8", () -> name.get() + ": holding", all, scene.claims.holding(line.account(), line.asset()));
        }
        VenueTruth truth = scene.truths.get(line.account());
        BigInteger paidIn = expected.getOrDefault(outside, BigInteger.ZERO).negate();
        if (truth != null && came.compareTo(paidIn) != 0) {
            scene.findings.same("L12", () -> name.get() + ": from outside",
                truth.initial().getOrDefault(line.asset(), BigInteger.ZERO).add(paidIn), came);
        }
    }
}
