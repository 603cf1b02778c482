package io.orrery.simulator.binance;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderTicket;
import io.orrery.simulator.exchange.OrderType;
import io.orrery.simulator.exchange.PriceSource;
import io.orrery.simulator.exchange.Tif;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Reads what a client wants to be ordered. */
final class Tickets {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-_]{1,36}");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 22;
    private static final long PARTS_OF_A_POINT = 100;

    private final SplittableRandom random;

    Tickets(long seed) {
        random = new SplittableRandom(seed);
    }

    OrderTicket ticket(Call call) {
        Listing listing = call.listing();
        Side side = side(call);
        KindOfOrder kind = call.choice("type", KindOfOrder.class, Errors.of(-1116, "Invalid orderType."));
        boolean trails = kind.waits() && call.has("trailingDelta");
        OrderType type = Words.type(kind, trails);
        OrderTicket ticket = new OrderTicket(listing, side, type)
            .label(kind.name())
            .postOnly(kind == KindOfOrder.LIMIT_MAKER)
            .tif(tif(call, kind))
            .clientId(clientId(call, "newClientOrderId"));
        if (call.has("selfTradePreventionMode")) {
            ticket.selfTrade(Words.selfTrade(call.get("selfTradePreventionMode")));
        }
        amount(call, kind, listing, ticket);
        price(call, kind, listing, ticket);
        iceberg(call, listing, ticket);
        trigger(call, kind, listing, ticket);
        return ticket;
    }

    static Side side(Call call) {
        String side = call.need("side");
        if (side.equals("BUY") || side.equals("SELL")) {
            return Side.valueOf(side);
        }
        throw Errors.of(-1117, "Invalid side.");
    }

    /** The id that was sent, or a new one. */
    String clientId(Call call, String name) {
        String id = call.get(name);
        if (id == null) {
            StringBuilder made = new StringBuilder(ID_LENGTH);
            for (int i = 0; i < ID_LENGTH; i++) {
                made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return made.toString();
        }
        if (!ID.matcher(id).matches()) {
            throw Errors.illegal(name, ID.pattern());
        }
        return id;
    }

    static long quantity(Call call, String name, Listing listing) {
        return scaled(call.decimal(name), listing.quantityScale(), "LOT_SIZE");
    }

    private static Tif tif(Call call, KindOfOrder kind) {
        if (!kind.needsTimeInForce()) {
            if (call.has("timeInForce")) {
                throw Errors.notRequired("timeInForce");
            }
            return Tif.GTC;
        }
        String tif = call.need("timeInForce");
        return switch (tif) {
            case "GTC", "IOC", "FOK" -> Tif.valueOf(tif);
            default -> throw Errors.of(-1115, "Invalid timeInForce.");
        };
    }

    private static void amount(Call call, KindOfOrder kind, Listing listing, OrderTicket ticket) {
        if (kind == KindOfOrder.MARKET && call.has("quoteOrderQty")) {
            if (call.has("quantity")) {
                throw Errors.of(-1128, "Combination of optional parameters invalid.");
            }
            ticket.quoteMoney(scaled(call.decimal("quoteOrderQty"), Amounts.SCALE, "NOTIONAL"));
            return;
        }
        if (kind == KindOfOrder.MARKET && !call.has("quantity")) {
            throw Errors.eitherMissing("quantity", "quoteOrderQty");
        }
        call.need("quantity");
        ticket.quantity(quantity(call, "quantity", listing));
    }

    private static void price(Call call, KindOfOrder kind, Listing listing, OrderTicket ticket) {
        if (kind.needsPrice()) {
            call.need("price");
            ticket.price(scaled(call.decimal("price"), listing.priceScale(), "PRICE_FILTER"));
        } else if (call.has("price")) {
            throw Errors.notRequired("price");
        }
    }

    private static void iceberg(Call call, Listing listing, OrderTicket ticket) {
        if (!call.has("icebergQty")) {
            return;
        }
        long shown = quantity(call, "icebergQty", listing);
        long quantity = scaled(call.decimal("quantity"), listing.quantityScale(), "LOT_SIZE");
        if (shown > 0 && (quantity + shown - 1) / shown > Catalogue.MAX_ICEBERG_PARTS) {
            throw Errors.filter("ICEBERG_PARTS");
        }
        ticket.display(shown);
    }

    private static void trigger(Call call, KindOfOrder kind, Listing listing, OrderTicket ticket) {
        if (!kind.waits()) {
            if (call.has("stopPrice")) {
                throw Errors.notRequired("stopPrice");
            }
            return;
        }
        if (!call.has("stopPrice") && !call.has("trailingDelta")) {
            throw Errors.eitherMissing("stopPrice", "trailingDelta");
        }
        if (call.has("stopPrice")) {
            ticket.trigger(scaled(call.decimal("stopPrice"), listing.priceScale(), "PRICE_FILTER"), PriceSource.LAST);
        }
        long delta = call.number("trailingDelta", 0);
        if (call.has("trailingDelta")) {
            if (delta < Catalogue.MIN_TRAILING || delta > Catalogue.MAX_TRAILING) {
                throw Errors.filter("TRAILING_DELTA");
            }
            ticket.trailByPart(delta * PARTS_OF_A_POINT);
        }
    }

    private static long scaled(BigDecimal amount, int scale, String filter) {
        try {
            return amount.setScale(scale).unscaledValue().longValueExact();
        } catch (ArithmeticException e) {
            throw Errors.filter(filter);
        }
    }
}
