package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Seat;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.acceptance.witness.Witness.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 1xx: what a venue tells of itself, and how it begins and ends. */
final class ConnectionCases {
    private static final Duration WHILE = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final String UNKNOWN = "NOSUCH/COIN";

    private ConnectionCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(101, "venue, account and instruments are defined first, in this order", ConnectionCases::definedFirst),
            Case.of(102, "two instruments are defined, with ids that follow each other", ConnectionCases::twoInstruments),
            Case.of(103, "symbols are canonical, with the venue's own beside them", ConnectionCases::canonicalSymbols),
            Case.of(104, "tick and lot are those of the venue's list", Needs.witness(), ConnectionCases::tickAndLot),
            Case.of(105, "least quantity and notional are those of the venue's list", Needs.witness(), ConnectionCases::least),
            Case.of(106, "base and quote asset are those of the venue's list", Needs.witness(), ConnectionCases::assets),
            Case.of(107, "scales hold tick and lot exactly", ConnectionCases::scales),
            Case.of(108, "an unknown symbol is refused by its name", Needs.witness(), ConnectionCases::unknownSymbol),
            Case.of(109, "without keys only the market is told", Needs.witness(), ConnectionCases::withoutKeys),
            Case.of(110, "with a wrong secret the account never lives", Needs.witness(), ConnectionCases::wrongSecret),
            Case.of(111, "nothing is told after closing", ConnectionCases::silentWhenClosed),
            Case.of(112, "closed and opened anew it defines the same", ConnectionCases::sameAgain),
            Case.of(113, "the account lives after its definition", Needs.witness(), ConnectionCases::accountLives),
            Case.of(114, "the venue's clock is told, with what it may be wrong by", Needs.witness(), ConnectionCases::clock),
            Case.of(115, "a second instrument trades beside the first", ConnectionCases::secondInstrument));
    }

    private static void definedFirst(Scene scene) {
        List<Told> events = scene.mine().log().since(0);
        scene.check(events.get(0).is("VenueDefinition"), () -> "first comes " + events.get(0));
        scene.check(events.get(1).is("AccountDefinition"), () -> "then comes " + events.get(1));
        scene.equal("the account's venue", events.get(0).number("venueId"), events.get(1).number("venueId"));
    }

    private static void twoInstruments(Scene scene) {
        List<Instrument> instruments = scene.mine().log().instruments();
        scene.check(instruments.size() >= 2, () -> "defined are " + instruments);
        for (int i = 0; i < instruments.size(); i++) {
            scene.equal("the id", i + 1, instruments.get(i).id());
        }
    }

    private static void canonicalSymbols(Scene scene) {
        List<String> wanted = List.of(scene.ground().settings(0).getOrDefault("symbols", "").split(","));
        for (Instrument instrument : scene.mine().log().instruments()) {
            scene.check(wanted.contains("") || wanted.contains(instrument.symbol()),
                () -> instrument.symbol() + " was not asked for: " + wanted);
            scene.check(!instrument.venueSymbol().isEmpty(), () -> instrument.symbol() + " has no name at the venue");
        }
    }

    private static void tickAndLot(Scene scene) {
        for (Instrument instrument : scene.mine().log().instruments()) {
            Terms terms = scene.witness().terms(instrument.venueSymbol());
            scene.equal("tick of " + instrument.symbol(), terms.tick(), instrument.tick());
            scene.equal("lot of " + instrument.symbol(), terms.lot(), instrument.lot());
        }
    }

    private static void least(Scene scene) {
        for (Instrument instrument : scene.mine().log().instruments()) {
            Terms terms = scene.witness().terms(instrument.venueSymbol());
            scene.equal("least quantity of " + instrument.symbol(), terms.minQuantity(), instrument.minQuantity());
            BigDecimal notional = terms.minNotional() == null ? BigDecimal.ZERO : terms.minNotional();
            scene.equal("least notional of " + instrument.symbol(), notional, instrument.minNotional());
        }
    }

    private static void assets(Scene scene) {
        for (Instrument instrument : scene.mine().log().instruments()) {
            Terms terms = scene.witness().terms(instrument.venueSymbol());
            String[] canonical = instrument.symbol().split("[/:-]");
            scene.equal("base", canonical[0], instrument.base());
            scene.equal("quote", canonical[1], instrument.quote());
            scene.check(terms.base().endsWith(instrument.base()), () -> "the venue calls the base " + terms.base());
        }
    }

    private static void scales(Scene scene) {
        for (Instrument instrument : scene.mine().log().instruments()) {
            scene.check(instrument.tick().signum() > 0 && instrument.lot().signum() > 0, () -> "no steps: " + instrument);
            scene.check(instrument.tick().stripTrailingZeros().scale() <= instrument.priceScale(), () -> "tick " + instrument);
            scene.check(instrument.lot().stripTrailingZeros().scale() <= instrument.quantityScale(), () -> "lot " + instrument);
            scene.equal("quantities on lots", BigDecimal.ZERO, instrument.minQuantity().remainder(instrument.lot()));
        }
    }

    private static void unknownSymbol(Scene scene) {
        Map<String, String> settings = new HashMap<>(scene.ground().settings(0));
        settings.put("symbols", settings.get("symbols") + "," + UNKNOWN);
        try {
            Seat seat = scene.stage().seat(1, settings);
            try {
                seat.open();
                scene.stage().pass(LONG);
            } finally {
                scene.stage().remove(seat);
            }
        } catch (Failure failure) {
            throw failure;
        } catch (RuntimeException refusal) {
            scene.check(String.valueOf(refusal.getMessage()).contains(UNKNOWN), () -> "the symbol is not named: " + refusal);
            return;
        }
        throw new Failure(UNKNOWN + " was taken without a word");
    }

    private static void withoutKeys(Scene scene) {
        Map<String, String> settings = new HashMap<>(scene.ground().settings(0));
        settings.remove("key");
        settings.remove("secret");
        Seat seat = scene.stage().seat(1, settings);
        try {
            seat.open();
            scene.stage().await(LONG, () -> "books without keys", () -> seat.isLive(false));
            scene.check(seat.log().all("BalanceStated").isEmpty(), () -> "balances without keys");
            scene.check(!seat.log().accountState().equals("LIVE"), () -> "an account without keys lives");
        } finally {
            scene.stage().remove(seat);
        }
    }

    private static void wrongSecret(Scene scene) {
        if (scene.ground().accounts() < 2) {
            throw new Unsupported("one account only");
        }
        Map<String, String> settings = new HashMap<>(scene.ground().settings(0));
        settings.put("secret", scene.ground().settings(1).get("secret"));
        Seat seat = scene.stage().seat(1, settings);
        try {
            seat.open();
            scene.stage().await(LONG, () -> "books in spite of a wrong secret", () -> seat.isLive(false));
            scene.check(!seat.log().accountState().equals("LIVE"), () -> "the account lives by a wrong secret");
        } finally {
            scene.stage().remove(seat);
        }
    }

    private static void silentWhenClosed(Scene scene) {
        Seat seat = scene.stage().seat(1, scene.ground().settings(0));
        seat.open();
        scene.stage().await(LONG, () -> "books of another seat", () -> seat.isLive(false));
        scene.stage().remove(seat);
        int mark = seat.log().mark();
        scene.stage().pass(WHILE);
        List<Told> after = seat.log().since(mark);
        scene.check(after.isEmpty(), () -> "told after closing: " + after);
    }

    private static void sameAgain(Scene scene) {
        Seat seat = scene.stage().seat(1, scene.ground().settings(0));
        try {
            seat.open();
            scene.stage().await(LONG, () -> "books of another seat", () -> seat.isLive(false));
            scene.equal("the definitions", scene.mine().log().instruments(), seat.log().instruments());
        } finally {
            scene.stage().remove(seat);
        }
    }

    private static void accountLives(Scene scene) {
        Told status = scene.mine().log().all("AccountStatus").stream()
            .filter(told -> told.text("state").equals("LIVE")).findFirst().orElse(null);
        scene.check(status != null, () -> "no AccountStatus LIVE");
    }

    private static void clock(Scene scene) {
        Told clock = scene.mine().await(0, "VenueClock", told -> told.is("VenueClock"));
        long ahead = Math.abs(clock.number("ahead"));
        long uncertainty = clock.number("uncertainty");
        scene.check(uncertainty >= 0 && ahead <= uncertainty + Duration.ofSeconds(1).toNanos(), () -> "told is " + clock);
    }

    private static void secondInstrument(Scene scene) {
        Seat mine = scene.mine();
        int mark = mine.log().mark();
        mine.await(mark, "an update of the first book", told -> told.is("BookUpdate") && told.instrumentId() == 1);
        mine.await(mark, "an update of the second book", told -> told.is("BookUpdate") && told.instrumentId() == 2);
    }
}
