package io.orrery.node.live;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.CancelRequestedEncoder;
import io.orrery.codecs.sbe.FlattenRequestedEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderRequestedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StateRequestedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.ring.Inlet;
import io.orrery.node.home.RequestFolder;
import io.orrery.node.home.RequestFolder.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.agrona.ExpandableArrayBuffer;

/**
 * Turns what operators ask for by files into inputs like any others: names become ids, decimals become units. What the engine
 * makes of it stands in the journal. By one thread.
 */
final class RequestDesk {
    private static final long EVERY_NANOS = 20_000_000L;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(256);
    private final RequestFolder folder;
    private final Traded traded;
    private final ControlMessages control;
    private final Inlet inlet;
    private final PatchDesk patches;
    private long next;
    private long count;

    RequestDesk(RequestFolder folder, Traded traded, ControlMessages control, Inlet inlet, PatchDesk patches) {
        this.folder = folder;
        this.traded = traded;
        this.control = control;
        this.inlet = inlet;
        this.patches = patches;
    }

    /** Looks now and then. */
    void look(long nanoTime) {
        if (nanoTime - next >= 0) {
            next = nanoTime + EVERY_NANOS;
            folder.take(this::answer);
        }
    }

    private void answer(Map<String, String> request, Consumer<Answer> answer) {
        try {
            if (request.getOrDefault("act", "").equals("patch")) {
                patches.ask(request, answer);
                return;
            }
            int length = switch (request.getOrDefault("act", "")) {
                case "order" -> order(request);
                case "cancel" -> cancel(request);
                case "flatten" -> flatten(request);
                case "allow" -> allow(request);
                default -> throw new IllegalArgumentException("act=" + request.get("act") + " is not known");
            };
            control.offer(inlet, buffer, length);
            answer.accept(Answer.done(""));
        } catch (IllegalArgumentException refused) {
            answer.accept(Answer.refused(refused.getMessage()));
        }
    }

    private int order(Map<String, String> request) {
        Instrument instrument = traded.instrument(of(request, "instrument"), request.getOrDefault("venue", ""));
        String price = request.getOrDefault("price", "");
        return new OrderRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .request(++count)
            .price(price.isEmpty() ? 0 : Decimal.parse(price, instrument.priceScale()))
            .quantity(Decimal.parse(of(request, "quantity"), instrument.quantityScale()))
            .accountId(instrument.venueId())
            .instrumentId(instrument.id())
            .principal(of(request, "principal"))
            .side(Side.valueOf(upper(request, "side")))
            .orderType(price.isEmpty() ? OrderType.MARKET : OrderType.LIMIT)
            .timeInForce(price.isEmpty() ? TimeInForce.IOC : TimeInForce.valueOf(upper(request, "time-in-force")))
            .reduceOnly(request.containsKey("reduce-only") ? Switch.ON : Switch.OFF)
            .encodedLength();
    }

    private int cancel(Map<String, String> request) {
        String order = request.getOrDefault("order", "");
        return new CancelRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .orderId(order.isEmpty() ? 0 : Long.parseLong(order))
            .id(order.isEmpty() ? id(request) : 0)
            .principal(of(request, "principal"))
            .scope(order.isEmpty() ? scope(request) : Scope.FIRM)
            .encodedLength();
    }

    private int flatten(Map<String, String> request) {
        return new FlattenRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .id(id(request))
            .principal(of(request, "principal"))
            .scope(scope(request))
            .encodedLength();
    }

    private int allow(Map<String, String> request) {
        return new StateRequestedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .id(id(request))
            .principal(of(request, "principal"))
            .witness("")
            .scope(scope(request))
            .reason(StateReason.OPERATOR)
            .state(TradingState.ACTIVE)
            .encodedLength();
    }

    /** An instrument, else a venue, else all. */
    private static Scope scope(Map<String, String> request) {
        return request.containsKey("instrument") ? Scope.INSTRUMENT : request.containsKey("venue") ? Scope.VENUE : Scope.FIRM;
    }

    private long id(Map<String, String> request) {
        String venue = request.getOrDefault("venue", "");
        return switch (scope(request)) {
            case INSTRUMENT -> traded.instrument(of(request, "instrument"), venue).id();
            case VENUE -> traded.venue(venue);
            default -> 0;
        };
    }

    private static String upper(Map<String, String> request, String name) {
        return of(request, name).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static String of(Map<String, String> request, String name) {
        String value = request.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
