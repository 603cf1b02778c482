package io.orrery.bench.loop;

import io.orrery.bench.way.Traffic;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Market;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/**
 * Answers each trade that is larger than usual by an order of the same quantity: by it the trade's sender knows the answer.
 * Quantities grow by a lot from market to market in turn, so that one round is bought and the next one sold, and nothing is piled
 * up.
 */
public final class Answering implements StrategyFactory {
    static final String NAME = "answering";
    /** The least quantity that is answered, in lots. */
    static final long LEAST_LOTS = 1_000_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Strategy create(Parameters parameters) {
        parameters.end();
        return new Answers();
    }

    private static final class Answers implements Strategy {
        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            Market market = context.market(context.placeOf(trade.instrumentId()));
            long lots = trade.quantity() / market.instrument().lotSize();
            Book book = market.book();
            if (lots < LEAST_LOTS || !book.isGood()) {
                return;
            }
            boolean buys = lots / Traffic.MARKETS % 2 == 0;
            market.limit(
                buys ? Side.BUY : Side.SELL, buys ? book.ask(0) : book.bid(0), trade.quantity(), TimeInForce.IOC);
        }
    }
}
