package io.orrery.connectors.deribit.market;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.deribit.market.DeribitInstrument.TickStep;
import io.orrery.connectors.deribit.wire.Keys;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads one object that describes an instrument. */
final class InstrumentFields {
    private static final int NAME = 0;
    private static final int BASE = 1;
    private static final int QUOTE = 2;
    private static final int TICK_SIZE = 3;
    private static final int CONTRACT_SIZE = 4;
    private static final int MIN_AMOUNT = 5;
    private static final int EXPIRY = 6;
    private static final int ACTIVE = 7;
    private static final int STEPS = 8;
    private static final int PERIOD = 9;
    /** Decimals of any number here. */
    private static final int SCALE = 12;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LAST_MILLI = Long.MAX_VALUE / NANOS_PER_MILLI;
    private static final String PERPETUAL = "perpetual";

    private final Keys keys = new Keys(
        "instrument_name", "base_currency", "quote_currency", "tick_size", "contract_size", "min_trade_amount",
        "expiration_timestamp", "is_active", "tick_size_steps", "settlement_period");
    private final Keys stepKeys = new Keys("above_price", "tick_size");
    private final JsonCursor cursor;
    private int seen;
    private String name;
    private String base;
    private String quote;
    private BigDecimal tickSize;
    private BigDecimal contractSize;
    private BigDecimal minAmount;
    private long expiry;
    private boolean active;
    private boolean perpetual;
    private List<TickStep> steps;

    InstrumentFields(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Null if it is a combination. */
    DeribitInstrument read() {
        seen = 0;
        perpetual = false;
        steps = List.of();
        for (int key = keys.enter(cursor); key != Keys.END; key = keys.next(cursor)) {
            read(key);
        }
        InstrumentName named = seen == (1 << STEPS) - 1 ? InstrumentName.parse(name) : null;
        if (named == null) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        if (!named.isTaken()) {
            return null;
        }
        boolean endless = perpetual || named.kind() == InstrumentKind.SPOT;
        return new DeribitInstrument(
            name, named.kind(), base, quote, named.settle(), tickSize, steps, contractSize, minAmount,
            endless ? 0 : expiry, active);
    }

    private void read(int key) {
        seen |= key >= 0 && key < STEPS ? 1 << key : 0;
        switch (key) {
            case NAME -> name = text();
            case BASE -> base = text();
            case QUOTE -> quote = text();
            case TICK_SIZE -> tickSize = positive();
            case CONTRACT_SIZE -> contractSize = positive();
            case MIN_AMOUNT -> minAmount = positive();
            case EXPIRY -> expiry = time();
            case ACTIVE -> active = cursor.flag();
            case STEPS -> steps();
            case PERIOD -> period();
            default -> cursor.skip();
        }
    }

    private void period() {
        if (cursor.isText()) {
            perpetual = text().equals(PERPETUAL);
        } else {
            cursor.skip();
        }
    }

    private void steps() {
        steps = new ArrayList<>();
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            BigDecimal above = null;
            BigDecimal tick = null;
            for (int key = stepKeys.enter(cursor); key != Keys.END; key = stepKeys.next(cursor)) {
                switch (key) {
                    case 0 -> above = positive();
                    case 1 -> tick = positive();
                    default -> cursor.skip();
                }
            }
            if (above == null || tick == null) {
                throw cursor.refusal(Reason.MISSING_KEY);
            }
            steps.add(new TickStep(above, tick));
        }
    }

    private String text() {
        cursor.text();
        return cursor.textString();
    }

    private BigDecimal positive() {
        long value = cursor.decimal(SCALE);
        if (value <= 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return BigDecimal.valueOf(value, SCALE).stripTrailingZeros();
    }

    /** In nanoseconds; 0 if that is too far away, as of perpetuals: the year 3000. */
    private long time() {
        long time = cursor.integer();
        if (time < 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
        return time > LAST_MILLI ? 0 : time * NANOS_PER_MILLI;
    }
}
