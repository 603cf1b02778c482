package io.orrery.codecs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Schema.Message;
import io.orrery.codecs.sbe.RiskControl;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventPrinterTest {
    private final Events events = new Events();
    private final EventPrinter text = EventPrinter.text(events.dictionary(), ZoneOffset.UTC);
    private final EventPrinter json = EventPrinter.json(events.dictionary());
    private final EventPrinter csv = EventPrinter.csv(events.dictionary());

    @Test
    void textHasColumnsAndNamesInsteadOfIds() {
        assertEquals(
            "        41  2026-01-05T09:00:00.000000041Z  in   BookUpdate            instrument=BTC-USD flags=snapshot+end "
                + "updateId=900 venueTime=2026-01-05T09:00:00.000000000Z bids=[50000.10 0.50000000, 50000.00 1.25000000] "
                + "asks=[50000.20 0.00001000]",
            text.print(events.book()));
        assertEquals(
            "        42  2026-01-05T09:00:00.000000042Z  out  NewOrder              cause=41 instrument=BTC-USD side=BUY "
                + "quantity=0.01000000 price=50000.10 orderType=LIMIT timeInForce=POST_ONLY orderId=4294967297 "
                + "strategy=maker account=main",
            text.print(events.newOrder()));
        assertEquals(
            "        66  2026-01-05T09:00:00.000000066Z  obs  SessionEnded          inputs=40 outputs=2 "
                + "digest=fffffffffffffffe",
            text.print(events.ended()));
    }

    @Test
    void aDefinitionShowsTheIdThatItDefines() {
        assertEquals(
            "         2  2026-01-05T09:00:00.000000002Z  in   InstrumentDefinition  instrumentId=1 symbol=BTC-USD venue=demo "
                + "venueSymbol=BTCUSD kind=SPOT baseAsset=BTC quoteAsset=USD priceScale=2 quantityScale=8 quoteScale=2 "
                + "tickSize=0.01 lotSize=0.00001000 minQuantity=0.00001000 maxQuantity=100.00000000 minNotional=10.00",
            text.print(events.instrument("BTC-USD")));
        assertEquals(
            "         4  2026-01-05T09:00:00.000000004Z  in   StrategyStarted       strategyId=7 name=maker "
                + "instrument=BTC-USD account=main parameters=\"depth=3, size=0.01\"",
            text.print(events.strategy("depth=3, size=0.01")));
    }

    @Test
    void aDenialIsShownInTheUnitOfItsControl() {
        String quantity = text.print(events.denied(RiskControl.RC01_QUANTITY, 500_000_000, 100_000_000));
        String money = text.print(events.denied(RiskControl.RC02_VALUE, 50_000, 40_000));
        String collar = text.print(events.denied(RiskControl.RC03_COLLAR, 50_000, 40_000));
        assertTrue(quantity.contains("control=RC01_QUANTITY value=5.00000000 bound=1.00000000"), quantity);
        assertTrue(money.contains("control=RC02_VALUE value=500.00 bound=400.00"), money);
        assertTrue(collar.contains("control=RC03_COLLAR value=50000 bound=40000"), collar);
    }

    @Test
    void withoutDictionaryIdsAndMarkedMantissasAreShown() {
        assertEquals(
            "        42  2026-01-05T10:00:00.000000042+01:00  out  NewOrder              cause=41 instrumentId=1 side=BUY "
                + "quantity=raw:1000000 price=raw:5000010 orderType=LIMIT timeInForce=POST_ONLY orderId=4294967297 "
                + "strategyId=7 accountId=3",
            EventPrinter.text(new Dictionary(), ZoneId.of("Europe/Berlin")).print(events.newOrder()));
    }

    @Test
    void jsonHasIdsAndNamesAndExactDecimals() {
        assertEquals(
            "{\"sequence\":41,\"time\":\"2026-01-05T09:00:00.000000041Z\",\"class\":\"INPUT\",\"template\":110,"
                + "\"message\":\"BookUpdate\",\"fields\":{\"instrumentId\":1,\"instrument\":\"BTC-USD\","
                + "\"flags\":[\"snapshot\",\"end\"],\"updateId\":900,\"venueTime\":\"2026-01-05T09:00:00.000000000Z\","
                + "\"bids\":[{\"price\":\"50000.10\",\"quantity\":\"0.50000000\"},"
                + "{\"price\":\"50000.00\",\"quantity\":\"1.25000000\"}],"
                + "\"asks\":[{\"price\":\"50000.20\",\"quantity\":\"0.00001000\"}]}}",
            json.print(events.book()));
        assertEquals(
            "{\"sequence\":42,\"time\":\"2026-01-05T09:00:00.000000042Z\",\"class\":\"OUTPUT\",\"cause\":41,\"template\":200,"
                + "\"message\":\"NewOrder\",\"fields\":{\"instrumentId\":1,\"instrument\":\"BTC-USD\",\"side\":\"BUY\","
                + "\"quantity\":\"0.01000000\",\"price\":\"50000.10\",\"orderType\":\"LIMIT\","
                + "\"timeInForce\":\"POST_ONLY\",\"orderId\":4294967297,\"strategyId\":7,\"strategy\":\"maker\","
                + "\"accountId\":3,\"account\":\"main\",\"triggerPrice\":null,\"trailingOffset\":null,\"displayQuantity\":null,"
                + "\"expireTime\":null,\"trigger\":null,\"reduceOnly\":null,\"parentId\":null}}",
            json.print(events.newOrder()));
        assertEquals(
            "{\"sequence\":44,\"time\":\"2026-01-05T09:00:00.000000044Z\",\"class\":\"INPUT\",\"template\":401,"
                + "\"message\":\"Time\",\"fields\":{\"deadline\":null}}",
            json.print(events.beat()));
    }

    @Test
    void csvHasAHeaderAndQuotesItsFields() {
        assertEquals("sequence,time,class,cause,template,message,fields", csv.header());
        assertEquals(
            "4,2026-01-05T09:00:00.000000004Z,INPUT,,403,StrategyStarted,\"strategyId=7 name=maker instrument=BTC-USD "
                + "account=main parameters=\"\"depth=3, size=0.01\"\"\"",
            csv.print(events.strategy("depth=3, size=0.01")));
        assertEquals(
            "65,2026-01-05T09:00:00.000000065Z,OBSERVATION,,602,Block,\"first=1 last=64 "
                + "hash=fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0efeeedecebeae9e8e7e6e5e4e3e2e1e0\"",
            csv.print(events.block()));
    }

    @Test
    void foreignTextCanNeitherBreakALineNorSteerATerminal() {
        EventRecord event = events.venue("a\"b\\c\n\u001b[2J");
        assertTrue(text.print(event).endsWith("  venueId=1 name=\"a\\\"b\\\\c\\u000a\\u001b[2J\""), text.print(event));
        assertTrue(json.print(event).endsWith("\"name\":\"a\\\"b\\\\c\\u000a\\u001b[2J\"}}"), json.print(event));
    }

    @Test
    void anUnknownTemplateIsPrintedWithItsIdAndLength() {
        EventRecord event = events.newOrder();
        event.buffer().putShort(event.messageOffset() + 2, (short) 299);
        assertEquals(
            "        42  2026-01-05T09:00:00.000000042Z  out  template 299          cause=41 schema=7117 version=5 length=89",
            text.print(event));
        assertEquals(
            "{\"sequence\":42,\"time\":\"2026-01-05T09:00:00.000000042Z\",\"class\":\"OUTPUT\",\"cause\":41,\"template\":299,"
                + "\"fields\":{},\"unread\":{\"schema\":7117,\"version\":5,\"length\":89}}",
            json.print(event));
    }

    @Test
    void aNewerSchemaIsReadAsFarAsItIsKnown() {
        EventRecord event = events.beat();
        event.buffer().putShort(event.messageOffset() + 6, (short) 9);
        assertEquals(
            "        44  2026-01-05T09:00:00.000000044Z  in   Time                  schema=7117 version=9 length=16",
            text.print(event));
    }

    @Test
    void aDefinitionOfTheFirstSchemaSaysNothingOfContracts() {
        EventRecord event = events.instrument("BTC-USD");
        event.buffer().putShort(event.messageOffset(), (short) 128);
        event.buffer().putShort(event.messageOffset() + 6, (short) 1);
        String line = text.print(event);
        assertTrue(line.endsWith("minNotional=10.00"), line);
    }

    @Test
    void aMarkPriceIsPrintedAtItsOwnScale() {
        assertEquals(
            "        45  2026-01-05T09:00:00.000000045Z  in   MarkPrice             instrument=BTC-USD markPrice=0.00222014 "
                + "indexPrice=32201.67000000 scale=8 venueTime=2026-01-05T09:00:00.000000000Z",
            text.print(events.markPrice()));
    }

    @Test
    void aRateIsPrintedAsAProportion() {
        assertEquals(
            "        46  2026-01-05T09:00:00.000000046Z  in   FundingRate           instrument=BTC-USD rate=-0.000017420000 "
                + "interval=28800000000000 venueTime=2026-01-05T09:00:00.000000000Z",
            text.print(events.fundingRate()));
    }

    @Test
    void anotherSchemaIsNotRead() {
        EventRecord event = events.beat();
        event.buffer().putShort(event.messageOffset() + 4, (short) 1);
        assertEquals(
            "        44  2026-01-05T09:00:00.000000044Z  in   template 401          schema=1 version=5 length=16",
            text.print(event));
    }

    @Test
    void aMessageThatClaimsMoreThanItsLengthIsNotRead() {
        EventRecord event = events.book();
        event.buffer().putShort(event.messageOffset() + 8 + 21 + 2, (short) 9_999);
        assertEquals(
            "        41  2026-01-05T09:00:00.000000041Z  in   template 110          schema=7117 version=5 length=85",
            text.print(event));
    }

    @Test
    void whateverAMessageHoldsItIsOneLine() {
        SplittableRandom random = new SplittableRandom(17);
        Dictionary names = events.dictionary();
        for (int i = 0; i < 200; i++) {
            for (Message message : Schema.messages()) {
                EventRecord event = SampleEvents.of(message, random);
                event.buffer().putByte(event.offset() + 32 + random.nextInt(event.messageLength()), (byte) random.nextInt());
                names.learn(event);
                for (EventPrinter printer : new EventPrinter[] {text, csv, json, EventPrinter.json(names)}) {
                    String line = printer.print(event);
                    assertTrue(line.chars().allMatch(c -> c >= ' ' && c <= '~'), line);
                }
                assertEquals("", JsonText.remainder(json.print(event)));
            }
        }
    }
}
