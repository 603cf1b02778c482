package io.orrery.connectors.demo;

import io.orrery.engine.ring.Inlet;
import io.orrery.engine.venue.OrderGateway;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.matching.market.Market;
import io.orrery.matching.market.MarketInstrument;
import io.orrery.matching.market.MarketModel;
import io.orrery.matching.market.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.EpochNanoClock;

/**
 * A seeded market in this process, behind the port of a venue. It runs in the session's time: a duty cycle executes, in the
 * order of their times, whatever fell due since the last one: events of the market, commands that arrive, reports that are
 * delivered. The seed, the clock and the commands decide every byte that it publishes. In a hurry each
 * duty cycle goes on to what is next, whenever it is due.
 */
public final class DemoVenue implements Venue {
    private static final int EVENTS_PER_CYCLE = 64;
    private static final int COMMANDS_UNDER_WAY = 1024;
    private static final int REPORTS_UNDER_WAY = 8192;
    private static final long ENTRY_STREAM = -1;
    private static final long REPORT_STREAM = -2;

    private final VenueSetup setup;
    private final DemoSettings settings;
    private final EpochNanoClock clock;
    private final Inlet orders;
    private final DelayLine commandLine = new DelayLine(COMMANDS_UNDER_WAY, CommandQueue.MAX_MESSAGE_LENGTH);
    private final DelayLine reportLine = new DelayLine(REPORTS_UNDER_WAY, Definitions.MAX_MESSAGE_LENGTH);
    private final CommandQueue commands;
    private final MarketRecorder recorder;
    private final Market market;
    private final OrderEntry entry;
    private final Funding funding;
    private final int reportsPerEvent;
    private boolean open;

    DemoVenue(VenueSetup setup) {
        this.setup = setup;
        settings = DemoSettings.parse(setup.settings());
        clock = setup.clock();
        orders = setup.orders();
        commands = new CommandQueue(commandLine, latency(ENTRY_STREAM, 1_000_000, 8_000_000));
        OrderReports reports = new OrderReports(setup.accountId(), reportLine, latency(REPORT_STREAM, 500_000, 2_000_000));
        MarketModel model = settings.market();
        int bookCapacity = model.makers().capacity() + Market.MAX_OWN_ORDERS;
        reportsPerEvent = 2 * bookCapacity + 2;
        MarketDataWriter writer = new MarketDataWriter(setup.market(), clock);
        recorder = new MarketRecorder(writer, reports, bookCapacity);
        market = new Market(
            instruments(), settings.ties(setup.firstInstrumentId()), model, settings.fees(), setup.seed(), recorder);
        entry = new OrderEntry(setup, market, reports);
        funding = new Funding(perpetuals(), settings.fundingNanos(), writer, reports);
        recorder.observe(market, setup.firstInstrumentId(), settings.instruments().size(), funding);
    }

    @Override
    public String roleName() {
        return "demo-venue";
    }

    @Override
    public OrderGateway gateway() {
        return commands;
    }

    @Override
    public void onStart() {
        long start = clock.nanoTime();
        Definitions definitions = new Definitions(setup.venueId(), start, reportLine);
        definitions.venue();
        definitions.account(setup.accountId());
        for (int i = 0; i < settings.instruments().size(); i++) {
            definitions.instrument(setup.firstInstrumentId() + i, settings.instruments().get(i));
        }
        market.open(start);
        funding.open(start);
        open = true;
        doWork();
    }

    @Override
    public int doWork() {
        long now = settings.hurry() ? nextEvent() : clock.nanoTime();
        int work = commands.drain(now);
        int executed = 0;
        while (executed < EVENTS_PER_CYCLE && nextEvent() <= now && execute()) {
            executed++;
        }
        if (reportLine.due() > now) {
            work += recorder.catchUp(now);
        }
        return work + executed;
    }

    @Override
    public long nextDue() {
        if (!open) {
            return Long.MAX_VALUE;
        }
        return commands.isEmpty() || commandLine.room() == 0 ? nextEvent() : clock.nanoTime();
    }

    /** Trades that the market inlet did not take: they are lost to the engine, unlike changes of a book. */
    public long refusedTrades() {
        return recorder.refusedTrades();
    }

    Market market() {
        return market;
    }

    private long nextEvent() {
        return Math.min(Math.min(reportLine.due(), commandLine.due()), Math.min(funding.due(), market.nextTime()));
    }

    /** Executes the event that is due first. Returns false if it must wait until the engine takes more reports. */
    private boolean execute() {
        long due = nextEvent();
        if (reportLine.due() == due) {
            return deliver();
        }
        if (reportLine.room() < reportsPerEvent) {
            return false;
        }
        if (commandLine.due() == due) {
            entry.execute(due, commandLine.buffer(), commandLine.offset());
            commandLine.remove();
        } else if (funding.due() == due) {
            funding.execute(due);
        } else {
            market.step();
        }
        recorder.flush();
        return true;
    }

    private boolean deliver() {
        if (!orders.offer(reportLine.buffer(), reportLine.offset(), reportLine.length(), clock.nanoTime())) {
            return false;
        }
        reportLine.remove();
        return true;
    }

    private List<MarketInstrument> instruments() {
        List<MarketInstrument> instruments = new ArrayList<>();
        for (DemoInstrument instrument : settings.instruments()) {
            instruments.add(instrument.withId(setup.firstInstrumentId() + instruments.size()));
        }
        return instruments;
    }

    /** Each stands for its spot's price, and is settled in the asset that this is quoted in. */
    private Perpetual[] perpetuals() {
        List<Perpetual> perpetuals = new ArrayList<>();
        for (int i = 0; i < settings.instruments().size(); i++) {
            DemoInstrument instrument = settings.instruments().get(i);
            if (instrument.isPerpetual()) {
                int id = setup.firstInstrumentId() + i;
                int spot = setup.firstInstrumentId() + settings.leaders().get(i);
                perpetuals.add(new Perpetual(
                    instrument.withId(id), instrument.settleAsset(), market.book(id), market.book(spot)));
            }
        }
        return perpetuals.toArray(Perpetual[]::new);
    }

    private Latency latency(long stream, long leastNanos, long greatestNanos) {
        SeededRandom random = new SeededRandom(setup.seed(), stream);
        return settings.latency() ? new Latency(random, leastNanos, greatestNanos) : new Latency(random, 0, 0);
    }
}
