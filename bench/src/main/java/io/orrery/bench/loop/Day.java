package io.orrery.bench.loop;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.orrery.bench.way.Traffic;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A day of ten markets as the bytes of a WebSocket, written ahead: each frame is sent from where it lies. When the day is over it
 * begins again with the books that it began with, and its ids go on from where they were.
 */
final class Day {
    static final int FIN_TEXT = 0x81;
    /** Ids have so many digits, so that they can be written over. */
    private static final int DIGITS = 13;
    private static final long FIRST_ID = 1_000_000_000_000L;
    private static final int SHORT = 125;
    private static final int MEDIUM = 126;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final String UPDATE = "\"U\":";
    private static final String LAST_UPDATE = "\"u\":";
    private static final String TRADE = "\"t\":";

    private final Map<String, byte[]> snapshots = new HashMap<>();
    private final ByteBuf bytes;
    private final int[] starts;
    private final int[] places;
    private final long[] ids;
    private final byte[] markets;
    private final int[] prices;
    private final long[] lastIds = new long[2 * Traffic.MARKETS];
    private final long[] lastPrices = new long[Traffic.MARKETS];
    private int next;
    private long days;

    Day(int frames, long seed) {
        Traffic traffic = Traffic.closed(frames, seed);
        int size = traffic.size();
        starts = new int[size + 1];
        places = new int[2 * size];
        ids = new long[2 * size];
        markets = new byte[size];
        prices = new int[size];
        bytes = Unpooled.directBuffer(traffic.offset(size) + size * 80);
        for (int frame = 0; frame < size; frame++) {
            byte[] text = new byte[traffic.length(frame)];
            traffic.bytes().getBytes(traffic.offset(frame), text);
            add(frame, new String(text, StandardCharsets.US_ASCII));
        }
        for (int i = 0; i < Traffic.MARKETS; i++) {
            String snapshot = new String(traffic.snapshot(Traffic.symbol(i)), StandardCharsets.US_ASCII);
            snapshots.put(Traffic.symbol(i), snapshot.replace("\"lastUpdateId\":0", "\"lastUpdateId\":" + FIRST_ID)
                .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void add(int frame, String payload) {
        int market = market(payload);
        boolean trade = payload.contains(TRADE);
        String channel = Traffic.symbol(market).toLowerCase(Locale.ROOT) + (trade ? "@trade" : "@depth@100ms");
        String text = "{\"stream\":\"" + channel + "\",\"data\":" + renumbered(payload, trade) + "}";
        int at = bytes.writerIndex();
        head(bytes, text.length());
        int start = bytes.writerIndex();
        bytes.writeCharSequence(text, StandardCharsets.US_ASCII);
        starts[frame] = at;
        starts[frame + 1] = bytes.writerIndex();
        markets[frame] = (byte) market;
        for (int i = 0; i < (trade ? 1 : 2); i++) {
            String key = trade ? TRADE : i == 0 ? UPDATE : LAST_UPDATE;
            int place = text.indexOf(key) + key.length();
            places[2 * frame + i] = start + place;
            ids[2 * frame + i] = Long.parseLong(text.substring(place, place + DIGITS));
            int last = 2 * market + (trade ? 1 : 0);
            lastIds[last] = Math.max(lastIds[last], ids[2 * frame + i] - FIRST_ID);
        }
        if (trade) {
            prices[frame] = Integer.parseInt(text(payload, "\"p\":\"", "\"").replace(".", ""));
            lastPrices[market] = lastPrices[market] == 0 ? prices[frame] : lastPrices[market];
        }
    }

    private static String renumbered(String payload, boolean trade) {
        String text = payload;
        for (String key : trade ? new String[] {TRADE} : new String[] {UPDATE, LAST_UPDATE}) {
            String id = text(payload, key, ",");
            text = text.replace(key + id, key + (FIRST_ID + Long.parseLong(id)));
        }
        return text;
    }

    private static int market(String payload) {
        String symbol = text(payload, "\"s\":\"", "\"");
        for (int i = 0; i < Traffic.MARKETS; i++) {
            if (Traffic.symbol(i).equals(symbol)) {
                return i;
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    /** What stands between the key and the next end. */
    static String text(String payload, String key, String end) {
        int from = payload.indexOf(key);
        if (from < 0) {
            throw new IllegalArgumentException(key + " is not in " + payload);
        }
        return payload.substring(from + key.length(), payload.indexOf(end, from + key.length()));
    }

    /** Writes the head of a frame from a server. */
    private static void head(ByteBuf to, int length) {
        if (length >= LONGEST_TEXT) {
            throw new IllegalArgumentException("a frame of " + length + " bytes");
        }
        to.writeByte(FIN_TEXT);
        if (length <= SHORT) {
            to.writeByte(length);
        } else {
            to.writeByte(MEDIUM).writeShort(length);
        }
    }

    /** The book of a market before the first frame. */
    byte[] snapshot(String symbol) {
        return snapshots.get(symbol);
    }

    int size() {
        return starts.length - 1;
    }

    /** What was paid last in a market, at {@link Traffic#PRICE_SCALE}. */
    long lastPrice(int market) {
        return lastPrices[market];
    }

    /** So many of the next frames, at most: those that are left of the day. The caller releases what it is given. */
    ByteBuf take(int most) {
        int from = next;
        next = Math.min(from + most, size());
        for (int frame = from; frame < next; frame++) {
            if (prices[frame] > 0) {
                lastPrices[markets[frame]] = prices[frame];
            }
            if (days > 0) {
                renumber(frame);
            }
        }
        ByteBuf taken = bytes.retainedSlice(starts[from], starts[next] - starts[from]);
        if (next == size()) {
            next = 0;
            days++;
        }
        return taken;
    }

    /** How many frames are left of the day. */
    int left() {
        return size() - next;
    }

    private void renumber(int frame) {
        boolean trade = prices[frame] > 0;
        long more = days * lastIds[2 * markets[frame] + (trade ? 1 : 0)];
        write(ids[2 * frame] + more, places[2 * frame]);
        if (!trade) {
            write(ids[2 * frame + 1] + more, places[2 * frame + 1]);
        }
    }

    private void write(long id, int place) {
        long rest = id;
        for (int i = DIGITS - 1; i >= 0; i--) {
            bytes.setByte(place + i, '0' + (int) (rest % 10));
            rest /= 10;
        }
    }

    /** A trade that is to be answered. */
    ByteBuf mark(int market, long lots, long tradeId) {
        String symbol = Traffic.symbol(market);
        long price = lastPrices[market];
        String text = "{\"stream\":\"" + symbol.toLowerCase(Locale.ROOT)
            + "@trade\",\"data\":{\"e\":\"trade\",\"E\":1700000000000,\"s\":\"" + symbol + "\",\"t\":" + tradeId
            + ",\"p\":\"" + decimal(price, Traffic.PRICE_SCALE) + "\",\"q\":\"" + decimal(lots, Desk.LOT_DECIMALS)
            + "\",\"T\":1700000000000,\"m\":false,\"M\":true}}";
        ByteBuf frame = Unpooled.directBuffer(text.length() + 4);
        head(frame, text.length());
        frame.writeCharSequence(text, StandardCharsets.US_ASCII);
        return frame;
    }

    /** Exact. */
    static String decimal(long value, int scale) {
        return BigDecimal.valueOf(value, scale).toPlainString();
    }

    void free() {
        bytes.release();
    }
}
