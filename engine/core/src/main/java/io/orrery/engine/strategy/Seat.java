package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Who sits where: a strategy's identity, as its StrategyStarted event gave it.
 *
 * @param places at least one; no instrument twice
 */
record Seat(int strategyId, String name, String parameters, List<Place> places) {

    Seat {
        places = List.copyOf(places);
    }

    static Seat of(StrategyStartedDecoder d) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(d.accountId(), d.instrumentId()));
        int id = d.strategyId();
        String name = d.name();
        StrategyStartedDecoder.OthersDecoder others = d.others();
        while (others.hasNext()) {
            others.next();
            places.add(new Place(others.accountId(), others.instrumentId()));
        }
        return new Seat(id, name, d.parameters(), places);
    }

    void save(StateWriter out) {
        out.putInt(strategyId);
        out.putText(name);
        out.putText(parameters);
        out.putInt(places.size());
        for (int i = 0; i < places.size(); i++) {
            places.get(i).save(out);
        }
    }

    static Seat load(StateReader in) {
        int id = in.getInt();
        String name = in.getText();
        String parameters = in.getText();
        List<Place> places = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            places.add(Place.load(in));
        }
        return new Seat(id, name, parameters, places);
    }
}
