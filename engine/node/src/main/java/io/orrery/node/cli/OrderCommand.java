package io.orrery.node.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends an order by hand. */
@Command(name = "order", sortOptions = false, header = "Send an order by hand: it passes the same controls",
    description = {"", "  orrery order buy BTC-USDT 0.01 --price 60000", "  orrery order sell BTC-USDT 0.01 --reduce-only", "",
        "Without a price it is executed at once, within the collar, or not at all.", ""})
final class OrderCommand implements Callable<Integer> {
    /** Which way. */
    enum Direction { BUY, SELL }

    /** How long. */
    enum Force { GTC, IOC, FOK, POST_ONLY }

    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "buy|sell")
    private Direction side;

    @Parameters(index = "1", paramLabel = "SYMBOL")
    private String instrument;

    @Parameters(index = "2", paramLabel = "QUANTITY")
    private BigDecimal quantity;

    @Option(names = "--price", paramLabel = "PRICE", description = "The worst that is accepted")
    private BigDecimal price;

    @Option(names = "--venue", paramLabel = "NAME", description = "Where, if the symbol is traded at several")
    private String venue;

    @Option(names = "--time-in-force", paramLabel = "T", defaultValue = "GTC",
        description = "GTC, IOC, FOK or POST_ONLY; default: ${DEFAULT-VALUE}")
    private Force force;

    @Option(names = "--reduce-only", description = "The venue lets it reduce a position and nothing else")
    private boolean reduceOnly;

    @Mixin
    private Principal principal;

    OrderCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Map<String, String> request = new TreeMap<>(Map.of(
            "act", "order", "principal", principal.name(), "side", side.name(), "instrument", instrument,
            "quantity", quantity.toPlainString(), "time-in-force", force.name()));
        if (price != null) {
            request.put("price", price.toPlainString());
        }
        if (venue != null) {
            request.put("venue", venue);
        }
        if (reduceOnly) {
            request.put("reduce-only", "yes");
        }
        return new Asking(global).ask(request);
    }
}
