package io.orrery.bench.decode;

import io.orrery.bench.way.Traffic;
import io.orrery.connectors.binance.market.BinanceDecoder;
import io.orrery.connectors.binance.market.DepthMessage;
import io.orrery.connectors.binance.market.MessageKind;
import io.orrery.connectors.binance.market.TradeMessage;
import io.orrery.connectors.deribit.market.ChannelTable;
import io.orrery.connectors.deribit.market.DeribitDecoder;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.MarketWriter;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kraken.market.KrakenDecoder;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Turns of decoders over days that are made up from seeds: alike on every machine, and needing nothing that is not here. */
public final class DecodeStages {
    private static final int BINANCE_FRAMES = 5_000;
    private static final int SCALE = 8;

    private final int operations;

    /** @param operations of one turn */
    public DecodeStages(int operations) {
        this.operations = operations;
    }

    /** Adds what makes a turn of each. */
    public void addTo(Map<String, Supplier<LongSupplier>> turns) {
        turns.put("decode binance", () -> binance(null));
        turns.put("encode binance", () -> binance(new MarketWriter(new Slot())));
        turns.put("decode kraken", () -> kraken(null));
        turns.put("encode kraken", () -> kraken(new MarketWriter(new Slot())));
        turns.put("decode deribit", () -> deribit(null));
        turns.put("encode deribit", () -> deribit(new MarketWriter(new Slot())));
    }

    private LongSupplier binance(MarketWriter writer) {
        Traffic traffic = new Traffic(BINANCE_FRAMES, 11);
        SymbolTable symbols = new SymbolTable();
        for (int i = 0; i < Traffic.MARKETS; i++) {
            symbols.add(new FeedInstrument(i + 1, Traffic.symbol(i), SCALE, SCALE));
        }
        BinanceDecoder decoder = new BinanceDecoder(symbols);
        int[] next = {0};
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                int frame = next[0];
                next[0] = frame + 1 == BINANCE_FRAMES ? 0 : frame + 1;
                if (decoder.decode(traffic.bytes(), traffic.offset(frame), traffic.length(frame)) == MessageKind.TRADE) {
                    TradeMessage read = decoder.trade();
                    sum += read.price();
                    if (writer != null) {
                        writer.trade(1, read.venueTime(), read.instrument().id(), read.id(), read.aggressor(), read.price(),
                            read.quantity());
                    }
                } else {
                    DepthMessage read = decoder.depth();
                    sum += read.lastUpdateId();
                    if (writer != null) {
                        writer.bookUpdate(
                            1, read.venueTime(), read.lastUpdateId(), read.instrument().id(), false, read.levels());
                    }
                }
            }
            return sum;
        };
    }

    private LongSupplier kraken(MarketWriter writer) {
        Frames frames = Frames.of(KrakenDay.frames());
        SymbolTable symbols = new SymbolTable();
        symbols.add(new FeedInstrument(1, KrakenDay.SYMBOL, SCALE, SCALE));
        KrakenDecoder decoder = new KrakenDecoder(symbols);
        int[] next = {0};
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                int frame = next[0];
                next[0] = frame + 1 == frames.count() ? 0 : frame + 1;
                decoder.decode(frames.buffer(), frames.offset(frame), frames.length(frame));
                sum += decoder.book().checksum();
                if (writer != null) {
                    writer.bookUpdate(1, decoder.book().venueTime(), decoder.book().checksum(),
                        decoder.book().instrument().id(), false, decoder.book().levels());
                }
            }
            return sum;
        };
    }

    private LongSupplier deribit(MarketWriter writer) {
        Frames frames = Frames.of(DeribitDay.frames());
        ChannelTable channels = new ChannelTable();
        channels.add(DeribitDay.CHANNEL, new FeedInstrument(1, DeribitDay.NAME, SCALE, SCALE));
        DeribitDecoder decoder = new DeribitDecoder(channels);
        int[] next = {1};
        return () -> {
            long sum = 0;
            for (int i = 0; i < operations; i++) {
                int frame = next[0];
                next[0] = frame + 1 == frames.count() ? 1 : frame + 1; // the first is a snapshot, of many times the size
                decoder.decode(frames.buffer(), frames.offset(frame), frames.length(frame));
                sum += decoder.book().changeId();
                if (writer != null) {
                    writer.bookUpdate(1, decoder.book().venueTime(), decoder.book().changeId(),
                        decoder.book().instrument().id(), false, decoder.book().levels());
                }
            }
            return sum;
        };
    }
}
