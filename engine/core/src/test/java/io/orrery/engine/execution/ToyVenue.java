package io.orrery.engine.execution;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Rig;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.agrona.DirectBuffer;

/** A venue that takes its time, refuses, keeps silent and executes at random; and that knows what is true. */
final class ToyVenue {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();
    private final List<Ours> orders = new ArrayList<>();
    private final ArrayDeque<Runnable> commands = new ArrayDeque<>();
    private final ArrayDeque<Runnable> reports = new ArrayDeque<>();
    private final Rig rig;
    private final RandomGenerator random;
    private final boolean amends;
    private final Judge judge;
    private boolean calm;
    private boolean executes = true;
    private long bought;
    private long sold;
    private long trades;
    private int sent;

    /** Is told of each order, and of each order's new terms, when they are sent. */
    interface Judge {
        /** @param open what may be executed on this side when the terms are agreed on */
        void onTerms(Side side, long open);
    }

    /** What may be executed: from when it was sent until the venue ended it, with the larger of two terms under way. */
    private static final class Ours {
        final long id;
        final Side side;
        final TimeInForce force;
        long price;
        long quantity;
        long askedPrice;
        long askedQuantity;
        long filled;
        boolean there;
        boolean ended;

        Ours(long id, Side side, TimeInForce force, long price, long quantity) {
            this.id = id;
            this.side = side;
            this.force = force;
            this.price = price;
            this.quantity = quantity;
        }

        long potential() {
            return ended ? 0 : Math.max(quantity, askedQuantity) - filled;
        }

        boolean isWithin(long other) {
            return side == Side.SELL
                ? other >= (askedPrice == 0 ? price : Math.min(price, askedPrice))
                : other <= Math.max(price, askedPrice);
        }
    }

    ToyVenue(Rig rig, RandomGenerator random, Judge judge) {
        this.rig = rig;
        this.random = random;
        this.judge = judge;
        amends = random.nextInt(3) > 0;
        rig.gateway = this::onCommand;
    }

    /** From here on it does at once what it is asked for. */
    void calmDown(boolean andExecutes) {
        calm = true;
        executes = andExecutes;
    }

    long bought() {
        return bought;
    }

    long sold() {
        return sold;
    }

    /** False if it gives no order new terms: then the engine sends a second leg, as it was wanted when it was asked for. */
    boolean amends() {
        return amends;
    }

    int sent() {
        return sent;
    }

    /** What may yet be executed on a side. */
    long potential(Side side) {
        return orders.stream().filter(order -> order.side == side).mapToLong(Ours::potential).sum();
    }

    /** Prices of what is open on a side. */
    List<Long> prices(Side side) {
        return orders.stream().filter(order -> order.side == side && order.potential() > 0).map(order -> order.price).toList();
    }

    private boolean onCommand(DirectBuffer message, int offset, int length) {
        sent++;
        switch (header.wrap(message, offset).templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                newOrder.wrapAndApplyHeader(message, offset, header);
                Ours order = new Ours(
                    newOrder.orderId(), newOrder.side(), newOrder.timeInForce(), newOrder.price(), newOrder.quantity());
                avoidOurselves(order.side, order.price);
                orders.add(order);
                commands.add(() -> open(order));
                judge.onTerms(order.side, potential(order.side));
            }
            case CancelOrderDecoder.TEMPLATE_ID -> {
                Ours order = find(cancelOrder.wrapAndApplyHeader(message, offset, header).orderId());
                commands.add(() -> cancel(order));
            }
            default -> {
                Ours order = find(amendOrder.wrapAndApplyHeader(message, offset, header).orderId());
                avoidOurselves(order.side, amendOrder.price());
                judge.onTerms(order.side, potential(order.side) - order.potential() + amendOrder.quantity() - order.filled);
                order.askedPrice = amendOrder.price();
                order.askedQuantity = amendOrder.quantity();
                commands.add(() -> amend(order));
            }
        }
        return true;
    }

    private void avoidOurselves(Side side, long price) {
        for (Ours order : orders) {
            if (order.side != side && order.potential() > 0 && order.isWithin(price)) {
                throw new AssertionError(side + " at " + price + " reaches our own at " + order.price);
            }
        }
    }

    private Ours find(long id) {
        return orders.stream().filter(order -> order.id == id).findFirst().orElseThrow();
    }

    /** Something happens here, and something of what happened before is told. */
    void step() {
        for (int i = calm ? 9 : random.nextInt(3); i > 0 && !commands.isEmpty(); i--) {
            commands.poll().run();
        }
        if (executes) {
            orders.stream().filter(order -> order.there && !order.ended && (calm || random.nextInt(6) == 0)).toList()
                .forEach(order -> fill(order, 1 + random.nextLong(order.quantity - order.filled)));
        }
        for (int i = calm ? 99 : random.nextInt(4); i > 0 && !reports.isEmpty(); i--) {
            reports.poll().run();
            rig.run();
        }
    }

    private boolean happens(int oneIn) {
        return !calm && random.nextInt(oneIn) == 0;
    }

    private void open(Ours order) {
        if (happens(10)) {
            order.ended = true;
            report(() -> rig.publish(rig.events.rejected(order.id, VenueReason.WOULD_TAKE)));
            return;
        }
        if (happens(12)) {
            order.ended = true;
            report(() -> rig.publish(rig.events.unanswered(order.id, Command.NEW)));
            report(() -> rig.publish(rig.events.resolved(order.id, Resolution.NEVER_THERE)));
            return;
        }
        if (happens(12)) {
            report(() -> rig.publish(rig.events.unanswered(order.id, Command.NEW)));
        }
        order.there = true;
        report(() -> rig.publish(rig.events.accepted(order.id)));
        if (order.force == TimeInForce.IOC) {
            if (calm || random.nextBoolean()) {
                fill(order, calm ? order.quantity : 1 + random.nextLong(order.quantity));
            }
            end(order);
        }
    }

    private void fill(Ours order, long quantity) {
        order.filled += quantity;
        bought += order.side == Side.BUY ? quantity : 0;
        sold += order.side == Side.SELL ? quantity : 0;
        order.ended = order.filled == order.quantity;
        long trade = ++trades;
        report(() -> rig.publish(rig.events.filledAs(trade, order.id, order.side, order.price, quantity)));
    }

    private void end(Ours order) {
        if (!order.ended) {
            order.ended = true;
            long leaves = order.quantity - order.filled;
            report(() -> rig.publish(rig.events.canceled(order.id, leaves)));
        }
    }

    private void cancel(Ours order) {
        if (order.ended) {
            report(() -> rig.publish(rig.events.cancelRejected(order.id, VenueReason.CLOSED)));
        } else if (happens(8)) {
            report(() -> rig.publish(rig.events.cancelRejected(order.id, VenueReason.RATE_LIMIT)));
        } else {
            if (happens(8)) {
                report(() -> rig.publish(rig.events.unanswered(order.id, Command.CANCEL)));
            }
            end(order);
        }
    }

    private void amend(Ours order) {
        long price = order.askedPrice;
        long quantity = order.askedQuantity;
        order.askedPrice = 0;
        order.askedQuantity = 0;
        if (happens(8)) {
            report(() -> rig.publish(rig.events.unanswered(order.id, Command.AMEND)));
        }
        if (!amends || order.ended || quantity <= order.filled || happens(8)) {
            VenueReason reason = order.ended ? VenueReason.CLOSED : amends ? VenueReason.FILTER : VenueReason.UNSUPPORTED;
            report(() -> rig.publish(rig.events.amendRejected(order.id, reason)));
            return;
        }
        order.price = price;
        order.quantity = quantity;
        report(() -> rig.publish(rig.events.amended(order.id, price, quantity)));
    }

    private void report(Runnable what) {
        reports.add(what);
    }
}
