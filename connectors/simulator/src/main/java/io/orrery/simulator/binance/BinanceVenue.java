package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.Obstacle;
import io.orrery.simulator.faults.ReplyFaults;
import io.orrery.simulator.faults.RequestFaults;
import io.orrery.simulator.net.Heartbeat;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Site;
import io.orrery.simulator.time.VenueClock;
import io.orrery.simulator.venue.Access;
import io.orrery.simulator.venue.ServedVenue;
import io.orrery.simulator.venue.VenueSetting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Binance Spot. */
public final class BinanceVenue implements ServedVenue, Pulse {
    private static final long SECOND = 1_000_000_000L;

    private final Site site = new Site();
    private final VenueClock clock;
    private final Exchange exchange;
    private final KeyRing keys;
    private final UserEvents users;
    private final Publisher publisher;

    public BinanceVenue(VenueSetting setting) {
        clock = setting.clock();
        exchange = new Exchange(Catalogue.rules(setting.seed()).with(setting.background()), Catalogue.listings(), clock.nanos());
        Account account = exchange.open("main", Catalogue.deposits());
        Account counterparty = exchange.open("counterparty", Catalogue.deposits());
        keys = new KeyRing(setting.seed(), account, counterparty);
        Limits limits = new Limits(clock);
        users = new UserEvents(exchange, limits, setting.faults());
        Map<Listing, AggregateTape> aggregates = new HashMap<>();
        exchange.listings().forEach(listing -> aggregates.put(listing, new AggregateTape(exchange.tape(listing))));
        TickerJson tickers = new TickerJson(exchange);
        MarketStreams streams = new MarketStreams(setting.faults(), clock);
        publisher = new Publisher(exchange, streams, tickers, setting.faults(), aggregates);
        exchange.listen(publisher);
        exchange.listen(users);

        NamedOrders named = new NamedOrders(setting.faults(), clock);
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.addAll(new General(exchange, clock, limits).endpoints());
        endpoints.addAll(new MarketData(exchange, tickers, new Snapshots(setting.faults()), aggregates).endpoints());
        endpoints.addAll(
            new Trading(exchange, new Tickets(setting.seed()), named, users, setting.faults(), setting.loop()).endpoints());
        endpoints.addAll(new AccountData(exchange, limits, named).endpoints());
        endpoints.addAll(new Wallet(exchange).endpoints());
        RequestFaults requests = new RequestFaults(setting.faults(), clock);
        Gate gate = new Gate(keys, clock, setting.faults());
        new RestDoor(exchange, gate, limits, this)
            .serve(site, endpoints, new ReplyFaults(setting.faults(), this::trouble, requests));
        SocketApi api = new SocketApi(exchange, gate, limits, users, clock, setting.faults(), requests, this, endpoints);
        site.stream("/ws-api/v3", api::open);
        site.stream("/ws", streams::openRaw).stream("/ws/*", streams::openRaw).stream("/stream", streams::openCombined);
        site.heartbeat(new Heartbeat(20 * SECOND, 60 * SECOND));
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public Access access() {
        List<String> symbols = exchange.listings().stream().map(Listing::symbol).toList();
        return new Access("", "/stream", "/ws-api/v3", "/ws-api/v3", keys.apiKey(), keys.secret(), symbols, keys.others());
    }

    @Override
    public Exchange exchange() {
        return exchange;
    }

    @Override
    public long advance(long nowNanos) {
        exchange.advance(nowNanos);
        publisher.tick();
        users.tick();
        flush();
        return exchange.nextTime();
    }

    @Override
    public void beat() {
        advance(clock.nanos());
    }

    @Override
    public void flush() {
        publisher.flush();
        users.flush();
    }

    private Reply trouble(Fault fault, long seconds) {
        return RestDoor.refused(Errors.trouble(new Obstacle(fault, seconds), clock.shownMillis()));
    }
}
