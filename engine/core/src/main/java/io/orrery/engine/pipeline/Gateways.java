package io.orrery.engine.pipeline;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.venue.OrderGateway;
import java.util.Arrays;

/** Finds the gateway of a command: by the instrument of an order, or by the account that it is about. */
public final class Gateways {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();
    private final CancelAllDecoder cancelAll = new CancelAllDecoder();
    private final RequestStatementDecoder requestStatement = new RequestStatementDecoder();
    private final WholeGuard guard = new WholeGuard();
    private OrderGateway[] byVenue = new OrderGateway[0];
    private OrderGateway[] byAccount = new OrderGateway[0];

    /** Takes the gateway of a venue, through which it is asked about this account. */
    public void add(int venueId, int accountId, OrderGateway gateway) {
        byVenue = with(byVenue, venueId, gateway);
        byAccount = with(byAccount, accountId, gateway);
    }

    private static OrderGateway[] with(OrderGateway[] gateways, int id, OrderGateway gateway) {
        OrderGateway[] more = Arrays.copyOf(gateways, Math.max(gateways.length, id + 1));
        more[id] = gateway;
        return more;
    }

    /** Follows what venues report, before anyone decides on it. */
    void onInput(EventRecord input) {
        guard.onInput(input);
    }

    /** Whether an output leaves by a gateway. */
    static boolean isCommand(EventRecord output) {
        return switch (output.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID, CancelOrderDecoder.TEMPLATE_ID, AmendOrderDecoder.TEMPLATE_ID,
                CancelAllDecoder.TEMPLATE_ID, RequestStatementDecoder.TEMPLATE_ID -> true;
            default -> false;
        };
    }

    /** Hands a recorded output to its gateway if it is a command. Returns true if it was a new order. */
    boolean release(EventRecord output, InstrumentTable instruments) {
        guard.onOutput(output);
        switch (output.templateId()) {
            case NewOrderDecoder.TEMPLATE_ID -> {
                newOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                sendToVenue(output, instruments.get(newOrder.instrumentId()).venueId());
                return true;
            }
            case CancelOrderDecoder.TEMPLATE_ID -> {
                cancelOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                sendToVenue(output, instruments.get(cancelOrder.instrumentId()).venueId());
            }
            case AmendOrderDecoder.TEMPLATE_ID -> {
                amendOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                sendToVenue(output, instruments.get(amendOrder.instrumentId()).venueId());
            }
            case CancelAllDecoder.TEMPLATE_ID -> {
                cancelAll.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                send(output, byAccount, cancelAll.accountId(), "account");
            }
            case RequestStatementDecoder.TEMPLATE_ID -> {
                requestStatement.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header);
                send(output, byAccount, requestStatement.accountId(), "account");
            }
            default -> { }
        }
        return false;
    }

    private void sendToVenue(EventRecord command, int venueId) {
        send(command, byVenue, venueId, "venue");
    }

    private static void send(EventRecord command, OrderGateway[] gateways, int id, String of) {
        OrderGateway gateway = id >= 0 && id < gateways.length ? gateways[id] : null;
        if (gateway == null) {
            throw new IllegalStateException("no gateway for " + of + " id=" + id);
        }
        if (!gateway.send(command.buffer(), command.messageOffset(), command.messageLength())) {
            throw new IllegalStateException("the gateway of " + of + " id=" + id + " is full: a recorded command did not leave");
        }
    }
}
