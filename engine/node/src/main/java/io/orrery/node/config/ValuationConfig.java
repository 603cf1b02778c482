package io.orrery.node.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** In what equity is told and values are limited, and how other assets become that. */
public record ValuationConfig(
    @Doc("The base asset") String asset,
    @Doc("Decimals of money in it") @Range(min = 0, max = 18) int scale,
    @Doc("Instruments whose prices convert one of their assets into the other") List<Conversion> conversions,
    @Doc("What positions of contracts bind") List<MarginRates> margin) {
    private static final int LONGEST_ASSET = 12;

    public ValuationConfig {
        NodeConfig.require(!asset.isEmpty() && asset.length() <= LONGEST_ASSET,
            "valuation.asset=" + asset + " must have 1 to " + LONGEST_ASSET + " characters");
    }

    public Optional<Conversion> conversion(String symbol) {
        return conversions.stream().filter(each -> each.instrument().equals(symbol)).findFirst();
    }

    public Optional<MarginRates> margin(String symbol) {
        return margin.stream().filter(each -> each.instrument().equals(symbol)).findFirst();
    }

    public record Conversion(
        @Doc("A symbol") String instrument,
        @Doc("How old its price may be; an older one allows no new exposure") Duration maxAge) {
    }

    public record MarginRates(
        @Doc("The symbol of a contract") String instrument,
        @Doc("Part of a position's value that opens it") String initial,
        @Doc("Part of a position's value that keeps it") String maintenance) {

        public MarginRates {
            for (String rate : List.of(initial, maintenance)) {
                try {
                    NodeConfig.require(new BigDecimal(rate).signum() >= 0, "valuation.margin: " + rate + " is below 0");
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException("valuation.margin: " + rate + " is not a decimal", e);
                }
            }
        }
    }
}
