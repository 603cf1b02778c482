package io.orrery.connectors.kraken.wire;

import io.orrery.codecs.sbe.VenueReason;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.rest.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * What the venue's errors mean. They are texts, told apart by how they begin, up to 24 characters: the first line that fits
 * holds. One that nobody listed leaves the fate of a command open.
 */
public final class VenueReasons {
    private static final int PREFIX = 24;
    private static final String SESSION = "ESession:";
    private static final List<Line> LINES = new ArrayList<>();

    static {
        unknown("EService:Unavailable", "EService:Busy", "EService:Timeout", "EGeneral:Internal error", "EService:Throttled");
        refused(VenueReason.BALANCE, "EOrder:Insufficient funds", "EOrder:Insufficient margin", "EOrder:Margin allowance");
        refused(VenueReason.WOULD_TAKE, "EOrder:Post only order");
        refused(VenueReason.UNKNOWN_ORDER, "EOrder:Unknown order");
        refused(VenueReason.DUPLICATE, "EOrder:Invalid order:cl_ord_id", "EOrder:Duplicate");
        refused(VenueReason.RATE_LIMIT,
            "EOrder:Rate limit exceeded", "EOrder:Domain rate limit", "EAPI:Rate limit exceeded", "EOrder:Orders limit exceeded",
            "EGeneral:Too many requests", "EGeneral:Temporary lockout");
        refused(VenueReason.CLOSED, "EService:Market in", "EQuery:Unknown asset pair", "Currency pair not");
        refused(VenueReason.EXPIRED, "EService:Deadline elapsed");
        refused(VenueReason.PERMISSION,
            "EGeneral:Permission denied", "EAPI:Invalid", "EAccount:", "EAuth:", SESSION, "EOrder:Trading agreement");
        refused(VenueReason.UNSUPPORTED,
            "EGeneral:Unknown method", "EOrder:Reduce only", "EAPI:Feature disabled");
        refused(VenueReason.FILTER,
            "EOrder:Order minimum not", "EOrder:Cost minimum not", "EOrder:Tick size check", "EOrder:Invalid price",
            "EOrder:Invalid trigger", "EOrder:Invalid order", "EGeneral:Invalid arguments");
        refused(VenueReason.OTHER, "EOrder:");
    }

    private record Line(Name prefix, Outcome outcome, VenueReason reason) {
    }

    private VenueReasons() {
    }

    private static void unknown(String... texts) {
        add(Outcome.UNKNOWN, VenueReason.OTHER, texts);
    }

    private static void refused(VenueReason reason, String... texts) {
        add(Outcome.REFUSED, reason, texts);
    }

    private static void add(Outcome outcome, VenueReason reason, String... texts) {
        for (String text : texts) {
            LINES.add(new Line(new Name(text.substring(0, Math.min(PREFIX, text.length()))), outcome, reason));
        }
    }

    /** What became of a command that was answered by this error. */
    public static Outcome outcome(ErrorText error) {
        Line line = of(error);
        return line == null ? Outcome.UNKNOWN : line.outcome();
    }

    /** Why it was refused. */
    public static VenueReason reason(ErrorText error) {
        Line line = of(error);
        return line == null ? VenueReason.OTHER : line.reason();
    }

    private static Line of(ErrorText error) {
        for (int i = 0; i < LINES.size(); i++) {
            if (error.begins(LINES.get(i).prefix())) {
                return LINES.get(i);
            }
        }
        return null;
    }
}
