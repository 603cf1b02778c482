package io.orrery.connectors.binance.account;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.Side;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.Execution;
import io.orrery.connectors.kit.order.StatementWriter;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;

/** Reads one execution of REST and states it. Which of our orders it is of the venue does not say: it is known of the latest. */
final class OwnTradeReader implements StatedLine {
    private static final int FEE_SCALE = 8;
    private static final long MILLISECOND = 1_000_000L;

    private static final long ID = Name.word("id");
    private static final long ORDER_ID = Name.word("orderId");
    private static final long PRICE = Name.word("price");
    private static final long QUANTITY = Name.word("qty");
    private static final long TIME = Name.word("time");
    private static final long BUYS = Name.word("isBuyer");
    private static final long MAKES = Name.word("isMaker");
    private static final Name FEE = new Name("commission");
    private static final Name FEE_ASSET = new Name("commissionAsset");

    private final AssetNames names;
    private final LiveOrders live;
    private final Execution execution = new Execution();
    private long since;
    private long lastId;
    private long venueOrderId;
    private long id;
    private long price;
    private long quantity;
    private long fee;
    private long venueTime;
    private String feeAsset;
    private Boolean buys;
    private boolean makes;

    OwnTradeReader(AssetNames names, LiveOrders live) {
        this.names = names;
        this.live = live;
    }

    /** What follows is a list from this time on, by the venue's milliseconds; what is older is left out. */
    void begin(long from) {
        since = from / MILLISECOND * MILLISECOND;
        lastId = -1;
    }

    /** Of the last trade read, -1 if there was none. */
    long lastId() {
        return lastId;
    }

    @Override
    public void state(EventFields fields, BinanceInstrument instrument, long receivedTime, StatementWriter to) {
        JsonCursor cursor = fields.cursor;
        read(fields, instrument);
        lastId = Math.max(lastId, id);
        if (venueTime < since) {
            return;
        }
        execution.of(live.orderId(venueOrderId), id, buys ? Side.BUY : Side.SELL, makes ? Liquidity.MAKER : Liquidity.TAKER)
            .at(price, quantity, 0);
        byte[] asset = feeAsset.getBytes(StandardCharsets.US_ASCII);
        execution.fee(fee, FEE_SCALE, new UnsafeBuffer(asset), 0, asset.length);
        if (id < 0 || venueOrderId <= 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        to.at(receivedTime, venueTime).trade(instrument.id(), venueOrderId, execution);
    }

    private void read(EventFields fields, BinanceInstrument instrument) {
        JsonCursor cursor = fields.cursor;
        id = -1;
        venueOrderId = 0;
        price = 0;
        quantity = 0;
        venueTime = 0;
        feeAsset = null;
        buys = null;
        makes = false;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ID) {
                id = fields.count();
            } else if (key == ORDER_ID) {
                venueOrderId = fields.count();
            } else if (key == PRICE) {
                price = fields.positive(instrument.feed().priceScale());
            } else if (key == QUANTITY) {
                quantity = fields.positive(instrument.feed().quantityScale());
            } else if (key == TIME) {
                venueTime = fields.time();
            } else if (key == BUYS) {
                buys = cursor.flag();
            } else if (key == MAKES) {
                makes = cursor.flag();
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(FEE)) {
                fee = cursor.decimal(FEE_SCALE);
            } else if (key == JsonCursor.LONG_KEY && cursor.textIs(FEE_ASSET)) {
                feeAsset = names.read(cursor);
            } else {
                cursor.skip();
            }
        }
        if (price == 0 || quantity == 0 || venueTime == 0 || feeAsset == null || buys == null) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
    }
}
