package io.orrery.simulator.binance;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.ReplyFaults;
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
    private static final int UNAVAILABLE = 503;

    private final Site site = new Site();
    private final VenueClock clock;
    private final Exchange exchange;
    private final KeyRing keys;
    private final UserEvents users;
    private final Publisher publisher;

    public BinanceVenue(VenueSetting setting) {
        clock = setting.clock();
        exchange = new Exchange(Catalogue.rules(setting.seed()), Catalogue.listings(), clock.nanos());
        Account account = exchange.open("main", Catalogue.deposits());
        Account counterparty = exchange.open("counterparty", Catalogue.deposits());
        keys = new KeyRing(setting.seed(), account, counterparty);
        Limits limits = new Limits(clock);
        users = new UserEvents(exchange, limits);
        Map<Listing, AggregateTape> aggregates = new HashMap<>();
        exchange.listings().forEach(listing -> aggregates.put(listing, new AggregateTape(exchange.tape(listing))));
        TickerJson tickers = new TickerJson(exchange);
        MarketStreams streams = new MarketStreams(setting.faults(), clock);
        publisher = new Publisher(exchange, streams, tickers, setting.faults(), aggregates);
        exchange.listen(publisher);
        exchange.listen(users);

        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.addAll(new General(exchange, clock, limits).endpoints());
        endpoints.addAll(new MarketData(exchange, tickers, new Snapshots(setting.faults()), aggregates).endpoints());
        endpoints.addAll(
            new Trading(exchange, new Tickets(setting.seed()), users, setting.faults(), setting.loop()).endpoints());
        endpoints.addAll(new AccountData(exchange, limits, setting.faults()).endpoints());
        endpoints.addAll(new Wallet(exchange).endpoints());
        Gate gate = new Gate(keys, clock, setting.faults());
        new RestDoor(exchange, gate, limits, this)
            .serve(site, endpoints, new ReplyFaults(setting.faults(), BinanceVenue::trouble, clock));
        SocketApi api = new SocketApi(exchange, gate, limits, users, clock, setting.faults(), this, endpoints);
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
    public long advance(long nowNanos) {
        exchange.advance(nowNanos);
        publisher.tick();
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

    private static Reply trouble(Fault fault, long seconds) {
        Rejection rejection = switch (fault) {
            case V01 -> Errors.tooManyRequests(6_000, seconds);
            case V02 -> Errors.banned(System.currentTimeMillis() + seconds * 1_000, seconds);
            case O03 -> new Rejection(UNAVAILABLE, -1000,
                "Unknown error, please check your request or try again later.", null, 0);
            default -> new Rejection(UNAVAILABLE, -1008,
                "Server is currently overloaded with other requests. Please try again in a few minutes.", null, 0);
        };
        Reply reply = Reply.json(rejection.status(), rejection.toJson().toString());
        return rejection.retryAfterSeconds() > 0 ? reply.withHeader("Retry-After", rejection.retryAfterSeconds()) : reply;
    }
}
