package io.orrery.connectors.deribit;

import io.orrery.connectors.deribit.market.DeribitSymbols;
import io.orrery.connectors.deribit.wire.DeribitClock;
import io.orrery.connectors.deribit.wire.DeribitNetworks;
import io.orrery.connectors.deribit.wire.DeribitRates;
import io.orrery.connectors.deribit.wire.DeribitRest;
import io.orrery.connectors.deribit.wire.DeribitSigning;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.Inquiry;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.engine.venue.VenueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A look at the venue: whether it is there, what time it has, which symbols it lists, what the key may do. */
final class Examination {
    private static final String TRADES = "trade:read_write";
    private static final String READS_ACCOUNT = "account:read";
    private static final Pattern SCOPE = Pattern.compile("\"scope\"\\s*:\\s*\"([^\"]*)\"");

    private final Inquiry inquiry;
    private final VenueSettings settings;
    private final VenueClock clock;
    private final DeribitRest rest;
    private final RpcMessage message = new RpcMessage();
    private final JsonCursor cursor = new JsonCursor();
    private final List<VenueCheck> checks = new ArrayList<>();

    Examination(Inquiry inquiry, VenueSettings settings) {
        this.inquiry = inquiry;
        this.settings = settings;
        clock = new VenueClock(DeribitClock.RESOLUTION, (time, offset, uncertainty) -> { });
        rest = new DeribitRest(inquiry.driver(), settings.sites(), new DeribitRates(), clock, settings.credentials());
    }

    List<VenueCheck> all() {
        if (reach()) {
            checks.add(inquiry.clock(new DeribitClock(rest, clock), clock, "logins follow"));
            settings.symbols().forEach(this::symbol);
            checks.add(inquiry.connect("stream", DeribitNetworks.stream(settings.sites())));
            checks.add(inquiry.connect("account", DeribitNetworks.account(settings.sites())));
            key();
        }
        return checks;
    }

    private boolean reach() {
        long start = inquiry.now();
        Inquiry.Answer answer = ask("public/test");
        checks.add(inquiry.reach(settings.sites().rest(), start, answer));
        return answer.isGood();
    }

    private void symbol(String symbol) {
        String name = DeribitSymbols.venueName(symbol);
        Inquiry.Answer answer = ask("public/get_instrument?instrument_name=" + name);
        checks.add(answer.isGood() && code(answer) == 0
            ? VenueCheck.ok("symbol " + symbol, "listed as " + name)
            : VenueCheck.fail("symbol " + symbol, name + " is not listed: " + answer.outcome() + ", error " + code(answer),
                "name it like BTC/USD:BTC, BTC/USDC:USDC-260327 or BTC/USDC"));
    }

    /** A login tells what the key may do. */
    private void key() {
        if (settings.credentials() == null) {
            checks.add(VenueCheck.warn("key", "none: the venue is only looked at", "name one by the settings key and secret"));
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(clock.venueTime(inquiry.now()));
        String nonce = Long.toString(millis, Character.MAX_RADIX);
        Inquiry.Answer answer = ask("public/auth?grant_type=client_signature&client_id=" + settings.credentials().key()
            + "&timestamp=" + millis + "&nonce=" + nonce + "&data=&signature="
            + new DeribitSigning(settings.credentials()).login(millis, nonce, ""));
        if (!answer.isGood() || code(answer) != 0) {
            checks.add(VenueCheck.fail("key", answer.outcome() + ", error " + code(answer),
                "check key and secret, where the key may be used, and whether it is of this network"));
            return;
        }
        checks.add(VenueCheck.ok("key", "accepted"));
        String scope = scope(answer);
        checks.add(scope.contains(TRADES) && scope.contains(READS_ACCOUNT)
            ? VenueCheck.ok("permission", "may trade")
            : VenueCheck.fail("permission", "may not trade: " + scope, "give the key " + TRADES + " and " + READS_ACCOUNT));
    }

    private Inquiry.Answer ask(String method) {
        Inquiry.Answer answer = new Inquiry.Answer();
        rest.get(method, inquiry.now(), answer);
        inquiry.await(answer::isThere);
        return answer;
    }

    /** Of the error, 0 if there is none. */
    private long code(Inquiry.Answer answer) {
        try {
            cursor.wrap(answer.body(), 0, answer.length());
            message.read(cursor);
        } catch (PayloadRefusal refusal) {
            return -1;
        }
        return message.code();
    }

    private static String scope(Inquiry.Answer answer) {
        Matcher scope = SCOPE.matcher(answer.body().getStringWithoutLengthUtf8(0, answer.length()));
        return scope.find() ? scope.group(1) : "";
    }
}
