package io.orrery.engine.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.InstrumentDefinitionEncoder;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Leg;
import io.orrery.engine.position.Portfolio;
import io.orrery.engine.position.Position;
import java.util.SplittableRandom;
import org.agrona.ExpandableArrayBuffer;
import org.junit.jupiter.api.Test;

final class BookkeeperTest {
    private static final int SPOT = 1;
    private static final int LINEAR = 2;
    private static final int INVERSE = 3;
    private static final long TWO_PERCENT = 20_000_000_000L;

    private final InstrumentTable instruments = new InstrumentTable();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final Execution fill = new Execution();
    private final Ledger ledger = new Ledger(8, 64);
    private final Bookkeeper keeper = new Bookkeeper(ledger, id -> TWO_PERCENT, 8);
    private final Portfolio portfolio;

    BookkeeperTest() {
        define(SPOT, InstrumentKind.SPOT, "BTC/USDT", "BTC", "USDT", "", 2, 3, 8);
        define(LINEAR, InstrumentKind.LINEAR, "ETH/USDC:USDC", "ETH", "USDC", "USDC", 2, 3, 6);
        define(INVERSE, InstrumentKind.INVERSE, "BTC/USD:BTC", "BTC", "USD", "BTC", 1, 0, 8);
        portfolio = new Portfolio(instruments);
    }

    private void define(
        int id, InstrumentKind kind, String symbol, String base, String quote, String settle,
        int prices, int quantities, int money) {
        int length = new InstrumentDefinitionEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .tickSize(1).lotSize(1).minQuantity(1).maxQuantity(1_000_000_000L).minNotional(0).instrumentId(id).venueId(1)
            .supersedes(0).kind(kind).priceScale((byte) prices).quantityScale((byte) quantities).quoteScale((byte) money)
            .symbol(symbol).venueSymbol(symbol).baseAsset(base).quoteAsset(quote).contractSize(0).expiry(0).settleAsset(settle)
            .encodedLength();
        instruments.define(EventRecord.allocate().compose(
            EventClass.INPUT, 0, buffer, 0, MessageHeaderEncoder.ENCODED_LENGTH + length));
    }

    private void fill(int instrumentId, Side side, long price, long quantity, long fee, String feeAsset) {
        new OrderFilledEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder()).venueTime(0).orderId(1).tradeId(1)
            .price(price).quantity(quantity).leavesQuantity(0).fee(fee).accountId(1).instrumentId(instrumentId).side(side)
            .liquidity(Liquidity.TAKER).feeAsset(feeAsset).feeScale((byte) 8);
        filled.wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder());
        fill.set(filled);
        portfolio.onExecution(fill);
        keeper.onExecution(fill, null, instruments.get(instrumentId), 1);
        TrialBalance.of(ledger).values().forEach(b -> assertTrue(b.isBalanced(), b::toString));
    }

    private String balance(String asset, Code code, int instrumentId) {
        return Amount.text(ledger.find(new AccountKey(asset, code, 1, instrumentId)).balance());
    }

    @Test
    void aCoinBoughtAndSoldLeavesItsGainInCash() {
        fill(SPOT, Side.BUY, 100_00, 2_000, 10_000_000, "");
        assertEquals("2", balance("BTC", Code.CASH, 0));
        assertEquals("-2", balance("BTC", Code.POSITION, SPOT));
        assertEquals("-200.1", balance("USDT", Code.CASH, 0));
        assertEquals("200", balance("USDT", Code.POSITION, SPOT));
        fill(SPOT, Side.SELL, 110_00, 1_000, 0, "");
        assertEquals("-90.1", balance("USDT", Code.CASH, 0));
        assertEquals("100", balance("USDT", Code.POSITION, SPOT));
        assertEquals("10", balance("USDT", Code.REALISED, SPOT));
        assertEquals("0.1", balance("USDT", Code.FEES, 0));
    }

    @Test
    void aFeeInTheCoinLeavesTheCoinsCash() {
        fill(SPOT, Side.BUY, 100_00, 1_000, 100_000, "BTC");
        assertEquals("0.999", balance("BTC", Code.CASH, 0));
        assertEquals("0.001", balance("BTC", Code.FEES, 0));
        assertEquals("-100", balance("USDT", Code.CASH, 0));
    }

    /** 1,000 dollars at 50,000 are 0.02 BTC; at 40,000 they are 0.025: who was short gained the difference. */
    @Test
    void anInverseContractPaysItsGainInTheCoin() {
        fill(INVERSE, Side.SELL, 50_000_0, 1_000, 0, "");
        assertEquals("-1000", balance("BTC/USD:BTC", Code.CASH, 0));
        assertEquals("0.0004", balance("BTC", Code.MARGIN, INVERSE));
        assertEquals("-0.0004", balance("BTC", Code.CASH, 0));
        fill(INVERSE, Side.BUY, 40_000_0, 1_000, 0, "");
        assertEquals("0.005", balance("BTC", Code.REALISED, INVERSE));
        assertEquals("0.005", balance("BTC", Code.CASH, 0));
        assertEquals("0", balance("BTC", Code.MARGIN, INVERSE));
    }

    @Test
    void fundingIsBookedApart() {
        keeper.onFunding(1, instruments.get(INVERSE), -1_234, 8, 1);
        assertEquals("-0.00001234", balance("BTC", Code.FUNDING, INVERSE));
        assertEquals("-0.00001234", balance("BTC", Code.CASH, 0));
    }

    /** Two ways that do not read each other come to the same, to the unit, however fills fall. */
    @Test
    void theLedgerAndThePortfolioAgreeToTheUnit() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 20_000; i++) {
            int id = 1 + random.nextInt(3);
            long price = random.nextLong(1_000_0, 90_000_0);
            fill(id, random.nextBoolean() ? Side.BUY : Side.SELL, price, random.nextLong(1, 5_000), random.nextLong(-50, 90), "");
            Position position = portfolio.find(1, id);
            Instrument instrument = instruments.get(id);
            PositionBooks books = new PositionBooks(ledger, 1, instrument, Leg.NET);
            assertEquals(position.quantity(), books.quantity());
            assertEquals(position.cost(), books.paid());
            assertEquals(position.realised(), -books.realised.net(instrument.quoteScale()));
        }
    }
}
