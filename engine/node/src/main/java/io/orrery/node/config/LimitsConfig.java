package io.orrery.node.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pre-trade limits of a session, all of them. A key that is missing is refused when the configuration is read; 0 or less allows
 * nothing, see {@link LimitGaps}; what no entry covers is not traded. Money is in the base asset.
 */
public record LimitsConfig(
    @Doc("One more with each change of them") @Range(min = 1) long version,
    @Doc("Who set them") String principal,
    @Doc("Who agreed, empty for nobody") String witness,
    @Doc("All accounts, venues and strategies together") Firm firm,
    @Doc("Each venue") List<OfVenue> venues,
    @Doc("The account at each venue") List<OfAccount> accounts,
    @Doc("Each instrument") List<OfInstrument> instruments,
    @Doc("Each instance of a strategy") List<OfStrategy> strategies) {

    /** Stands for all that have no entry of their own. */
    private static final String ANY = "*";
    private static final int LONGEST_NAME = 24;

    public LimitsConfig {
        NodeConfig.require(!principal.isEmpty(), "limits.principal is empty: somebody sets them");
        for (String name : List.of(principal, witness)) {
            NodeConfig.require(
                name.length() <= LONGEST_NAME, "limits: " + name + " is longer than " + LONGEST_NAME + " characters");
        }
        NodeConfig.require(!witness.equals(principal), "limits.witness=" + witness + " is the principal: one is no two");
    }

    public Optional<OfVenue> ofVenue(String name) {
        return find(venues, OfVenue::venue, name);
    }

    public Optional<OfAccount> ofAccount(String venue) {
        return find(accounts, OfAccount::venue, venue);
    }

    public Optional<OfInstrument> ofInstrument(String symbol) {
        return find(instruments, OfInstrument::instrument, symbol);
    }

    public Optional<OfStrategy> ofStrategy(String name) {
        return find(strategies, OfStrategy::strategy, name);
    }

    /** An entry of its own goes before the one for all. */
    private static <T> Optional<T> find(List<T> entries, Function<T, String> name, String wanted) {
        Optional<T> own = entries.stream().filter(entry -> name.apply(entry).equals(wanted)).findFirst();
        return own.isPresent() ? own : entries.stream().filter(entry -> name.apply(entry).equals(ANY)).findFirst();
    }

    public record Firm(
        @Doc("RC09: most that positions cost and open orders may cost, long and short added up") String notional,
        @Doc("RC10: most that may be lost in a day") String loss,
        @Doc("RC10: most that may be lost from the peak") String drawdown) {

        public Firm {
            requireDecimals("firm", "notional", notional, "loss", loss, "drawdown", drawdown);
        }
    }

    public record OfVenue(
        @Doc("The name of a venue, or * for all that have no entry of their own") String venue,
        @Doc("RC05: most messages within message-window; a fifth is kept for cancels") int messages,
        @Doc("RC05") Duration messageWindow,
        @Doc("RC24: most orders open at once") int openOrders,
        @Doc("RC21: most messages of a day for each execution") int ratio,
        @Doc("RC20: how far the venue's clock may be from ours") Duration clockOffset) {
    }

    public record OfAccount(
        @Doc("The name of the account's venue, or *") String venue,
        @Doc("RC09: most that its positions cost and its open orders may cost") String notional) {

        public OfAccount {
            requireDecimals("accounts", "notional", notional);
        }
    }

    public record OfInstrument(
        @Doc("A symbol, or *") String instrument,
        @Doc("RC22: whether it may be traded") boolean allowed,
        @Doc("RC01: most in one order") String maxQuantity,
        @Doc("RC02: most value of one order") String maxValue,
        @Doc("RC08: most to be held long, all open orders executed") String maxLong,
        @Doc("RC08: likewise short") String maxShort,
        @Doc("RC03: how far a price may lie from the reference, in millionths") @Range(max = 1_000_000) int collarPpm,
        @Doc("RC03: how far the reference may have moved in a minute, in millionths") @Range(max = 1_000_000) int driftPpm,
        @Doc("RC04: how far from the reference a market order may go, in millionths") @Range(max = 1_000_000) int marketCollarPpm,
        @Doc("RC19: how old the reference may be") Duration referenceAge,
        @Doc("RC25: most rejects in a minute") int rejects) {

        public OfInstrument {
            requireDecimals(
                "instruments", "max-quantity", maxQuantity, "max-value", maxValue, "max-long", maxLong, "max-short", maxShort);
        }
    }

    public record OfStrategy(
        @Doc("The name of a strategy, or *") String strategy,
        @Doc("RC09: most that what it holds cost and its open orders may cost") String notional,
        @Doc("RC13: most value of all that it asks for at once") String basket,
        @Doc("RC05: most messages within message-window") int messages,
        @Doc("RC05") Duration messageWindow,
        @Doc("RC06: most executions within execution-window; then two people have to let it go on") int executions,
        @Doc("RC06") Duration executionWindow,
        @Doc("RC11: how often the same order may be sent within duplicate-window") int duplicates,
        @Doc("RC11") Duration duplicateWindow) {

        public OfStrategy {
            requireDecimals("strategies", "notional", notional, "basket", basket);
        }
    }

    private static void requireDecimals(String of, String... namesAndTexts) {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            try {
                new BigDecimal(namesAndTexts[i + 1]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                    "limits." + of + ": " + namesAndTexts[i] + "=" + namesAndTexts[i + 1] + " is not a decimal", e);
            }
        }
    }
}
