package io.orrery.simulator.kraken;

import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.FeeAsset;
import io.orrery.simulator.kraken.rest.Front;
import io.orrery.simulator.kraken.stream.AccountHub;
import io.orrery.simulator.kraken.stream.AccountStream;
import io.orrery.simulator.kraken.stream.Hub;
import io.orrery.simulator.kraken.stream.MarketStream;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kraken Spot: one account with money to trade, a market that moves. */
public final class KrakenVenue implements ServedVenue {
    private static final int MONEY_SCALE = 9;
    private static final int MAKER_PPM = 2_500;
    private static final int TAKER_PPM = 4_000;
    private static final String STREAM = "/v2";
    private static final String PRIVATE_STREAM = "/private/v2";
    private static final Map<String, BigDecimal> DEPOSITS = Map.of(
        "USD", new BigDecimal("1000000"), "BTC", new BigDecimal("10"),
        "ETH", new BigDecimal("100"), "SOL", new BigDecimal("1000"));

    private final Kraken kraken;
    private final Hub hub;
    private final AccountHub accountHub;
    private final Site site = new Site();

    public KrakenVenue(VenueSetting setting) {
        Catalogue catalogue = new Catalogue();
        ExchangeRules rules = ExchangeRules.defaults(setting.seed()).withMoneyScale(MONEY_SCALE)
            .withFees(MAKER_PPM, TAKER_PPM, FeeAsset.QUOTE).withSelfTrade(SelfTrade.CANCEL_TAKER);
        Exchange exchange =
            new Exchange(rules, catalogue.pairs().stream().map(Pair::listing).toList(), setting.clock().nanos());
        Account account = exchange.open("trader", DEPOSITS);
        OrderDesk desk = new OrderDesk(catalogue, exchange, account, setting.faults());
        kraken = new Kraken(
            catalogue, exchange, account, desk, new LedgerBook(catalogue, exchange, account), new Spreads(exchange),
            ApiKey.of(setting.seed()), new Tokens(setting.seed()), setting.clock(), setting.faults());
        hub = new Hub(kraken);
        accountHub = new AccountHub(kraken);
        new Front(kraken, site);
        site.stream(STREAM, (stream, request) -> MarketStream.open(kraken, hub, stream, request));
        site.stream(PRIVATE_STREAM, (stream, request) -> AccountStream.open(kraken, accountHub, stream, request));
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Access access() {
        List<String> symbols = new ArrayList<>();
        kraken.catalogue().pairs().forEach(pair -> symbols.add(pair.symbol()));
        return new Access(
            "", STREAM, PRIVATE_STREAM, PRIVATE_STREAM, kraken.key().key(), kraken.key().secret(), symbols,
            Map.of("exactQuery", "?exact=true"));
    }

    @Override
    public long advance(long nowNanos) {
        kraken.exchange().advance(nowNanos);
        kraken.catalogue().pairs().forEach(kraken.spreads()::look);
        accountHub.flush();
        hub.flush();
        hub.beat(nowNanos);
        accountHub.beat(nowNanos);
        return kraken.exchange().nextTime();
    }
}
