package io.orrery.testkit;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.book.Book;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/** A strategy that is watched: a trade is poisoned when its callback is over, and what was handed over must not be kept. */
final class Checked implements Strategy {
    private static final byte POISON = (byte) 0xA5;

    private final Strategy strategy;
    private final Kept kept;
    private final byte[] bytes = new byte[MessageHeaderDecoder.ENCODED_LENGTH + TradeDecoder.BLOCK_LENGTH];
    private final UnsafeBuffer copy = new UnsafeBuffer(bytes);
    private final TradeDecoder lent = new TradeDecoder();

    Checked(Strategy strategy) {
        this.strategy = strategy;
        kept = new Kept(strategy);
    }

    @Override
    public void onStart(Context context) {
        strategy.onStart(context);
        kept.check();
    }

    @Override
    public void onBook(Context context, Book book) {
        strategy.onBook(context, book);
        kept.check();
    }

    @Override
    public void onTrade(Context context, TradeDecoder trade) {
        int length = trade.sbeBlockLength();
        copy.putBytes(0, trade.buffer(), trade.offset(), length);
        lent.wrap(copy, 0, length, trade.sbeSchemaVersion());
        strategy.onTrade(context, lent);
        Arrays.fill(bytes, POISON);
        kept.check();
    }

    @Override
    public void onBar(Context context, Bar bar) {
        strategy.onBar(context, bar);
        kept.check();
    }

    @Override
    public void onTimer(Context context, int timer) {
        strategy.onTimer(context, timer);
        kept.check();
    }

    @Override
    public void onOrder(Context context, Order order) {
        strategy.onOrder(context, order);
        kept.check();
    }

    @Override
    public void onFill(Context context, Order order, Execution fill) {
        strategy.onFill(context, order, fill);
        kept.check();
    }

    @Override
    public void onReplaced(Context context, Order ended, Order successor) {
        strategy.onReplaced(context, ended, successor);
        kept.check();
    }

    @Override
    public void onTime(Context context) {
        strategy.onTime(context);
        kept.check();
    }

    @Override
    public void onMark(Context context, int instrumentId) {
        strategy.onMark(context, instrumentId);
        kept.check();
    }

    @Override
    public void onFunding(Context context, int instrumentId) {
        strategy.onFunding(context, instrumentId);
        kept.check();
    }

    @Override
    public void onEdit(Context context, PatchEditedDecoder edit) {
        strategy.onEdit(context, edit);
        kept.check();
    }

    @Override
    public Strategy successor(Strategy fresh) {
        return strategy.successor(((Checked) fresh).strategy) == strategy ? this : fresh;
    }

    @Override
    public long history() {
        return strategy.history();
    }

    @Override
    public boolean isWarm() {
        return strategy.isWarm();
    }

    @Override
    public void save(StateWriter out) {
        strategy.save(out);
    }

    @Override
    public void load(Context context, StateReader in) {
        strategy.load(context, in);
    }
}
