package io.orrery.connectors.demo;

import io.orrery.codecs.Money;
import io.orrery.codecs.sbe.FundingPaidEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.matching.BookView;
import io.orrery.matching.market.MarketInstrument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How far a perpetual was above its spot since the last payment, and what is held of it. */
final class Perpetual {
    private static final long PARTS = 1_000_000_000;
    private static final int PARTS_SCALE = 9;
    private static final long MOST = 7_500_000;

    private final MarketInstrument terms;
    private final byte[] asset;
    private final BookView own;
    private final BookView spot;
    private long sum;
    private long samples;
    private long position;

    /** @param asset in which it is settled */
    Perpetual(MarketInstrument terms, String asset, BookView own, BookView spot) {
        this.terms = terms;
        this.asset = Arrays.copyOf(asset.getBytes(StandardCharsets.US_ASCII), FundingPaidEncoder.assetLength());
        this.own = own;
        this.spot = spot;
    }

    int instrumentId() {
        return terms.instrumentId();
    }

    /** Looks once more. */
    void look() {
        long underlying = middle(spot);
        long here = middle(own);
        if (underlying > 0 && here > 0) {
            sum += Math.max(-MOST, Math.min(MOST, (here - underlying) * PARTS / underlying));
            samples++;
        }
    }

    /** What long positions pay to short ones, in billionths of their value. */
    long rate() {
        return samples == 0 ? 0 : sum / samples;
    }

    void filled(Side side, long quantity) {
        position += side == Side.BUY ? quantity : -quantity;
    }

    /** Tells what is received for what is held, if anything is, and begins anew. */
    void pay(OrderReports reports) {
        long amount = -Money.product(terms.notional(middle(own), position), rate(), -PARTS_SCALE);
        if (position != 0) {
            reports.fundingPaid(terms.instrumentId(), amount, asset, terms.quoteScale());
        }
        sum = 0;
        samples = 0;
    }

    /** 0 if there is none. */
    private static long middle(BookView book) {
        return book.isEmpty(Side.BUY) || book.isEmpty(Side.SELL) ? 0 : (book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL)) / 2;
    }
}
