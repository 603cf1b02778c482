package io.orrery.node.live;

import io.orrery.engine.venue.OrderGateway;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;

/** A venue that works for a while and then does not, or not before it is told to: found like any other. */
public final class BrokenVenue implements VenueFactory {
    static volatile boolean told;

    @Override
    public String kind() {
        return "broken";
    }

    @Override
    public Venue create(VenueSetup setup) {
        if (setup.settings().containsKey("refuse")) {
            throw new IllegalArgumentException("refuse=" + setup.settings().get("refuse"));
        }
        return new Venue() {
            private final boolean waits = setup.settings().containsKey("waits");
            private int turns;

            @Override
            public OrderGateway gateway() {
                return (message, offset, length) -> true;
            }

            @Override
            public int doWork() {
                if (waits ? told : ++turns == 100) {
                    throw new IllegalStateException("the line is dead");
                }
                return 0;
            }

            @Override
            public long nextDue() {
                return setup.clock().nanoTime() + 1_000;
            }

            @Override
            public String roleName() {
                return "broken";
            }
        };
    }
}
