package io.orrery.node.live;

import io.orrery.codecs.Decimal;
import io.orrery.engine.book.Book;
import io.orrery.engine.position.Position;
import io.orrery.engine.state.EngineState;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the positions of a session came to, in the quote asset that its instruments share. */
record Profit(BigDecimal pnl, BigDecimal fees, long timesFlat) {
    private static final int SCALE = 8;

    static Profit of(EngineState state) {
        long pnl = 0;
        long fees = 0;
        long timesFlat = 0;
        for (int i = 0; i < state.portfolio().size(); i++) {
            Position position = state.portfolio().at(i);
            int scale = position.instrument().quoteScale();
            pnl = Math.addExact(pnl, Decimal.rescale(profit(state, position), scale, SCALE));
            fees = Math.addExact(fees, Decimal.rescale(position.fees(), scale, SCALE));
            timesFlat += position.timesFlat();
        }
        return new Profit(BigDecimal.valueOf(pnl, SCALE), BigDecimal.valueOf(fees, SCALE), timesFlat);
    }

    /** With its sign. */
    String pnlText() {
        return (pnl.signum() > 0 ? "+" : "") + rounded(pnl);
    }

    String feesText() {
        return rounded(fees);
    }

    private static String rounded(BigDecimal money) {
        return money.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A position that was taken up and has no price yet counts at its cost. */
    private static long profit(EngineState state, Position position) {
        int id = position.instrument().id();
        Book book = state.books().get(id);
        long price = book != null && book.isGood() ? book.mid() : state.books().lastPrice(id);
        return price == 0 ? Math.subtractExact(position.realised(), position.fees()) : position.profit(price);
    }
}
