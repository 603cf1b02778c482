package io.orrery.bench.decode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.knowm.xchange.binance.dto.marketdata.BinanceOrderbook;
import org.knowm.xchange.currency.CurrencyPair;
import org.knowm.xchange.dto.Order.OrderType;
import org.knowm.xchange.dto.marketdata.OrderBook;
import org.knowm.xchange.dto.trade.LimitOrder;

/** A book as XChange keeps it: a change of depth bound to its objects, and each level put into its order book. */
final class XChangeBook {
    private static final int SCALE = 8;

    private final ObjectReader frames = new ObjectMapper().readerFor(XChangeDepth.class);
    private final BinanceOrderbook snapshot;
    private OrderBook book;

    /** @param snapshot of the venue, as it was asked for */
    XChangeBook(String snapshot) throws IOException {
        this.snapshot = new ObjectMapper().readValue(snapshot, BinanceOrderbook.class);
        restore();
    }

    /** The book is that of the snapshot again. */
    void restore() {
        Date time = new Date(0);
        book = new OrderBook(
            time, orders(OrderType.ASK, snapshot.asks, time), orders(OrderType.BID, snapshot.bids, time));
    }

    private static List<LimitOrder> orders(OrderType side, Map<BigDecimal, BigDecimal> levels, Date time) {
        List<LimitOrder> orders = new ArrayList<>();
        levels.forEach((price, quantity) -> orders.add(order(side, price, quantity, time)));
        return orders;
    }

    private static LimitOrder order(OrderType side, BigDecimal price, BigDecimal quantity, Date time) {
        return new LimitOrder(side, quantity, CurrencyPair.BTC_USDT, null, time, price);
    }

    /** Reads a frame, applies it, and returns a digest of what the book has become. */
    long apply(byte[] bytes, int offset, int length) throws IOException {
        XChangeDepth.Change change = frames.<XChangeDepth>readValue(bytes, offset, length).change();
        update(OrderType.BID, change.book().bids, change.time());
        update(OrderType.ASK, change.book().asks, change.time());
        return change.book().lastUpdateId ^ (long) book.getBids().size() << 48 ^ (long) book.getAsks().size() << 32;
    }

    private void update(OrderType side, Map<BigDecimal, BigDecimal> levels, Date time) {
        for (Map.Entry<BigDecimal, BigDecimal> level : levels.entrySet()) {
            book.update(order(side, level.getKey(), level.getValue(), time));
        }
    }

    long snapshotId() {
        return snapshot.lastUpdateId;
    }

    /** All that is in the book, the best levels first. */
    Levels levels() {
        Levels levels = new Levels();
        book.getBids().forEach(bid -> levels.bids().add(scaled(bid.getLimitPrice()), scaled(bid.getRemainingAmount())));
        book.getAsks().forEach(ask -> levels.asks().add(scaled(ask.getLimitPrice()), scaled(ask.getRemainingAmount())));
        return levels;
    }

    private static long scaled(BigDecimal value) {
        return value.movePointRight(SCALE).longValueExact();
    }
}
