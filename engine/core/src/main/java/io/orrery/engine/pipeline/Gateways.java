package io.orrery.engine.pipeline;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.venue.OrderGateway;
import java.util.Arrays;

/** Finds the gateway of a command. */
public final class Gateways {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private OrderGateway[] byVenue = new OrderGateway[0];

    public void add(int venueId, OrderGateway gateway) {
        if (venueId >= byVenue.length) {
            byVenue = Arrays.copyOf(byVenue, venueId + 1);
        }
        byVenue[venueId] = gateway;
    }

    /** Hands a recorded output to its gateway if it is a command. Returns true if it was a new order. */
    boolean release(EventRecord output, InstrumentTable instruments) {
        return switch (output.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                newOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                send(output, instruments.get(newOrder.instrumentId()).venueId());
                yield true;
            }
            case CancelOrderDecoder.TEMPLATE_ID -> {
                cancelOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                send(output, instruments.get(cancelOrder.instrumentId()).venueId());
                yield false;
            }
            default -> false;
        };
    }

    private void send(EventRecord command, int venueId) {
        OrderGateway gateway = venueId < byVenue.length ? byVenue[venueId] : null;
        if (gateway == null) {
            throw new IllegalStateException("no gateway for venue id=" + venueId);
        }
        if (!gateway.send(command.buffer(), command.messageOffset(), command.messageLength())) {
            throw new IllegalStateException("the gateway of venue id=" + venueId + " is full: a recorded command did not leave");
        }
    }
}
