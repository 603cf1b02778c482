package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.PositionStatedDecoder;
import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.wire.DeribitRates;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.engine.ring.Inlet;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What the decoder makes of a message of the private stream, as text: orders, executions and positions in their order. */
final class Executed implements AccountListener, Changes, Inlet {
    /** Those that are traded, whose ids go up from 1: prices of 5 decimals, amounts of 4, and USDC for their quote asset. */
    static final String[] NAMES = {"BTC-PERPETUAL", "ETH_USDC-PERPETUAL", "BTC_USDC-PERPETUAL"};

    private final DeribitInstruments instruments = Traded.instruments(NAMES);
    private final AccountFields fields = new AccountFields(instruments.symbols());
    private final ChangeReader changes = new ChangeReader(instruments, fields, this, new StatementWriter(this, 1));
    private final AccountDialect dialect = new AccountDialect(
        null, null, null, 0, null, fields, new RpcMessage(), new DeribitRates(), new StatementWriter(this, 1), this);
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final PositionStatedDecoder position = new PositionStatedDecoder();
    private final StringBuilder told = new StringBuilder();
    private boolean refused;

    String of(String payload, char padding) {
        UnsafeBuffer padded = Payloads.padded(payload, padding);
        told.setLength(0);
        refused = false;
        dialect.onFrame(padded, 0, Payloads.length(padded), 1, NoInbox.NONE);
        return refused ? PlainJson.REFUSED + told : told.toString();
    }

    @Override
    public void onAnswer(RpcMessage answer, long time) {
        refused |= !answer.isReadable();
        told.append("answer ").append(answer.id());
    }

    @Override
    public void onChanges(long time) {
        refused |= changes.read(time) > 0;
    }

    @Override
    public void onRefused(long time) {
        refused = true;
    }

    @Override
    public void begins(OrderState order, long time) {
        told.append("begins ").append(text(order)).append('\n');
    }

    @Override
    public void ends(OrderState order, long time) {
        told.append("ends ").append(text(order)).append('\n');
    }

    @Override
    public void traded(OwnTrade trade, long time) {
        told.append(text(trade)).append('\n');
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        position.wrapAndApplyHeader(message, offset, header);
        told.append(String.join(" ", "position", NAMES[position.instrumentId() - 1], "" + position.quantity(),
            "at " + position.averagePrice())).append('\n');
        return true;
    }

    private static String text(OrderState order) {
        if (order.instrument() == null) {
            return "another";
        }
        return String.join(" ",
            order.instrument().symbol(), "order=" + order.orderId(), name(order.name(), order.nameLength()),
            order.status().name(), order.side().name(), order.type().name(), order.timeInForce().name(),
            "price=" + order.price(), "quantity=" + order.quantity(), "filled=" + order.filled(),
            order.endsAtOnce() ? "once" : "rests", order.isReduceOnly() ? "reduces" : "", order.isReplaced() ? "replaced" : "",
            "ending=" + order.ending(), "at=" + order.venueTime());
    }

    private static String text(OwnTrade trade) {
        if (trade.instrument() == null) {
            return "another's trade";
        }
        byte[] asset = new byte[trade.feeAssetLength];
        trade.feeAsset.getBytes(0, asset);
        return String.join(" ",
            trade.instrument().symbol(), "trade=" + trade.sequence(), "order=" + trade.orderId(),
            name(trade.name(), trade.nameLength()), trade.side().name(), trade.liquidity().name(),
            trade.quantity() + "@" + trade.price(), "fee=" + trade.fee(),
            trade.isFeeInQuote() ? "quote" : new String(asset, StandardCharsets.ISO_8859_1),
            trade.isLast() ? "last" : "open", "at=" + trade.venueTime());
    }

    private static String name(byte[] name, int length) {
        return new String(name, 0, length, StandardCharsets.ISO_8859_1);
    }
}
