package io.orrery.simulator.deribit;

import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PriceSource;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.exchange.Tape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How each trade moved the price, and what the mark and the index were then. */
public final class Ticks implements ExchangeListener {
    private static final int PLUS = 0;
    private static final int ZERO_PLUS = 1;
    private static final int MINUS = 2;
    private static final int ZERO_MINUS = 3;

    private final Exchange exchange;
    private final Map<Listing, History> histories = new HashMap<>();

    Ticks(Exchange exchange) {
        this.exchange = exchange;
        exchange.listen(this);
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        History history = histories.computeIfAbsent(listing, first -> new History());
        history.direction = direction(history, trade.price());
        history.price = trade.price();
        history.ticks.put(trade.tradeId(), new Tick(
            history.direction, exchange.price(listing, PriceSource.MARK), exchange.price(listing, PriceSource.INDEX)));
    }

    /** Of a trade that is too old to be remembered, a guess. */
    public Tick of(Listing listing, long tradeId, long price) {
        History history = histories.get(listing);
        Tick tick = history == null ? null : history.ticks.get(tradeId);
        return tick == null ? new Tick(ZERO_PLUS, price, price) : tick;
    }

    private static int direction(History history, long price) {
        if (price == history.price) {
            return history.direction == PLUS || history.direction == ZERO_PLUS ? ZERO_PLUS : ZERO_MINUS;
        }
        return price > history.price ? PLUS : MINUS;
    }

    /**
     * @param direction 0 up, 1 the same after up, 2 down, 3 the same after down
     * @param mark in the listing's scale, as is the index
     */
    public record Tick(int direction, long mark, long index) {
    }

    private static final class History {
        private final Map<Long, Tick> ticks = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Tick> eldest) {
                return size() > Tape.TRADES;
            }
        };
        private long price;
        private int direction;
    }
}
