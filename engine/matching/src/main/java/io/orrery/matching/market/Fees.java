package io.orrery.matching.market;

import io.orrery.codecs.sbe.Liquidity;

/**
 * What an execution costs.
 *
 * @param makerPartsPerMillion of the notional; negative is a rebate
 * @param takerPartsPerMillion of the notional
 */
public record Fees(int makerPartsPerMillion, int takerPartsPerMillion) {
    public static final int BOUND = 100_000;

    public Fees {
        check("makerPartsPerMillion", makerPartsPerMillion);
        check("takerPartsPerMillion", takerPartsPerMillion);
    }

    int partsPerMillion(Liquidity liquidity) {
        return liquidity == Liquidity.MAKER ? makerPartsPerMillion : takerPartsPerMillion;
    }

    private static void check(String name, int value) {
        if (value < -BOUND || value > BOUND) {
            throw new IllegalArgumentException(name + "=" + value);
        }
    }
}
