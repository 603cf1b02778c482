package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.connectors.kit.order.CommandListener;
import io.orrery.connectors.kit.order.CommandQueue;
import io.orrery.connectors.kit.order.GatedOrders;
import io.orrery.connectors.kit.order.PracticeQueue;
import io.orrery.connectors.kit.order.ReportWriter;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.engine.venue.OrderGateway;
import io.orrery.engine.venue.VenueSetup;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.EpochNanoClock;

/** A venue behind a network: its connections, its driver and the engine's commands, all moved by one duty cycle. */
public final class NetworkVenue implements Trading {
    private final String name;
    private final EpochNanoClock clock;
    private final Driver driver;
    private final Listing listing;
    private final List<Connection> connections;
    private final CommandListener orders;
    private final CommandQueue commands;
    private final PracticeQueue practice;

    public NetworkVenue(
        String name, VenueSetup setup, Driver driver, Listing listing, List<Connection> connections, CommandListener orders) {
        this.name = name;
        clock = setup.clock();
        this.driver = driver;
        this.listing = listing;
        this.connections = List.copyOf(connections);
        this.orders = orders;
        ReportWriter reports = new ReportWriter(setup.orders(), setup.accountId());
        commands = new CommandQueue(new GatedOrders(setup.gate(), reports, orders));
        practice = new PracticeQueue(orders::exercise);
    }

    @Override
    public String roleName() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return orders.capabilities();
    }

    @Override
    public OrderGateway gateway() {
        return commands;
    }

    @Override
    public OrderGateway practice() {
        return practice;
    }

    @Override
    public void onStart() {
        long now = clock.nanoTime();
        listing.open(now);
        for (Connection connection : connections) {
            connection.open(now);
        }
    }

    @Override
    public int doWork() {
        long now = clock.nanoTime();
        int work = driver.poll(now) + commands.drain(now);
        for (int i = 0; i < connections.size(); i++) {
            work += connections.get(i).onTimer(now);
        }
        listing.catchUp(now);
        return work;
    }

    @Override
    public void exercise() {
        practice.drain(clock.nanoTime());
    }

    @Override
    public Map<String, Long> counts() {
        return listing.counts();
    }

    @Override
    public void onClose() {
        long now = clock.nanoTime();
        for (Connection connection : connections) {
            connection.close(now);
        }
        driver.close();
    }
}
