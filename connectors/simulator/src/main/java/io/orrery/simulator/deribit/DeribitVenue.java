package io.orrery.simulator.deribit;

import io.orrery.matching.SelfTrade;
import io.orrery.simulator.deribit.rpc.HttpDoor;
import io.orrery.simulator.deribit.rpc.Methods;
import io.orrery.simulator.deribit.rpc.Session;
import io.orrery.simulator.deribit.rpc.Sessions;
import io.orrery.simulator.deribit.stream.Hub;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.FeeAsset;
import io.orrery.simulator.exchange.OrderType;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Deribit: one account with money in three currencies, a market that moves, funding that is settled each second. */
public final class DeribitVenue implements ServedVenue {
    private static final int MONEY_SCALE = 10;
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
        Exchange exchange = new Exchange(rules(setting.seed()), catalogue.listings(), now);
        catalogue.all().stream().filter(each -> !each.perpetual()).forEach(each -> exchange.withoutFunding(each.listing()));
        Account account = exchange.open("trader", DEPOSITS);
        FundingTape funding = new FundingTape(exchange, catalogue);
        MarketView market = new MarketView(catalogue, exchange, funding, setting.clock());
        OrderDesk desk = new OrderDesk(catalogue, exchange, account, market, setting.faults());
        OrderView orders = new OrderView(catalogue, exchange, desk, market, new Ticks(exchange));
        Deribit.Views views = new Deribit.Views(new InstrumentView(exchange), market, orders,
            new PositionView(exchange, account, market), new AccountView(catalogue, exchange, account, desk));
        deribit = new Deribit(catalogue, exchange, account, desk, funding, views, new KeyRing(setting.seed()),
            new Tokens(setting.seed()), new Credits(), setting.clock(), setting.faults());
        hub = new Hub(deribit);
        Methods methods = new Methods(deribit);
        new HttpDoor(deribit, methods).serve(site);
        site.stream(STREAM, (stream, request) -> Session.open(deribit, methods, hub, sessions, stream, request));
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Access access() {
        List<String> symbols = deribit.catalogue().all().stream().map(Instrument::name).toList();
        ApiKey reading = deribit.keys().reading();
        return new Access("", STREAM, STREAM, STREAM, deribit.keys().trading().id(), deribit.keys().trading().secret(), symbols,
            Map.of("readingKey", reading.id(), "readingSecret", reading.secret()));
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
