package io.orrery.acceptance.stage;

import java.util.ArrayList;
import java.util.List;

/** What a venue stated between opening and closing. */
public record Statement(long number, boolean whole, List<Told> lines) {

    static Statement of(Log log, long number) {
        List<Told> lines = new ArrayList<>();
        boolean whole = false;
        for (Told told : log.since(0)) {
            if (!told.has("statement") || told.number("statement") != number) {
                continue;
            }
            if (told.is("StatementClosed")) {
                whole = told.text("whole").equals("ON");
            } else if (!told.is("StatementOpened")) {
                lines.add(told);
            }
        }
        return new Statement(number, whole, lines);
    }

    public List<Told> lines(String name) {
        return lines.stream().filter(told -> told.is(name)).toList();
    }

    public List<Told> orders() {
        return lines("OrderStated");
    }

    public List<Told> trades() {
        return lines("TradeStated");
    }

    /** The open order of this id, or null. */
    public Told order(long orderId) {
        return orders().stream().filter(told -> told.orderId() == orderId).findFirst().orElse(null);
    }

    /** The balance of an asset, or null. */
    public Told balance(String asset) {
        return lines("BalanceStated").stream().filter(told -> told.text("asset").equals(asset)).findFirst().orElse(null);
    }

    /** The position in an instrument, or null. */
    public Told position(int instrumentId) {
        return lines("PositionStated").stream().filter(told -> told.instrumentId() == instrumentId).findFirst().orElse(null);
    }
}
