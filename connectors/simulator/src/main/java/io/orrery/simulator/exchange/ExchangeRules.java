package io.orrery.simulator.exchange;

import io.orrery.matching.SelfTrade;
import io.orrery.matching.market.MarketModel;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a venue allows and charges.
 *
 * @param moneyScale decimals of every asset
 * @param makerPartsPerMillion of the notional; fees are rounded down
 * @param selfTrade what happens to an order that does not say
 * @param maxOrders live orders of an account in a listing
 * @param uniqueClientIds refuse the client id of an order that lives
 * @param initialMarginPartsPerMillion of a derivative's value
 * @param fundingNanos how often funding is settled, at the rate for 8 hours in proportion
 * @param historyNanos how long the market has run before the exchange opens
 */
public record ExchangeRules(
    int moneyScale,
    int makerPartsPerMillion,
    int takerPartsPerMillion,
    FeeAsset feeAsset,
    SelfTrade selfTrade,
    Set<OrderType> types,
    int maxOrders,
    boolean uniqueClientIds,
    int initialMarginPartsPerMillion,
    long fundingNanos,
    long historyNanos,
    MarketModel model,
    long seed) {

    private static final long MINUTE = 60_000_000_000L;

    /** 10 basis points, paid in what is received; every order type; 200 orders; funding every minute. */
    public static ExchangeRules defaults(long seed) {
        return new ExchangeRules(
            8, 1_000, 1_000, FeeAsset.RECEIVED, SelfTrade.CANCEL_MAKER, EnumSet.allOf(OrderType.class), 200, true,
            20_000, MINUTE, 2 * MINUTE, MarketModel.defaults(), seed);
    }

    public ExchangeRules withFees(int makerPpm, int takerPpm, FeeAsset asset) {
        return new ExchangeRules(
            moneyScale, makerPpm, takerPpm, asset, selfTrade, types, maxOrders, uniqueClientIds,
            initialMarginPartsPerMillion, fundingNanos, historyNanos, model, seed);
    }

    public ExchangeRules withSelfTrade(SelfTrade mode) {
        return new ExchangeRules(
            moneyScale, makerPartsPerMillion, takerPartsPerMillion, feeAsset, mode, types, maxOrders, uniqueClientIds,
            initialMarginPartsPerMillion, fundingNanos, historyNanos, model, seed);
    }

    public ExchangeRules withMoneyScale(int scale) {
        return new ExchangeRules(
            scale, makerPartsPerMillion, takerPartsPerMillion, feeAsset, selfTrade, types, maxOrders, uniqueClientIds,
            initialMarginPartsPerMillion, fundingNanos, historyNanos, model, seed);
    }

    public ExchangeRules withTypes(Set<OrderType> offered) {
        return new ExchangeRules(
            moneyScale, makerPartsPerMillion, takerPartsPerMillion, feeAsset, selfTrade, Set.copyOf(offered), maxOrders,
            uniqueClientIds, initialMarginPartsPerMillion, fundingNanos, historyNanos, model, seed);
    }

    public ExchangeRules with(Background background) {
        return withMarket(MarketModel.defaults().faster(background.rate()), background.historyNanos());
    }

    public ExchangeRules withMarket(MarketModel background, long history) {
        return new ExchangeRules(
            moneyScale, makerPartsPerMillion, takerPartsPerMillion, feeAsset, selfTrade, types, maxOrders, uniqueClientIds,
            initialMarginPartsPerMillion, fundingNanos, history, background, seed);
    }
}
