package io.orrery.connectors.kraken;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.venue.Inquiry;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kraken.market.KrakenMarket;
import io.orrery.connectors.kraken.wire.KrakenNetworks;
import io.orrery.connectors.kraken.wire.KrakenRates;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.connectors.kraken.wire.RestListener;
import io.orrery.engine.venue.VenueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A look at the venue: whether it is there, what time it has, which symbols it lists, what the key may do. */
final class Examination {
    private static final long UNIX_TIME = Name.word("unixtime");
    private static final long STATUS = Name.word("status");
    private static final String PERMISSION = "EGeneral:Permission denied";
    private static final String ARGUMENTS = "EGeneral:Invalid arguments";
    private static final double NOTABLE_SECONDS = 2;
    private static final int WEIGHT = 1;
    private static final int HISTORY_WEIGHT = 2;

    private final Inquiry inquiry;
    private final VenueSettings settings;
    private final KrakenRest rest;
    private final List<VenueCheck> checks = new ArrayList<>();

    Examination(Inquiry inquiry, VenueSettings settings) {
        this.inquiry = inquiry;
        this.settings = settings;
        rest = new KrakenRest(inquiry.driver(), settings.sites().rest(), new KrakenRates(), settings.credentials());
    }

    List<VenueCheck> all() {
        if (reach()) {
            time();
            symbols();
            checks.add(inquiry.connect("stream", KrakenNetworks.stream(settings.sites())));
            checks.add(inquiry.connect("private stream", KrakenNetworks.privateStream(settings.sites())));
            key();
        }
        return checks;
    }

    private boolean reach() {
        long start = inquiry.now();
        String[] status = {""};
        Answer answer = get("/0/public/SystemStatus", result -> status[0] = text(result, STATUS));
        String finding = settings.sites().rest().authority() + " in " + inquiry.millis(start) + " ms";
        checks.add(!answer.isGood()
            ? VenueCheck.fail("rest", settings.sites().rest().authority() + ": " + answer.outcome(),
                "check the address, the network and the trust")
            : status[0].equals("online") ? VenueCheck.ok("rest", finding)
                : VenueCheck.warn("rest", finding + ", and the venue is " + status[0], "wait until it is online"));
        return answer.isGood();
    }

    private void time() {
        long asked = inquiry.now();
        long[] seconds = {0};
        get("/0/public/Time", result -> {
            for (long key = result.enterObject(); key != JsonCursor.END; key = result.nextKey()) {
                if (key == UNIX_TIME) {
                    seconds[0] = result.integer();
                } else {
                    result.skip();
                }
            }
        });
        double ours = (asked + inquiry.now()) / 2e9;
        double ahead = seconds[0] + 0.5 - ours;
        String finding = String.format(Locale.ROOT, "the venue's is %+.1f s from ours, within 0.5 s", ahead);
        checks.add(seconds[0] == 0 ? VenueCheck.fail("clock", "the venue does not tell its time", "")
            : Math.abs(ahead) > NOTABLE_SECONDS ? VenueCheck.warn("clock", finding, "synchronise this machine's clock")
            : VenueCheck.ok("clock", finding));
    }

    private void symbols() {
        Set<String> listed = new TreeSet<>();
        Answer answer = get(KrakenMarket.PAIRS, result -> listed.addAll(KrakenMarket.symbols(result)));
        for (String symbol : settings.symbols()) {
            checks.add(listed.contains(symbol) ? VenueCheck.ok("symbol " + symbol, "listed")
                : VenueCheck.fail("symbol " + symbol, answer.isGood() ? "not listed" : answer.outcome(),
                    "name it as BASE/QUOTE, like BTC/USD"));
        }
    }

    private void key() {
        if (settings.credentials() == null) {
            checks.add(VenueCheck.warn("key", "none: the venue is only looked at", "name one by the settings key and secret"));
            return;
        }
        Answer balances = post("/0/private/BalanceEx", "", WEIGHT);
        if (!balances.isGood() && !balances.error.equals(PERMISSION)) {
            checks.add(VenueCheck.fail("key", balances.outcome(), "check key and secret, and where it may be used"));
            return;
        }
        checks.add(VenueCheck.ok("key", "accepted"));
        permission("funds", "query funds", balances);
        permission("streams", "WebSocket interface", post("/0/private/GetWebSocketsToken", "", WEIGHT));
        permission("open orders", "query open orders and trades", post("/0/private/OpenOrders", "", WEIGHT));
        permission("own trades", "query closed orders and trades", post("/0/private/TradesHistory", "", HISTORY_WEIGHT));
        permission("orders", "create and modify orders",
            post("/0/private/AddOrder", "&validate=true&pair=XBTUSD&type=buy&ordertype=market&volume=0", 0));
        permission("cancels", "cancel and close orders", post("/0/private/CancelOrder", "&txid=OAAAAA-AAAAA-AAAAAA", 0));
    }

    /**
     * What is asked for to learn a permission is nothing that can be: refused for another reason, it shows that it may be
     * asked.
     */
    private void permission(String name, String permission, Answer answer) {
        boolean allowed = answer.isGood() || answer.error.startsWith("EOrder:") || answer.error.startsWith(ARGUMENTS);
        checks.add(allowed ? VenueCheck.ok("may " + name, permission)
            : VenueCheck.fail("may " + name, answer.outcome(), "allow the key: " + permission));
    }

    private static String text(JsonCursor result, long wanted) {
        String text = "";
        for (long key = result.enterObject(); key != JsonCursor.END; key = result.nextKey()) {
            if (key == wanted) {
                result.text();
                text = result.textString();
            } else {
                result.skip();
            }
        }
        return text;
    }

    private Answer get(String path, Reader reader) {
        Answer answer = new Answer(reader);
        rest.get(path, answer);
        inquiry.await(() -> answer.there);
        return answer;
    }

    private Answer post(String path, String parameters, int weight) {
        Answer answer = new Answer(JsonCursor::skip);
        inquiry.await(() -> rest.post(path, parameters, weight, Disclosure.NOTHING, inquiry.now(), answer));
        inquiry.await(() -> answer.there);
        return answer;
    }

    /** Takes what was asked for. */
    private interface Reader {
        void read(JsonCursor result);
    }

    /** What came of one question. */
    private static final class Answer implements RestListener {
        private final Reader reader;
        private boolean there;
        private boolean good;
        private String error = "";

        Answer(Reader reader) {
            this.reader = reader;
        }

        boolean isGood() {
            return good;
        }

        String outcome() {
            return !there ? "no answer" : error.isEmpty() ? "no answer that can be read" : error;
        }

        @Override
        public void onResult(JsonCursor result, long time) {
            reader.read(result);
            good = true;
            there = true;
        }

        @Override
        public void onRefusal(String why, long time) {
            error = why;
            there = true;
        }
    }
}
