package io.orrery.connectors.binance.account;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.order.ApiAnswer;
import io.orrery.connectors.binance.wire.BinanceRates;
import io.orrery.connectors.binance.wire.RateLimitReader;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** What the decoder makes of a message of the WebSocket API, as a line of text. */
final class Executed {
    /** Base and quote of all instruments, whose ids go up from 1 and whose scales are 8. */
    static final List<List<String>> PAIRS = List.of(
        List.of("BTC", "USDT"), List.of("ETH", "USDT"), List.of("ETH", "BTC"), List.of("BTC", "USD"), List.of("BNB", "BTC"));

    final PrintedEvents stated = new PrintedEvents();
    final ApiAnswer answer = new ApiAnswer(new RateLimitReader(new BinanceRates()));
    final ApiDecoder decoder = new ApiDecoder(instruments(), new AssetNames(), answer, new StatementWriter(stated, 1));

    static BinanceInstruments instruments() {
        BinanceInstruments instruments = new BinanceInstruments(1);
        for (int i = 0; i < PAIRS.size(); i++) {
            String base = PAIRS.get(i).get(0);
            String quote = PAIRS.get(i).get(1);
            instruments.add(
                new FeedInstrument(i + 1, base + quote, 8, 8),
                new InstrumentTerms(
                    InstrumentKind.SPOT, base + "/" + quote, base + quote, base, quote, 8, 8, 8, 1, 1, 0, Long.MAX_VALUE, 0));
        }
        return instruments;
    }

    String of(String payload, char padding) {
        UnsafeBuffer padded = Payloads.padded(payload, padding);
        try {
            ApiDecoder.Kind kind = decoder.decode(padded, 0, Payloads.length(padded), 1);
            return kind == ApiDecoder.Kind.EXECUTION ? text(decoder.report()) : kind.name();
        } catch (PayloadRefusal refusal) {
            return PlainJson.REFUSED + refusal.reason();
        }
    }

    private static String feeAsset(ExecutionReport report) {
        byte[] bytes = new byte[report.feeAssetLength()];
        report.feeAsset().getBytes(0, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String text(ExecutionReport report) {
        if (report.instrument() == null) {
            return "EXECUTION of another";
        }
        return String.join(" ",
            report.instrument().symbol(), report.step().name(), report.isOver() ? "over" : "open", "order=" + report.orderId(),
            "venueOrder=" + report.venueOrderId(), report.side().name(), "price=" + report.price(),
            "quantity=" + report.quantity(),
            "leaves=" + report.leaves(), "last=" + report.lastQuantity() + "@" + report.lastPrice(), "fee=" + report.fee(),
            report.isFeeInQuote() ? "quote" : feeAsset(report),
            "trade=" + report.tradeId(), report.liquidity().name(), "at=" + report.venueTime(), report.reason().name());
    }
}
