package io.orrery.connectors.kit.market;

/**
 * What an instrument is beside a pair of assets.
 *
 * @param size the quantity that one contract is, at the instrument's quantityScale; 0 if it is not traded in contracts
 * @param settleAsset in which profit and margin are paid, empty if it is delivered
 * @param expiry when it is settled for good, in nanoseconds since 1970; 0 for never
 */
public record ContractTerms(long size, String settleAsset, long expiry) {
    /** Of what is delivered as soon as it is traded. */
    public static final ContractTerms NONE = new ContractTerms(0, "", 0);
}
