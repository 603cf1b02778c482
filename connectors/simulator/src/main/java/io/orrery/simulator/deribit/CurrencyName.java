package io.orrery.simulator.deribit;

/** What accounts are kept in. */
public enum CurrencyName {
    BTC("Bitcoin", "BITCOIN", 8),
    ETH("Ethereum", "ETHER", 6),
    USDC("USD Coin", "ETHER", 6);

    private final String text;
    private final String coinType;
    private final int decimals;

    CurrencyName(String text, String coinType, int decimals) {
        this.text = text;
        this.coinType = coinType;
        this.decimals = decimals;
    }

    /** @throws DeribitError if there is no such currency */
    public static CurrencyName of(String name) {
        for (CurrencyName currency : values()) {
            if (currency.name().equals(name)) {
                return currency;
            }
        }
        throw DeribitError.parameter("currency", "value is not one of the allowed");
    }

    public String text() {
        return text;
    }

    public String coinType() {
        return coinType;
    }

    public int decimals() {
        return decimals;
    }
}
