package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kraken.KrakenInstrument;
import java.nio.ByteOrder;

/** Reads what an execution cost: a list, of which the first entry that is not zero counts. */
final class FeeReader {
    /** Decimals of a fee that the quote asset's scale does not hold. */
    static final int FEE_SCALE = 10;

    private static final long ASSET = Name.word("asset");
    private static final long QUANTITY = Name.word("qty");
    private static final int NOWHERE = -1;

    private final JsonCursor cursor;
    private final ExecutionReport report;
    private int place;

    FeeReader(JsonCursor cursor, ExecutionReport report) {
        this.cursor = cursor;
        this.report = report;
    }

    void clear() {
        place = NOWHERE;
        report.fee = 0;
        report.feeScale = 0;
        report.feeAssetLength = 0;
        report.isFeeInQuote = true;
    }

    /** Reads the list that begins here. */
    void read() {
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int start = cursor.position();
            cursor.skip();
            int end = cursor.position();
            if (place == NOWHERE) {
                cursor.returnTo(start);
                one();
            }
            cursor.returnTo(end);
        }
    }

    private void one() {
        int amount = NOWHERE;
        long value = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ASSET) {
                cursor.text();
                report.feeAssetLength = Math.min(cursor.textLength(), ExecutionReport.ASSET);
                for (int i = 0; i < ExecutionReport.ASSET / Long.BYTES; i++) {
                    report.feeAsset.putLong(i * Long.BYTES, cursor.textWord(i), ByteOrder.LITTLE_ENDIAN);
                }
            } else if (key == QUANTITY) {
                amount = cursor.position();
                value = cursor.decimal(FEE_SCALE);
            } else {
                cursor.skip();
            }
        }
        if (value != 0) {
            place = amount;
        } else {
            report.feeAssetLength = 0;
        }
    }

    /** Once the instrument is known: what is paid in its quote asset has the scale of that, if it holds it. */
    void conclude(KrakenInstrument instrument) {
        if (place == NOWHERE) {
            return;
        }
        int end = cursor.position();
        report.isFeeInQuote = isIn(instrument.quoteAsset());
        report.feeScale = report.isFeeInQuote ? instrument.quoteScale() : FEE_SCALE;
        try {
            cursor.returnTo(place);
            report.fee = cursor.decimal(report.feeScale);
        } catch (PayloadRefusal finer) {
            report.isFeeInQuote = false;
            report.feeScale = FEE_SCALE;
            cursor.returnTo(place);
            report.fee = cursor.decimal(FEE_SCALE);
        }
        cursor.returnTo(end);
    }

    private boolean isIn(Name asset) {
        if (report.feeAssetLength != asset.length()) {
            return false;
        }
        for (int i = 0; i < ExecutionReport.ASSET / Long.BYTES; i++) {
            if (report.feeAsset.getLong(i * Long.BYTES, ByteOrder.LITTLE_ENDIAN) != asset.word(i)) {
                return false;
            }
        }
        return true;
    }
}
