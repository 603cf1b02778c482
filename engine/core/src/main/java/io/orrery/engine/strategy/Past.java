package io.orrery.engine.strategy;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.FundingRateDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MarkPriceDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.TimeDecoder;
import io.orrery.engine.history.History;
import io.orrery.engine.history.MarketEvents;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.state.EngineState;

/**
 * What happened before a strategy began, played to it alone: a world with a clock, books and timers of its own. Timers fall due
 * at the first event at or after their time.
 */
final class Past {
    private static final long SECOND = 1_000_000_000L;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final EventRecord event = new EventRecord();
    private final EngineState state = new EngineState();
    private final TimerQueue timers = new TimerQueue();
    private final History history;
    private final Seat seat;
    private final InstrumentTable now;
    private long heard;
    private long first;

    /** @param now what its instruments are in the session: those that were others in the past have none */
    Past(History history, Seat seat, InstrumentTable now) {
        this.history = history;
        this.seat = seat;
        this.now = now;
    }

    EngineState state() {
        return state;
    }

    TimerQueue timers() {
        return timers;
    }

    /** Where that begins which happened since a time and has no hole in any of the seat's books; -1 if there is no such thing. */
    int usableFrom(long time) {
        Holes holes = new Holes(seat.places().size());
        boolean[] told = new boolean[seat.places().size()];
        int from = -1;
        int missing = told.length;
        for (int at = 0, next; at < history.length(); at = next) {
            next = history.read(at, event);
            int place = placeOf(MarketEvents.instrumentOf(event));
            if (isDefinition() && !isAsEver()) {
                return -1;
            }
            if (place >= 0 && !told[place] && MarketEvents.isBook(event)) {
                told[place] = true;
                missing--;
            }
            boolean ended = holes.ends(event, place);
            if (missing == 0 && (from < 0 || ended) && event.time() >= time) {
                from = at;
            } else if (ended) {
                from = -1;
            }
        }
        return holes.isLastLong() ? -1 : from;
    }

    private boolean isDefinition() {
        return event.templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID;
    }

    private boolean isAsEver() {
        Instrument then = Instrument.of(definition.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header));
        return placeOf(then.id()) < 0 || now.get(then.id()).isSameAs(then);
    }

    private int placeOf(int instrumentId) {
        for (int i = 0; i < seat.places().size(); i++) {
            if (seat.places().get(i).instrumentId() == instrumentId) {
                return i;
            }
        }
        return -1;
    }

    /** Lets it happen. Who hears of it begins where it is usable from; what was before only makes the books. */
    void play(int from, Performer performer) {
        for (int at = 0, next; at < history.length(); at = next) {
            next = history.read(at, event);
            state.onInput(event);
            if (isWanted()) {
                state.apply(event);
            }
            if (at >= from) {
                if (heard++ == 0) {
                    first = state.time();
                    performer.call(Hearing.START);
                }
                fireTimers(performer);
                tell(performer);
            }
            state.settle();
        }
    }

    private boolean isWanted() {
        return switch (event.templateId()) {
            case EngineStartedDecoder.TEMPLATE_ID, InstrumentDefinitionDecoder.TEMPLATE_ID, TimeDecoder.TEMPLATE_ID -> true;
            default -> placeOf(MarketEvents.instrumentOf(event)) >= 0;
        };
    }

    private void fireTimers(Performer performer) {
        while (timers.next() <= state.time()) {
            int timer = timers.nextTimer();
            timers.removeNext();
            performer.call(Hearing.TIMER, timer, null, null);
        }
    }

    private void tell(Performer performer) {
        int instrumentId = MarketEvents.instrumentOf(event);
        if (state.changedBook() != null) {
            performer.call(Hearing.BOOK, instrumentId, null, null);
        } else if (state.trade() != null) {
            performer.call(Hearing.TRADE, instrumentId, null, null);
        } else if (event.templateId() == TimeDecoder.TEMPLATE_ID) {
            performer.call(Hearing.TIME);
        } else if (placeOf(instrumentId) >= 0 && event.templateId() == MarkPriceDecoder.TEMPLATE_ID) {
            performer.call(Hearing.MARK, instrumentId, null, null);
        } else if (placeOf(instrumentId) >= 0 && event.templateId() == FundingRateDecoder.TEMPLATE_ID) {
            performer.call(Hearing.FUNDING, instrumentId, null, null);
        }
    }

    /** What it was. */
    String words() {
        return heard + " events of history, " + (state.time() - first) / SECOND + " s";
    }
}
