package io.orrery.connectors.kraken.account;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.account.ExecutionReport.Step;
import io.orrery.connectors.kraken.order.CommandAnswer;
import io.orrery.connectors.kraken.order.LiveOrders;
import io.orrery.connectors.kraken.wire.KrakenRates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** What the decoder makes of a message of the private stream, as a line of text. */
final class Executed implements PrivateListener {
    /** All instruments, whose ids go up from 1; prices have 5 decimals, quantities 8, money in the quote asset 5. */
    static final List<String> SYMBOLS =
        List.of("BTC/USD", "ETH/USD", "FET/USD", "BRICK/USD", "BTC/USDT", "ADX/USD", "XMR/BTC");
    static final int PRICE_SCALE = 5;
    static final int QUANTITY_SCALE = 8;
    static final int QUOTE_SCALE = 5;

    final PrintedEvents stated = new PrintedEvents();
    final CommandAnswer answer = new CommandAnswer();
    final LiveOrders live = new LiveOrders(64);
    final PrivateDecoder decoder =
        new PrivateDecoder(instruments(), live, new AssetNames(), answer, new StatementWriter(stated, 1));
    private final List<String> lines = new ArrayList<>();

    static KrakenInstruments instruments() {
        KrakenInstruments instruments = new KrakenInstruments(1, new KrakenRates());
        for (int i = 0; i < SYMBOLS.size(); i++) {
            String symbol = SYMBOLS.get(i);
            String[] assets = symbol.split("/");
            instruments.add(
                new FeedInstrument(i + 1, symbol, PRICE_SCALE, QUANTITY_SCALE),
                new InstrumentTerms(InstrumentKind.SPOT, symbol, symbol, assets[0], assets[1], PRICE_SCALE, QUANTITY_SCALE,
                    QUOTE_SCALE, 1, 1, 0, Long.MAX_VALUE, 0));
        }
        return instruments;
    }

    String of(String payload, char padding) {
        UnsafeBuffer padded = Payloads.padded(payload, padding);
        lines.clear();
        try {
            PrivateDecoder.Kind kind = decoder.decode(padded, 0, Payloads.length(padded));
            if (kind == PrivateDecoder.Kind.ANSWER) {
                return "ANSWER #" + answer.id() + (answer.isDone() ? " done " : " ") + answer.name().text()
                    + " at=" + answer.venueTime() + " most=" + answer.mostOrders();
            }
            if (kind != PrivateDecoder.Kind.EXECUTIONS) {
                return kind.name();
            }
            int refused = decoder.executions(this, 1);
            return refused > 0 ? PlainJson.REFUSED + refused
                : "EXECUTIONS #" + decoder.sequence() + " " + decoder.isSnapshot() + " " + String.join(" | ", lines);
        } catch (PayloadRefusal refusal) {
            return PlainJson.REFUSED + refusal.reason();
        }
    }

    @Override
    public void onExecution(ExecutionReport report, boolean listed, long time) {
        byte[] asset = new byte[report.feeAssetLength()];
        report.feeAsset().getBytes(0, asset);
        String fee = report.step() != Step.TRADE ? "" : " fee=" + report.fee() + " " + (report.isFeeInQuote() ? "quote"
            : new String(asset, StandardCharsets.ISO_8859_1) + "/" + report.feeScale());
        lines.add(String.join(" ",
            report.instrument().feed().symbol(), report.step().name(), "order=" + report.orderId(),
            report.name().text(), String.valueOf(report.side()), "price=" + report.price(), "quantity=" + report.quantity(),
            "filled=" + report.filled(), "last=" + report.lastQuantity() + "@" + report.lastPrice(),
            "trade=" + report.tradeId(), report.liquidity().name(), "at=" + report.venueTime(), report.reason().name(),
            report.isPostOnly + " " + report.endsAtOnce + " " + report.isLimited) + fee);
    }

    @Override
    public void onAnswer(CommandAnswer given, long time) {
        throw new AssertionError("the decoder tells of no answers");
    }

    @Override
    public boolean takes(CommandAnswer given) {
        return false;
    }

    @Override
    public void onListing(boolean begins, long time) {
        throw new AssertionError("the decoder tells of no lists");
    }

    @Override
    public void onMostOrders(long most) {
        throw new AssertionError("the decoder tells of no limits");
    }

    @Override
    public void onDoubt(long time) {
        throw new AssertionError("the decoder has no doubts");
    }
}
