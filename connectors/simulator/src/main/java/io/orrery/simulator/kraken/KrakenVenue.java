package io.orrery.simulator.kraken;

import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.FeeAsset;
import io.orrery.simulator.faults.RequestFaults;
import io.orrery.simulator.kraken.rest.Front;
import io.orrery.simulator.kraken.stream.AccountHub;
import io.orrery.simulator.kraken.stream.Hub;
import io.orrery.simulator.kraken.stream.MarketStream;
import io.orrery.simulator.kraken.stream.PrivateStream;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kraken Spot: two accounts with money to trade, a market that moves. */
public final class KrakenVenue implements ServedVenue {
    private static final int MONEY_SCALE = 8;
    private static final int MAKER_PPM = 2_500;
    private static final int TAKER_PPM = 4_000;
    private static final long NEXT_SEED = 0x9E3779B97F4A7C15L;
    private static final String STREAM = "/v2";
    private static final String PRIVATE_STREAM = "/private/v2";
    private static final Map<String, BigDecimal> DEPOSITS = Map.of(
        "USD", new BigDecimal("1000000"), "BTC", new BigDecimal("10"),
        "ETH", new BigDecimal("100"), "SOL", new BigDecimal("1000"));

    private final Exchange exchange;
    private final Spreads spreads;
    private final List<Kraken> owners = new ArrayList<>();
    private final List<AccountHub> accountHubs = new ArrayList<>();
    private final Hub hub;
    private final Site site = new Site();

    public KrakenVenue(VenueSetting setting) {
        Catalogue catalogue = new Catalogue();
        ExchangeRules rules = ExchangeRules.defaults(setting.seed()).withMoneyScale(MONEY_SCALE)
            .withFees(MAKER_PPM, TAKER_PPM, FeeAsset.QUOTE).withSelfTrade(SelfTrade.CANCEL_TAKER)
            .with(setting.background());
        exchange = new Exchange(rules, catalogue.pairs().stream().map(Pair::listing).toList(), setting.clock().nanos());
        spreads = new Spreads(exchange);
        RequestFaults requests = new RequestFaults(setting.faults(), setting.clock());
        for (String name : List.of("trader", "counterparty")) {
            long seed = setting.seed() + owners.size() * NEXT_SEED;
            Account account = exchange.open(name, DEPOSITS);
            Kraken owner = new Kraken(
                catalogue, exchange, account, new OrderDesk(catalogue, exchange, account, setting.faults()),
                new LedgerBook(catalogue, exchange, account), spreads, List.of(ApiKey.of(seed), ApiKey.of(~seed)),
                new Tokens(seed), setting.clock(), setting.faults(), requests);
            owners.add(owner);
            accountHubs.add(new AccountHub(owner));
        }
        hub = new Hub(owners.get(0));
        new Front(owners, site);
        site.stream(STREAM, (stream, request) -> MarketStream.open(owners.get(0), hub, stream, request));
        site.stream(PRIVATE_STREAM, (stream, request) -> PrivateStream.open(accountHubs, stream, request));
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Access access() {
        ApiKey key = owners.get(0).keys().get(0);
        ApiKey second = owners.get(0).keys().get(1);
        ApiKey other = owners.get(1).keys().get(0);
        List<String> symbols = new ArrayList<>();
        owners.get(0).catalogue().pairs().forEach(pair -> symbols.add(pair.symbol()));
        return new Access(
            "", STREAM, PRIVATE_STREAM, PRIVATE_STREAM, key.key(), key.secret(), symbols, Map.of(
                "exactQuery", "?exact=true", "secondApiKey", second.key(), "secondSecret", second.secret(),
                "counterpartyApiKey", other.key(), "counterpartySecret", other.secret()));
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    @Override
    public long advance(long nowNanos) {
        exchange.advance(nowNanos);
        owners.get(0).catalogue().pairs().forEach(spreads::look);
        accountHubs.forEach(AccountHub::flush);
        hub.flush();
        hub.beat(nowNanos);
        accountHubs.forEach(accountHub -> accountHub.beat(nowNanos));
        return exchange.nextTime();
    }
}
