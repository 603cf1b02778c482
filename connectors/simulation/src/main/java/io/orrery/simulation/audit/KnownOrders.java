package io.orrery.simulation.audit;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.CancelRejectedDecoder;
import io.orrery.codecs.sbe.CommandUnansweredDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderAcceptedDecoder;
import io.orrery.codecs.sbe.OrderAdoptedDecoder;
import io.orrery.codecs.sbe.OrderAmendedDecoder;
import io.orrery.codecs.sbe.OrderCanceledDecoder;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.OrderRejectedDecoder;
import io.orrery.codecs.sbe.OrderResolvedDecoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import io.orrery.codecs.sbe.VenueReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders and executions as the journal tells them, each execution once. */
final class KnownOrders {
    private record Place(int account, int instrument, boolean buys, long tradeId) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place that && tradeId == that.tradeId && account == that.account
                && instrument == that.instrument && buys == that.buys;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * account + instrument) + Boolean.hashCode(buys)) + Long.hashCode(tradeId);
        }
    }

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final OrderAdoptedDecoder adopted = new OrderAdoptedDecoder();
    private final OrderAcceptedDecoder accepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder rejected = new OrderRejectedDecoder();
    private final OrderCanceledDecoder canceled = new OrderCanceledDecoder();
    private final OrderAmendedDecoder amended = new OrderAmendedDecoder();
    private final OrderFilledDecoder filled = new OrderFilledDecoder();
    private final TradeStatedDecoder tradeStated = new TradeStatedDecoder();
    private final OrderStatedDecoder stated = new OrderStatedDecoder();
    private final OrderResolvedDecoder resolved = new OrderResolvedDecoder();
    private final CancelRejectedDecoder cancelRejected = new CancelRejectedDecoder();
    private final CommandUnansweredDecoder unanswered = new CommandUnansweredDecoder();
    private final Map<Long, Sent> sent = new LinkedHashMap<>();
    private final Map<Place, List<Long>> trades = new HashMap<>();
    private final Set<Sent> heard = new HashSet<>();
    private final KnownVenues venues;
    private Executed executed;

    KnownOrders(KnownVenues venues) {
        this.venues = venues;
    }

    /** Takes a record in and returns the order that it is about, or null. */
    Sent take(EventRecord event) {
        executed = null;
        Sent about = about(event);
        if (about != null) {
            about.heard++;
            heard.add(about);
            if (isDoing(event.templateId())) {
                about.doneTime = event.time();
            }
        }
        return about;
    }

    private static boolean isDoing(int template) {
        return template == NewOrderDecoder.TEMPLATE_ID || template == CancelOrderDecoder.TEMPLATE_ID
            || template == AmendOrderDecoder.TEMPLATE_ID || template == OrderAmendedDecoder.TEMPLATE_ID;
    }

    /** What the last record said was executed, if it was the first to say so; else null. */
    Executed executed() {
        return executed;
    }

    private Sent about(EventRecord event) {
        return switch (event.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                newOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                yield keep(new Sent(newOrder));
            }
            case OrderAdoptedDecoder.TEMPLATE_ID -> {
                adopted.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                yield keep(new Sent(adopted));
            }
            case CancelOrderDecoder.TEMPLATE_ID -> {
                cancelOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = sent.get(cancelOrder.orderId());
                if (order != null) {
                    order.cancelAsked = true;
                }
                yield order;
            }
            case AmendOrderDecoder.TEMPLATE_ID -> {
                amendOrder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = sent.get(amendOrder.orderId());
                if (order != null) {
                    order.asks(amendOrder.price(), amendOrder.quantity());
                }
                yield order;
            }
            case OrderAcceptedDecoder.TEMPLATE_ID -> {
                accepted.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                yield called(sent.get(accepted.orderId()), accepted.venueOrderId());
            }
            case OrderStatedDecoder.TEMPLATE_ID -> {
                stated.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = find(stated.orderId(), stated.accountId(), stated.venueOrderId());
                if (order != null && order.adopted) {
                    order.executed = Math.max(order.executed, stated.filled());
                } else if (order != null) {
                    order.stands(stated.price(), stated.quantity());
                }
                yield called(order, stated.venueOrderId());
            }
            case CommandUnansweredDecoder.TEMPLATE_ID -> {
                unanswered.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                yield sent.get(unanswered.orderId());
            }
            case OrderFilledDecoder.TEMPLATE_ID -> {
                filled.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                yield execute(Executed.of(filled));
            }
            case TradeStatedDecoder.TEMPLATE_ID -> {
                tradeStated.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                yield onTradeStated(Executed.of(tradeStated));
            }
            default -> ended(event);
        };
    }

    private Sent ended(EventRecord event) {
        return switch (event.templateId()) {
            case OrderRejectedDecoder.TEMPLATE_ID -> {
                rejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = sent.get(rejected.orderId());
                if (order != null && rejected.reason() != VenueReason.DUPLICATE) {
                    order.refused = true;
                }
                yield order;
            }
            case OrderCanceledDecoder.TEMPLATE_ID -> {
                canceled.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = sent.get(canceled.orderId());
                if (order != null) {
                    order.canceled = true;
                }
                yield order;
            }
            case OrderResolvedDecoder.TEMPLATE_ID -> {
                resolved.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = sent.get(resolved.orderId());
                if (order != null) {
                    order.resolvedNever |= resolved.resolution() == Resolution.NEVER_THERE;
                    order.resolvedEnded |= resolved.resolution() == Resolution.ENDED;
                }
                yield order;
            }
            case CancelRejectedDecoder.TEMPLATE_ID -> {
                cancelRejected.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = sent.get(cancelRejected.orderId());
                if (order != null) {
                    order.cancelAsked = false;
                    order.cancelRefusals++;
                }
                yield order;
            }
            case OrderAmendedDecoder.TEMPLATE_ID -> {
                amended.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                Sent order = sent.get(amended.orderId());
                if (order != null) {
                    order.price = amended.price();
                    order.quantity = amended.quantity();
                }
                yield order;
            }
            default -> null;
        };
    }

    private Sent onTradeStated(Executed told) {
        Sent found = told.orderId() == 0 ? find(0, told.account(), told.venueOrderId()) : null;
        boolean ours = told.orderId() != 0 || found != null;
        boolean before = told.venueTime() != 0 && told.venueTime() < venues.firstHeard(told.account());
        return !ours && before ? null : execute(found == null ? told : told.of(found.id));
    }

    /** The same trade of the same side is one execution; whoever tells it may not know of which order it is. */
    private Sent execute(Executed told) {
        Sent order = sent.get(told.orderId());
        Place place = new Place(told.account(), told.instrument(), told.buys(), told.tradeId());
        List<Long> known = trades.computeIfAbsent(place, none -> new ArrayList<>(1));
        for (long id : known) {
            if (id == told.orderId() || id == 0 || told.orderId() == 0) {
                return order;
            }
        }
        known.add(told.orderId());
        executed = told;
        if (order != null && !order.adopted) {
            order.executed += told.quantity();
        }
        return order;
    }

    private static Sent called(Sent order, long venueOrderId) {
        if (order != null && order.venueOrderId == 0) {
            order.venueOrderId = venueOrderId;
        }
        return order;
    }

    private Sent keep(Sent order) {
        sent.put(order.id, order);
        return order;
    }

    private Sent find(long orderId, int account, long venueOrderId) {
        Sent order = sent.get(orderId);
        if (order == null && venueOrderId != 0) {
            for (Sent each : sent.values()) {
                if (each.venueOrderId == venueOrderId && each.account == account && !each.standing.isOver()) {
                    return each;
                }
            }
        }
        return order;
    }

    Sent get(long orderId) {
        return sent.get(orderId);
    }

    Iterable<Sent> all() {
        return sent.values();
    }

    /** Those that records were about since this was last {@link #forgetHeard forgotten}. */
    Set<Sent> heard() {
        return heard;
    }

    void forgetHeard() {
        heard.forEach(order -> order.heard = 0);
        heard.clear();
    }
}
