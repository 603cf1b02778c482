package io.orrery.simulator.exchange;

import io.orrery.codecs.sbe.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be seen of an exchange. Nothing here changes anything. */
public abstract sealed class ExchangeView permits Exchange {
    final ExchangeRules rules;
    final List<Floor> floors = new ArrayList<>();
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Ledger ledger = new Ledger();
    final Margin margin;
    long now;
    private final Map<String, Floor> bySymbol = new LinkedHashMap<>();
    private final List<Listing> listings;

    /** @param listings their ids are 0, 1, 2 … */
    ExchangeView(ExchangeRules rules, List<Listing> listings) {
        this.rules = rules;
        this.listings = List.copyOf(listings);
        for (Listing listing : listings) {
            if (listing.id() != floors.size()) {
                throw new IllegalArgumentException(listing.symbol() + ": id=" + listing.id());
            }
            listing.check(rules.moneyScale());
            Floor floor = new Floor(listing);
            floors.add(floor);
            bySymbol.put(listing.symbol(), floor);
        }
        margin = new Margin(rules, floors);
    }

    public ExchangeRules rules() {
        return rules;
    }

    public long now() {
        return now;
    }

    /** Null if there is none of this name. */
    public Account account(String name) {
        return accounts.get(name);
    }

    /** In the order in which they were opened. */
    public List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    public List<Listing> listings() {
        return listings;
    }

    /** Null if there is none of this symbol. */
    public Listing listing(String symbol) {
        Floor floor = bySymbol.get(symbol);
        return floor == null ? null : floor.listing;
    }

    public boolean isOpen(Listing listing) {
        return floor(listing).open;
    }

    /** The best first. */
    public List<Level> levels(Listing listing, Side side, int depth) {
        return floor(listing).levels(side, depth);
    }

    /** 0 if the side is empty. */
    public long bestPrice(Listing listing, Side side) {
        return floor(listing).bestPrice(side);
    }

    /** Of the last change to the book. */
    public long updateId(Listing listing) {
        return floor(listing).updateId;
    }

    public Tape tape(Listing listing) {
        return floor(listing).tape;
    }

    public long price(Listing listing, PriceSource source) {
        return floor(listing).price(source);
    }

    /** What a long position pays a short one in 8 hours, in billionths of its value. */
    public long fundingRate(Listing listing) {
        return floor(listing).reference.fundingRate();
    }

    /** What an account's derivatives that settle in an asset would leave it with. */
    public long equity(Account account, String asset) {
        return margin.equity(account, asset);
    }

    /** What an account's derivatives that settle in an asset bind. */
    public long margin(Account account, String asset) {
        return margin.required(account, asset);
    }

    public BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount, rules.moneyScale());
    }

    /** Rounded down to the scale of money. */
    public long money(BigDecimal amount) {
        return amount.setScale(rules.moneyScale(), RoundingMode.DOWN).unscaledValue().longValueExact();
    }

    /** What is wrong with the money, nothing if all is right: every asset sums to 0, and orders lock what they say. */
    public List<String> audit() {
        return new Audit(ledger, accounts.values()).findings();
    }

    /** What the venue earned in an asset. */
    public long fees(String asset) {
        return ledger.fees(asset);
    }

    Floor floor(Listing listing) {
        return floors.get(listing.id());
    }
}
