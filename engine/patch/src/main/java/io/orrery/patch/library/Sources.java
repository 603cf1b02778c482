package io.orrery.patch.library;

import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.List;

/** What is told of an instrument besides its book and trades, of the account, and of the exchange's hours. */
final class Sources {
    private static final double WEEK_HOURS = 168;
    private static final double DAY_HOURS = 24;

    private Sources() {
    }

    static List<ModuleKind> all() {
        return List.of(
            KindBuilder.kind("quote", "An instrument's best prices and what is there, each told only when it changes.")
                .hears(Hearing.BOOK).out("bid", PortType.PRICE, "").out("bids", PortType.QUANTITY, "")
                .out("ask", PortType.PRICE, "").out("asks", PortType.QUANTITY, "").make(v -> new Quote((int) v[0])),
            KindBuilder.kind("mark", "What a position is valued at: the venue's mark, or else the middle of the book.")
                .hears(Hearing.MARK).out("price", PortType.PRICE, "")
                .make(v -> ports -> ports.show(0, ports.around().mark((int) v[0]))),
            KindBuilder.kind("funding", "What long positions in an instrument pay next, below 0 what they get, and when.")
                .hears(Hearing.FUNDING).out("rate", PortType.NUMBER, "a part of the position's value")
                .out("until", PortType.NUMBER, "seconds until it is paid; no number if without a break")
                .make(v -> new Funding((int) v[0])),
            KindBuilder.kind("equity", "What the strategy's account is worth, in the base asset, ten times a second.")
                .out("worth", PortType.NUMBER, "")
                .make(v -> ports -> ports.show(0, ports.around().equity())),
            session("us-equities", "The hours of US shares: 9:30 to 16:00 in New York, to 13:00 on half days, not on holidays.")
                .make(v -> new UsEquities()),
            session("week", "The hours of an exchange that is open for days on end, as CME's futures by default; holidays aside.")
                .shape("from", "h", 0, WEEK_HOURS, 17, false, "when it opens, since Sunday began")
                .shape("to", "h", 0, WEEK_HOURS, 136, false, "when it closes, since Sunday began")
                .shape("break", "h", 0, DAY_HOURS, 16, false, "when it pauses each day, since the day began")
                .shape("pause", "h", 0, DAY_HOURS, 1, false, "for how long, 0 for not at all")
                .shape("zone", "h", -12, 14, -6, false, "hours ahead of UTC")
                .shape("summer", "", 0, 1, 1, true, "1 if clocks are turned as in the United States")
                .make(v -> new WeeklySession(v[0], v[1], v[2], v[3], v[4], v[5] == 1)));
    }

    private static KindBuilder session(String id, String doc) {
        return KindBuilder.kind(id, doc).out("open", PortType.GATE, "")
            .out("since", PortType.NUMBER, "seconds since it opened; no number while it is closed")
            .out("until", PortType.NUMBER, "seconds until it closes; no number while it is closed");
    }
}
