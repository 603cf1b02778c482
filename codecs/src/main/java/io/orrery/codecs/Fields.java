package io.orrery.codecs;

import io.orrery.codecs.sbe.OrderCanceledDecoder;
import java.util.List;
import org.agrona.DirectBuffer;

/** What a walk hands its fields to: looks up names, and gives prices, quantities and money the scales of the instrument. */
final class Fields {
    /** What an enumeration is that the event is too old to have. */
    private static final int NOT_YET = 255;

    private final Dictionary names;
    private FieldVisitor visitor;
    private int priceScale;
    private int quantityScale;
    private int quoteScale;

    Fields(Dictionary names) {
        this.names = names;
    }

    void begin(FieldVisitor receiver) {
        visitor = receiver;
        scales(Dictionary.UNKNOWN, Dictionary.UNKNOWN, Dictionary.UNKNOWN);
    }

    Fields scales(int price, int quantity, int quote) {
        priceScale = price;
        quantityScale = quantity;
        quoteScale = quote;
        return this;
    }

    /** Visits the instrument; the decimals that follow are in its scales. */
    Fields instrument(int id) {
        visitor.reference("instrumentId", id, names.symbol(id));
        return scales(names.priceScale(id), names.quantityScale(id), names.quoteScale(id));
    }

    /** An instrument of which 0 says that none is meant. */
    Fields optionalInstrument(int id) {
        if (id == 0) {
            visitor.absent("instrumentId");
            return this;
        }
        return instrument(id);
    }

    Fields supersedes(int id) {
        if (id == 0) {
            visitor.absent("supersedes");
        } else {
            visitor.reference("supersedes", id, names.symbol(id));
        }
        return this;
    }

    Fields venue(int id) {
        visitor.reference("venueId", id, names.venue(id));
        return this;
    }

    Fields account(int id) {
        visitor.reference("accountId", id, names.account(id));
        return this;
    }

    Fields strategy(int id) {
        visitor.reference("strategyId", id, names.strategy(id));
        return this;
    }

    Fields price(String field, long value) {
        visitor.decimal(field, value, priceScale);
        return this;
    }

    Fields quantity(String field, long value) {
        visitor.decimal(field, value, quantityScale);
        return this;
    }

    Fields optionalPrice(String field, long value) {
        return optional(field, value, priceScale);
    }

    Fields optionalQuantity(String field, long value) {
        return optional(field, value, quantityScale);
    }

    /** A quantity that the venue may not have told. */
    Fields toldQuantity(String field, long value) {
        if (value == OrderCanceledDecoder.leavesQuantityNullValue()) {
            visitor.absent(field);
            return this;
        }
        return quantity(field, value);
    }

    /** A decimal of which 0 says that there is none. */
    private Fields optional(String field, long value, int scale) {
        if (value == 0) {
            visitor.absent(field);
        } else {
            visitor.decimal(field, value, scale);
        }
        return this;
    }

    Fields money(String field, long value) {
        visitor.decimal(field, value, quoteScale);
        return this;
    }

    /** @param asset that it was paid in; empty for the quote asset, whose scale it has then */
    Fields fee(long value, String asset, int scale) {
        if (asset.isEmpty()) {
            visitor.decimal("fee", value, quoteScale);
            visitor.absent("feeAsset");
            visitor.absent("feeScale");
        } else {
            visitor.decimal("fee", value, scale);
            visitor.text("feeAsset", asset);
            visitor.number("feeScale", scale);
        }
        return this;
    }

    Fields decimal(String field, long value, int scale) {
        visitor.decimal(field, value, scale);
        return this;
    }

    Fields number(String field, long value) {
        visitor.number(field, value);
        return this;
    }

    /** A number of which 0 says that there is none. */
    Fields optionalNumber(String field, long value) {
        if (value == 0) {
            visitor.absent(field);
        } else {
            visitor.number(field, value);
        }
        return this;
    }

    Fields time(String field, long value) {
        visitor.time(field, value);
        return this;
    }

    /** A time of which 0 says that there is none. */
    Fields optionalTime(String field, long value) {
        if (value == 0) {
            visitor.absent(field);
        } else {
            visitor.time(field, value);
        }
        return this;
    }

    /** A text of which an empty one says that there is none. */
    Fields optionalText(String field, String value) {
        if (value.isEmpty()) {
            visitor.absent(field);
        } else {
            visitor.text(field, value);
        }
        return this;
    }

    Fields text(String field, String value) {
        visitor.text(field, value);
        return this;
    }

    Fields choice(String field, int code, ChoiceNames choices) {
        visitor.choice(field, code, choices.of(code));
        return this;
    }

    /** A choice of which 0 is what is usual, and an event may be too old to have it. */
    Fields unusualChoice(String field, int code, ChoiceNames choices) {
        if (code == 0 || code == NOT_YET) {
            visitor.absent(field);
            return this;
        }
        return choice(field, code, choices);
    }

    Fields flags(String field, List<String> set) {
        visitor.flags(field, set);
        return this;
    }

    Fields hash(String field, DirectBuffer buffer, int offset, int length) {
        visitor.hash(field, buffer, offset, length);
        return this;
    }

    Fields digest(String field, long value) {
        visitor.digest(field, value);
        return this;
    }

    Fields beginGroup(String group, int entries) {
        visitor.beginGroup(group, entries);
        return this;
    }

    Fields beginEntry() {
        visitor.beginEntry();
        return this;
    }

    Fields endGroup() {
        visitor.endGroup();
        return this;
    }
}
