package io.orrery.simulator.kraken;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderTicket;
import io.orrery.simulator.exchange.OrderType;
import io.orrery.simulator.exchange.PriceSource;
import io.orrery.simulator.exchange.Tif;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/** Makes of a form what the exchange takes, or says what is wrong with it. */
final class Tickets {
    private static final int PARTS_SCALE = 4;
    private static final Map<String, SelfTrade> SELF_TRADE = Map.of(
        "cancel-newest", SelfTrade.CANCEL_TAKER, "cancel-oldest", SelfTrade.CANCEL_MAKER, "cancel-both", SelfTrade.CANCEL_BOTH,
        "cancel_newest", SelfTrade.CANCEL_TAKER, "cancel_oldest", SelfTrade.CANCEL_MAKER, "cancel_both", SelfTrade.CANCEL_BOTH);

    private final ExchangeView exchange;

    Tickets(ExchangeView exchange) {
        this.exchange = exchange;
    }

    OrderTicket of(OrderForm form) {
        OrderType type = OrderTypes.of(form.type);
        if (type == null) {
            throw KrakenError.argument("ordertype");
        }
        if (form.buys == null) {
            throw KrakenError.argument("type");
        }
        Listing listing = form.pair.listing();
        OrderTicket ticket = new OrderTicket(listing, form.buys ? Side.BUY : Side.SELL, type)
            .tif(tif(form)).expireNanos(form.expireNanos).postOnly(form.postOnly).reduceOnly(form.reduceOnly)
            .clientId(form.clientId).label(form.userref).selfTrade(selfTrade(form));
        quantity(form, type, ticket);
        if (type.limited()) {
            ticket.price(price(form.pair, form.limit, "price"));
        }
        if (type.waits()) {
            trigger(form, type, ticket);
        }
        return ticket;
    }

    private void quantity(OrderForm form, OrderType type, OrderTicket ticket) {
        if (form.cash != null) {
            if (type != OrderType.MARKET || form.cash.signum() <= 0) {
                throw KrakenError.argument("viqc");
            }
            ticket.quoteMoney(exchange.money(form.cash));
            return;
        }
        if (form.quantity == null || form.quantity.signum() <= 0) {
            throw KrakenError.argument("volume");
        }
        ticket.quantity(quantity(form.pair, form.quantity));
        if (form.display != null) {
            ticket.display(quantity(form.pair, form.display));
        }
    }

    private void trigger(OrderForm form, OrderType type, OrderTicket ticket) {
        if (form.trigger == null) {
            throw KrakenError.argument("price");
        }
        PriceSource source = form.reference.equals("index") ? PriceSource.INDEX : PriceSource.LAST;
        BigDecimal distance = form.trigger.abs();
        if (type.trails()) {
            ticket.trigger(0, source);
            if (form.triggerIsPercent) {
                ticket.trailByPart(Numbers.scaled(distance, PARTS_SCALE, "EGeneral:Invalid arguments:price"));
            } else {
                ticket.trailBy(price(form.pair, distance, "price"));
            }
            return;
        }
        long price = form.triggerIsPercent || form.triggerIsOffset ? away(form, source) : price(form.pair, form.trigger, "price");
        ticket.trigger(price, source);
    }

    /** A trigger that was given as a distance from the market. */
    private long away(OrderForm form, PriceSource source) {
        Listing listing = form.pair.listing();
        BigDecimal market = listing.price(exchange.price(listing, source));
        BigDecimal distance = form.triggerIsPercent ? market.multiply(form.trigger).movePointLeft(2) : form.trigger;
        return market.add(distance).setScale(listing.priceScale(), RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }

    static long price(Pair pair, BigDecimal price, String argument) {
        if (price == null || price.signum() <= 0) {
            throw KrakenError.argument(argument);
        }
        int decimals = pair.listing().priceScale();
        return Numbers.scaled(price, decimals,
            "EOrder:Invalid price:" + pair.id() + " price can only be specified up to " + decimals + " decimals.");
    }

    static long quantity(Pair pair, BigDecimal quantity) {
        return Numbers.scaled(quantity, pair.listing().quantityScale(), KrakenError.INVALID_ARGUMENTS + ":volume");
    }

    private static Tif tif(OrderForm form) {
        return switch (form.timeInForce.toLowerCase(Locale.ROOT)) {
            case "gtc" -> Tif.GTC;
            case "ioc" -> Tif.IOC;
            case "fok" -> Tif.FOK;
            case "gtd" -> Tif.GTD;
            default -> throw KrakenError.argument("timeinforce");
        };
    }

    private static SelfTrade selfTrade(OrderForm form) {
        SelfTrade mode = SELF_TRADE.get(form.selfTrade);
        if (mode == null) {
            throw KrakenError.argument("stptype");
        }
        return mode;
    }
}
