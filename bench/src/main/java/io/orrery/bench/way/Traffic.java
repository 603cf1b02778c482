package io.orrery.bench.way;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.matching.BookView;
import io.orrery.matching.market.Fees;
import io.orrery.matching.market.Market;
import io.orrery.matching.market.MarketInstrument;
import io.orrery.matching.market.MarketListener;
import io.orrery.matching.market.MarketModel;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What Binance Spot sends of ten markets for some minutes, written before anything is measured: each trade, and each 100 ms what
 * changed in a book. No frame comes twice. The markets are seeded ones, in whose prices something always goes on.
 */
public final class Traffic implements MarketListener {
    public static final int MARKETS = 10;
    /** Decimals of its prices. */
    public static final int PRICE_SCALE = 2;
    private static final int QUANTITY_SCALE = 5;
    private static final int QUOTE_SCALE = 8;
    private static final long LOT = 10;
    private static final long MOST = 1_000_000_000L;
    private static final long TYPICAL = 10_000L;
    private static final long FIRST_PRICE = 5_000_000L;
    /** From one market's first price to the next one's. */
    private static final long BETWEEN = 100_000L;
    public static final String QUOTE = "USDT";
    private static final long FLUSH_NANOS = 100_000_000L;
    private static final long MILLI = 1_000_000L;
    private static final long BEGIN = 1_700_000_000_000_000_000L;
    /** Behind each payload so much more can be read. */
    private static final int TAIL = 8;
    private static final int MOST_BYTES = 1 << 30;

    private final Market market;
    private final List<TreeMap<Long, Long>> bids = new ArrayList<>();
    private final List<TreeMap<Long, Long>> asks = new ArrayList<>();
    /** The books as they were at first: of each market its bids, then its asks. */
    private final List<TreeMap<Long, Long>> first = new ArrayList<>();
    private final byte[][] snapshots = new byte[MARKETS][];
    private final long[] updates = new long[MARKETS];
    private final int[] offsets;
    private final UnsafeBuffer bytes;
    private int count;
    private int most;
    private int end;

    /** @param frames how many */
    public Traffic(int frames, long seed) {
        this(frames, seed, false);
    }

    /** A day that may begin again when it is over: its last frames, a few more than asked for, bring the books back. */
    public static Traffic closed(int frames, long seed) {
        return new Traffic(frames, seed, true);
    }

    private Traffic(int asked, long seed, boolean closed) {
        int frames = asked + (closed ? 2 * MARKETS : 0);
        offsets = new int[frames + 1];
        bytes = new UnsafeBuffer(ByteBuffer.allocateDirect((int) Math.min(MOST_BYTES, 1_024L * frames + 4_096)));
        List<MarketInstrument> instruments = new ArrayList<>();
        for (int i = 0; i < MARKETS; i++) {
            instruments.add(new MarketInstrument(
                i, PRICE_SCALE, QUANTITY_SCALE, QUOTE_SCALE, 1, LOT, LOT, MOST, 0, FIRST_PRICE + i * BETWEEN, TYPICAL));
            bids.add(new TreeMap<>());
            asks.add(new TreeMap<>());
        }
        market = new Market(instruments, MarketModel.defaults(), new Fees(0, 0), seed, this);
        market.open(BEGIN);
        for (int i = 0; i < MARKETS; i++) {
            snapshots[i] = snapshot(i).getBytes(StandardCharsets.US_ASCII);
            first.add(levels(market.book(i), Side.BUY));
            first.add(levels(market.book(i), Side.SELL));
        }
        write(asked);
        if (closed) {
            bringBack(frames);
        }
    }

    private void write(int frames) {
        most = frames;
        long flush = BEGIN + FLUSH_NANOS;
        while (count < frames) {
            if (market.nextTime() < flush) {
                market.step();
            } else {
                for (int i = 0; i < MARKETS && count < frames; i++) {
                    depth(i, flush);
                }
                flush += FLUSH_NANOS;
            }
        }
    }

    /** What has not been told of the books, and then what makes them what they were before the first frame. */
    private void bringBack(int frames) {
        most = frames;
        for (int i = 0; i < MARKETS; i++) {
            depth(i, market.time());
            putBack(i, Side.BUY, first.get(2 * i), bids.get(i));
            putBack(i, Side.SELL, first.get(2 * i + 1), asks.get(i));
            depth(i, market.time());
        }
    }

    private void putBack(int index, Side side, TreeMap<Long, Long> then, TreeMap<Long, Long> changes) {
        TreeMap<Long, Long> now = levels(market.book(index), side);
        now.keySet().forEach(price -> changes.put(price, 0L));
        then.forEach(changes::put);
        then.forEach((price, quantity) -> changes.remove(price, now.get(price)));
    }

    private static TreeMap<Long, Long> levels(BookView book, Side side) {
        TreeMap<Long, Long> levels = new TreeMap<>();
        for (int depth = 0; depth < book.levels(side); depth++) {
            levels.put(book.price(side, depth), book.quantity(side, depth));
        }
        return levels;
    }

    /** How a market is called. */
    public static String symbol(int index) {
        return "A" + (char) ('A' + index) + "A" + QUOTE;
    }

    /** How many frames there are. */
    public int size() {
        return count;
    }

    /** All frames, one behind the other. */
    public DirectBuffer bytes() {
        return bytes;
    }

    /** Where a frame begins. */
    public int offset(int frame) {
        return offsets[frame];
    }

    /** Of a frame. */
    public int length(int frame) {
        return offsets[frame + 1] - offsets[frame] - TAIL;
    }

    /** The book of a market as it was before the first frame. */
    public byte[] snapshot(String symbol) {
        for (int i = 0; i < MARKETS; i++) {
            if (symbol(i).equals(symbol)) {
                return snapshots[i];
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    /** What is traded, as the venue lists it. */
    public static String exchangeInfo() {
        StringBuilder text = new StringBuilder("{\"symbols\":[");
        for (int i = 0; i < MARKETS; i++) {
            String symbol = symbol(i);
            text.append(i == 0 ? "" : ",")
                .append("{\"symbol\":\"").append(symbol)
                .append("\",\"status\":\"TRADING\",\"baseAsset\":\"").append(symbol, 0, symbol.length() - QUOTE.length())
                .append("\",\"quoteAsset\":\"").append(QUOTE)
                .append("\",\"quoteAssetPrecision\":8,\"filters\":["
                    + "{\"filterType\":\"PRICE_FILTER\",\"minPrice\":\"0.01\",\"maxPrice\":\"1000000.00\",\"tickSize\":\"0.01\"},"
                    + "{\"filterType\":\"LOT_SIZE\",\"minQty\":\"0.0001\",\"maxQty\":\"9000.0000\",\"stepSize\":\"0.0001\"}]}");
        }
        return text.append("]}").toString();
    }

    private String snapshot(int index) {
        StringBuilder text = new StringBuilder("{\"lastUpdateId\":0,\"bids\":[");
        BookView book = market.book(index);
        levels(text, book, Side.BUY);
        text.append("],\"asks\":[");
        levels(text, book, Side.SELL);
        return text.append("]}").toString();
    }

    private static void levels(StringBuilder text, BookView book, Side side) {
        for (int depth = 0; depth < book.levels(side); depth++) {
            text.append(depth == 0 ? "" : ",");
            level(text, book.price(side, depth), book.quantity(side, depth));
        }
    }

    private static void level(StringBuilder text, long price, long quantity) {
        text.append("[\"").append(BigDecimal.valueOf(price, PRICE_SCALE)).append("\",\"")
            .append(BigDecimal.valueOf(quantity, QUANTITY_SCALE)).append("\"]");
    }

    private void depth(int index, long time) {
        TreeMap<Long, Long> bought = bids.get(index);
        TreeMap<Long, Long> sold = asks.get(index);
        if (bought.isEmpty() && sold.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("{\"e\":\"depthUpdate\",\"E\":").append(time / MILLI).append(",\"s\":\"")
            .append(symbol(index)).append("\",\"U\":").append(updates[index] + 1).append(",\"u\":");
        updates[index] += bought.size() + sold.size();
        text.append(updates[index]).append(",\"b\":[");
        changes(text, bought);
        text.append("],\"a\":[");
        changes(text, sold);
        add(text.append("]}"));
    }

    private static void changes(StringBuilder text, TreeMap<Long, Long> levels) {
        boolean first = true;
        for (var level : levels.entrySet()) {
            text.append(first ? "" : ",");
            level(text, level.getKey(), level.getValue());
            first = false;
        }
        levels.clear();
    }

    private void add(CharSequence frame) {
        if (count < most) {
            byte[] ascii = frame.toString().getBytes(StandardCharsets.US_ASCII);
            bytes.putBytes(end, ascii);
            end += ascii.length + TAIL;
            offsets[++count] = end;
        }
    }

    @Override
    public void levelChanged(int instrumentId, Side side, long price, long quantity) {
        (side == Side.BUY ? bids : asks).get(instrumentId).put(price, quantity);
    }

    @Override
    public void traded(int instrumentId, long tradeId, Side aggressor, long price, long quantity) {
        long millis = market.time() / MILLI;
        add(new StringBuilder("{\"e\":\"trade\",\"E\":").append(millis).append(",\"s\":\"").append(symbol(instrumentId))
            .append("\",\"t\":").append(tradeId).append(",\"p\":\"").append(BigDecimal.valueOf(price, PRICE_SCALE))
            .append("\",\"q\":\"").append(BigDecimal.valueOf(quantity, QUANTITY_SCALE)).append("\",\"T\":").append(millis)
            .append(",\"m\":").append(aggressor == Side.SELL).append(",\"M\":true}"));
    }

    @Override
    public void accepted(int instrumentId, long orderId, long venueOrderId) {
        throw notOurs();
    }

    @Override
    public void rejected(int instrumentId, long orderId, VenueReason reason) {
        throw notOurs();
    }

    @Override
    public void filled(
        int instrumentId, long orderId, long tradeId, Side side, Liquidity liquidity,
        long price, long quantity, long leavesQuantity, long fee) {
        throw notOurs();
    }

    @Override
    public void canceled(int instrumentId, long orderId, long leavesQuantity, VenueReason reason) {
        throw notOurs();
    }

    @Override
    public void cancelRejected(int instrumentId, long orderId, VenueReason reason) {
        throw notOurs();
    }

    private static IllegalStateException notOurs() {
        return new IllegalStateException("nobody has sent an order to this market");
    }
}
