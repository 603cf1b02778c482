package io.orrery.simulator.deribit;

import io.orrery.matching.SelfTrade;
import io.orrery.simulator.deribit.rpc.HttpDoor;
import io.orrery.simulator.deribit.rpc.Owners;
import io.orrery.simulator.deribit.rpc.Session;
import io.orrery.simulator.deribit.rpc.Sessions;
import io.orrery.simulator.deribit.stream.Hub;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.FeeAsset;
import io.orrery.simulator.exchange.OrderType;
import io.orrery.simulator.faults.RequestFaults;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Deribit: two accounts with money in three currencies, a market that moves, funding that is settled each second. */
public final class DeribitVenue implements ServedVenue {
    private static final int MONEY_SCALE = 8;
    private static final int TAKER_PPM = 500;
    private static final int INITIAL_MARGIN_PPM = 20_000;
    private static final int MOST_ORDERS = 200;
    private static final long SECOND = 1_000_000_000L;
    private static final long HISTORY_NANOS = 120 * SECOND;
    private static final String STREAM = "/ws/api/v2";
    private static final Map<String, BigDecimal> DEPOSITS = Map.of(
        "BTC", new BigDecimal("10"), "ETH", new BigDecimal("100"), "USDC", new BigDecimal("1000000"));

    private final Deribit deribit;
    private final Hub hub;
    private final Sessions sessions = new Sessions();
    private final Site site = new Site();

    public DeribitVenue(VenueSetting setting) {
        long now = setting.clock().nanos();
        Catalogue catalogue = new Catalogue(now / 1_000_000);
        Exchange exchange = new Exchange(rules(setting.seed()).with(setting.background()), catalogue.listings(), now);
        catalogue.all().stream().filter(each -> !each.perpetual()).forEach(each -> exchange.withoutFunding(each.listing()));
        FundingTape funding = new FundingTape(exchange, catalogue);
        MarketView market = new MarketView(catalogue, exchange, funding, setting.clock());
        Ticks ticks = new Ticks(exchange);
        KeyRing keys = new KeyRing(setting.seed());
        Tokens tokens = new Tokens(setting.seed());
        Credits credits = new Credits();
        RequestFaults requests = new RequestFaults(setting.faults(), setting.clock());
        List<Deribit> owned = new ArrayList<>();
        for (String name : List.of(KeyRing.TRADER, KeyRing.COUNTERPARTY)) {
            Account account = exchange.open(name, DEPOSITS);
            OrderDesk desk = new OrderDesk(catalogue, exchange, account, market, setting.faults());
            Deribit.Views views = new Deribit.Views(new InstrumentView(exchange), market,
                new OrderView(catalogue, exchange, desk, market, ticks), new PositionView(exchange, account, market),
                new AccountView(catalogue, exchange, account, desk));
            owned.add(new Deribit(catalogue, exchange, account, desk, funding, views, keys, tokens, credits, setting.clock(),
                setting.faults(), requests));
        }
        deribit = owned.get(0);
        hub = new Hub(deribit);
        Owners owners = new Owners(owned);
        new HttpDoor(deribit, owners).serve(site);
        site.stream(STREAM, (stream, request) -> Session.open(owners, hub, sessions, stream, request));
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Access access() {
        List<String> symbols = deribit.catalogue().all().stream().map(Instrument::name).toList();
        ApiKey reading = deribit.keys().reading();
        ApiKey counterparty = deribit.keys().counterparty();
        return new Access("", STREAM, STREAM, STREAM, deribit.keys().trading().id(), deribit.keys().trading().secret(), symbols,
            Map.of("readingKey", reading.id(), "readingSecret", reading.secret(),
                "counterpartyApiKey", counterparty.id(), "counterpartySecret", counterparty.secret()));
    }

    @Override
    public Exchange exchange() {
        return deribit.exchange();
    }

    @Override
    public long advance(long nowNanos) {
        deribit.exchange().advance(nowNanos);
        deribit.funding().look(nowNanos);
        hub.flush(nowNanos);
        sessions.beat(nowNanos);
        return deribit.exchange().nextTime();
    }

    private static ExchangeRules rules(long seed) {
        ExchangeRules defaults = ExchangeRules.defaults(seed);
        return new ExchangeRules(MONEY_SCALE, 0, TAKER_PPM, FeeAsset.QUOTE, SelfTrade.CANCEL_MAKER,
            EnumSet.allOf(OrderType.class), MOST_ORDERS, false, INITIAL_MARGIN_PPM, SECOND, HISTORY_NANOS,
            defaults.model(), seed);
    }
}
