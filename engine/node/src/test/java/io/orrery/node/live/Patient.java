package io.orrery.node.live;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.book.Book;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Parameters;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyFactory;

/** Wants to have seen so many trades and as many good books; then it takes the least that there is, once. */
public final class Patient implements StrategyFactory {
    private static final long HOUR = 3_600_000_000_000L;

    @Override
    public String name() {
        return "patient";
    }

    @Override
    public Strategy create(Parameters parameters) {
        return new Waiting(Long.parseLong(parameters.text("needs")));
    }

    private static final class Waiting implements Strategy {
        private final long needs;
        private long trades;
        private long books;
        private boolean sent;

        Waiting(long needs) {
            this.needs = needs;
        }

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            trades++;
        }

        @Override
        public void onBook(Context context, Book book) {
            books += book.isGood() ? 1 : 0;
            if (!sent && book.isGood() && context.maySend()) {
                sent = context.limit(Side.BUY, book.ask(0), least(context, book.ask(0)), TimeInForce.IOC) != 0;
            }
        }

        private static long least(Context context, long price) {
            long quantity = context.instrument().minQuantity();
            while (context.instrument().value(price, quantity) < context.instrument().minNotional()) {
                quantity += context.instrument().lotSize();
            }
            return quantity;
        }

        @Override
        public boolean isWarm() {
            return trades >= needs && books >= needs;
        }

        @Override
        public long history() {
            return HOUR;
        }

        @Override
        public void save(StateWriter out) {
            out.putLong(trades);
            out.putLong(books);
            out.putBoolean(sent);
        }

        @Override
        public void load(Context context, StateReader in) {
            trades = in.getLong();
            books = in.getLong();
            sent = in.getBoolean();
        }
    }
}
