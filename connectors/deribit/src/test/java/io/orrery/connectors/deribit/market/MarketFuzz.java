package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.FuzzTarget;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Market data of Deribit in any bytes. An entry point of Jazzer; its seeds are written by {@code main}. */
public final class MarketFuzz {
    private static final Pattern CHANNEL = Pattern.compile("\"channel\" ?: ?\"([^\"]+)\"");
    static final List<String> SEEDS = FuzzTarget.seeds(Examples.ALL, "deribit", "jsonrpc");
    static final FuzzTarget TARGET = target();

    /** Of a decoder that knows all channels of the seeds but one. */
    private static FuzzTarget target() {
        Map<String, FeedInstrument> channels = new HashMap<>();
        for (String payload : SEEDS) {
            Matcher matcher = CHANNEL.matcher(payload);
            if (matcher.find()) {
                ChannelName name = ChannelName.parse(matcher.group(1));
                channels.put(matcher.group(1), name.symbol().isEmpty() ? null
                    : new FeedInstrument(channels.size() + 1, name.symbol(), 8, 8));
            }
        }
        channels.remove("deribit_price_index.btc_usd");
        Decoded decoded = new Decoded(channels);
        return new FuzzTarget(decoded::of, new Tree(channels)::read);
    }

    private MarketFuzz() {
    }

    /** Loads all that takes part, which is charged to no input. */
    public static void fuzzerInitialize() {
        TARGET.takeAll(SEEDS, 0, 0);
    }

    /** What a fuzzer calls with bytes of its own. */
    public static void fuzzerTestOneInput(byte[] payload) {
        TARGET.take(payload);
    }

    /** Writes the seeds into the folder that is named. */
    public static void main(String[] folder) {
        FuzzTarget.write(SEEDS, Path.of(folder[0]));
    }
}
