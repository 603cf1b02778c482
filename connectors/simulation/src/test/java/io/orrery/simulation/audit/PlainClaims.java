package io.orrery.simulation.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Claims that a test writes down. */
final class PlainClaims implements Claims {
    final Map<Long, ClaimedOrder> orders = new LinkedHashMap<>();
    final Map<Integer, Long> positions = new HashMap<>();
    final Map<String, BigInteger> holdings = new HashMap<>();
    final List<ClaimedBook> books = new ArrayList<>();
    int openHolds;
    long price;
    boolean reconciled = true;
    Movements movements;

    void order(long id, Standing standing, long quantity, long filled) {
        orders.put(id, new ClaimedOrder(id, 1, 1, true, price, quantity, filled, 0, standing, false));
    }

    void book(int index, String asset, int code, int instrument, long debits, long credits) {
        books.removeIf(book -> book.index() == index);
        books.add(new ClaimedBook(index, asset, code, 1, instrument, BigInteger.ZERO, units(debits), BigInteger.ZERO,
            units(credits)));
    }

    static BigInteger units(long hundredths) {
        return BigInteger.valueOf(hundredths).multiply(BigInteger.TEN.pow(16));
    }

    @Override
    public ClaimedOrder order(long orderId) {
        return orders.get(orderId);
    }

    @Override
    public void openOrders(Consumer<ClaimedOrder> each) {
        List.copyOf(orders.values()).stream().filter(order -> !order.standing().isOver()).forEach(each);
    }

    @Override
    public long position(int account, int instrument) {
        return positions.getOrDefault(instrument, 0L);
    }

    @Override
    public BigInteger holding(int account, String asset) {
        return holdings.getOrDefault(asset, BigInteger.ZERO);
    }

    @Override
    public void books(Consumer<ClaimedBook> each) {
        books.forEach(each);
    }

    @Override
    public int openHolds() {
        return openHolds;
    }

    @Override
    public boolean isReconciled(int account) {
        return reconciled;
    }

    @Override
    public boolean isBookGood(int instrument) {
        return true;
    }

    @Override
    public String level(int instrument, boolean bids, int level) {
        return "";
    }

    @Override
    public void tell(Movements listener) {
        movements = listener;
    }
}
