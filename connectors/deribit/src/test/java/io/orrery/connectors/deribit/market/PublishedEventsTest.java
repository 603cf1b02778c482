package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.testing.EngineSide;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What the engine is told of instruments, trades, quotes, marks and rates. */
final class PublishedEventsTest {
    private static final String INSTRUMENTS = """
        {"jsonrpc":"2.0","id":1,"result":[{"tick_size":0.5,"tick_size_steps":[],"taker_commission":0.0005,
        "settlement_period":"perpetual","settlement_currency":"BTC","quote_currency":"USD","min_trade_amount":10,
        "kind":"future","is_active":true,"instrument_name":"BTC-PERPETUAL","instrument_type":"reversed",
        "expiration_timestamp":32503708800000,"counter_currency":"USD","contract_size":10,"base_currency":"BTC"},
        {"tick_size":0.0001,"tick_size_steps":[{"above_price":0.005,"tick_size":0.0005}],"quote_currency":"ETH",
        "settlement_period":"month","min_trade_amount":1,"kind":"option","is_active":true,
        "instrument_name":"ETH-27AUG21-4000-P","strike":4000.0,"expiration_timestamp":1630051200000,"contract_size":1.0,
        "base_currency":"ETH"}]}""";

    private final Printed printed = new Printed();
    private final Listing listing = new Listing(EngineSide.setup(printed), "deribit", new DeribitSuccession());
    private final DeribitTerms terms = new DeribitTerms(Map.of());
    private final DeribitFeed feed = new DeribitFeed(listing, terms);
    private long now;

    PublishedEventsTest() {
        UnsafeBuffer answer = Payloads.padded(INSTRUMENTS);
        feed.onAnswer("https://www.deribit.com/api/v2/public/get_instruments", answer, 0, Payloads.length(answer), 1);
    }

    private List<String> frame(String payload) {
        UnsafeBuffer buffer = Payloads.padded(payload);
        feed.onFrame(buffer, 0, Payloads.length(buffer), ++now);
        return printed.take();
    }

    @Test
    void aPerpetualIsDefinedAsTheVenueListsIt() {
        assertEquals(
            "InstrumentDefinition instrumentId=1 symbol=BTC/USD:BTC venueId=1 venueSymbol=BTC-PERPETUAL kind=INVERSE "
                + "baseAsset=BTC quoteAsset=USD priceScale=5 quantityScale=4 quoteScale=8 tickSize=0.50000 lotSize=10.0000 "
                + "minQuantity=10.0000 maxQuantity=922337203685477.5807 minNotional=0.00000000 "
                + "contractSize=10.0000 settleAsset=BTC",
            frame(Examples.QUOTE).get(0));
    }

    @Test
    void anOptionIsPaidInWhatItIsQuotedInAndHasAnEnd() {
        assertEquals(
            "InstrumentDefinition instrumentId=1 symbol=ETH-27AUG21-4000-P venueId=1 venueSymbol=ETH-27AUG21-4000-P "
                + "kind=LINEAR baseAsset=ETH quoteAsset=ETH priceScale=8 quantityScale=4 quoteScale=8 tickSize=0.00010000 "
                + "lotSize=1.0000 minQuantity=1.0000 maxQuantity=922337203685477.5807 minNotional=0.00000000 "
                + "contractSize=1.0000 settleAsset=ETH expiry=2021-08-27T08:00:00.000000000Z",
            frame(Examples.OPTION_TICKER).get(0));
        assertEquals("0.005", terms.listed("ETH-27AUG21-4000-P").tickSteps().get(0).abovePrice().toPlainString());
    }

    @Test
    void eachTradeOfANotificationIsOne() {
        assertEquals(
            List.of(
                "Trade instrument=BTC/USD:BTC aggressor=SELL price=8950.00000 quantity=10.0000 tradeId=30289442 "
                    + "venueTime=2020-05-26T09:15:12.188000000Z",
                "Trade instrument=BTC/USD:BTC aggressor=BUY price=8949.50000 quantity=8430.0000 tradeId=30289443 "
                    + "venueTime=2020-05-26T09:15:12.188000000Z"),
            frame(Examples.TRADES).subList(1, 3));
    }

    @Test
    void aTickerIsAQuoteAMarkAndARate() {
        String time = " venueTime=2023-11-14T22:13:19.086000000Z";
        assertEquals(
            List.of(
                "Quote instrument=BTC/USD:BTC bidPrice=92283.50000 bidQuantity=117660.0000 askPrice=92284.00000 "
                    + "askQuantity=186520.0000" + time,
                "MarkPrice instrument=BTC/USD:BTC markPrice=92281.78123457 indexPrice=92263.55000000 scale=8" + time,
                "FundingRate instrument=BTC/USD:BTC rate=-0.000017420000 interval=28800000000000" + time),
            frame(Examples.TICKER).subList(1, 4));
        assertEquals(1, frame(Examples.TICKER).size(), "a quote: mark and rate are as before");
        assertEquals(2, frame(Examples.TICKER.replace("92281.78", "92281.79")).size());
    }

    @Test
    void aSideThatNobodyOffersHasNoQuantity() {
        assertEquals(
            List.of(
                "Quote instrument=ETH-27AUG21-4000-P bidPrice=0.00000000 bidQuantity=0.0000 askPrice=0.00000000 "
                    + "askQuantity=0.0000 venueTime=2021-07-22T22:42:03.632000000Z",
                "MarkPrice instrument=ETH-27AUG21-4000-P markPrice=1.00571800 indexPrice=2006.72000000 scale=8 "
                    + "venueTime=2021-07-22T22:42:03.632000000Z"),
            frame(Examples.OPTION_TICKER).subList(1, 3));
    }

    @Test
    void aTickerThatIsOlderThanAQuoteDoesNotReplaceIt() {
        assertEquals(2, frame(Examples.QUOTE).size());
        List<String> events = frame(Examples.TICKER).stream().map(line -> line.split(" ")[0]).toList();
        assertEquals(List.of("MarkPrice", "FundingRate"), events);
        assertEquals(1, frame(Examples.QUOTE).size());
    }

    @Test
    void aMarkThatTheRingRefusedIsToldWithTheNextTicker() {
        frame(Examples.QUOTE);
        printed.full = true;
        frame(Examples.TICKER);
        printed.full = false;
        assertEquals(2, frame(Examples.TICKER).size());
        assertEquals(2, listing.counts().get("lost"));
    }
}
