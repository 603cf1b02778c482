package io.orrery.connectors.kit.market;

import io.orrery.connectors.kit.book.BookCheck;
import io.orrery.connectors.kit.book.Levels;
import io.orrery.connectors.kit.book.ReaderBook;
import io.orrery.connectors.kit.book.Succession;
import io.orrery.engine.venue.VenueSetup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instruments of one venue that the engine was told of, and the feed of each one's book. All connections share it. */
public final class Listing {
    /** Most instruments of a venue: as many ids as it is given. */
    public static final int MAX_INSTRUMENTS = 1_000;

    private final VenueSetup setup;
    private final String venue;
    private final Succession rule;
    private final BookCheck check;
    private final DefinitionWriter definitions;
    private final MarketWriter writer;
    private final Levels told;
    private final Levels scratch = new Levels();
    private final List<FeedInstrument> instruments = new ArrayList<>();
    private final List<BookFeed> feeds = new ArrayList<>();
    private long refused;

    /** Of a venue whose books can't be checked. */
    public Listing(VenueSetup setup, String venue, Succession rule) {
        this(setup, venue, rule, BookCheck.NONE);
    }

    /** @param venue the venue's name, and that of the account */
    public Listing(VenueSetup setup, String venue, Succession rule, BookCheck check) {
        this.setup = setup;
        this.venue = venue;
        this.rule = rule;
        this.check = check;
        definitions = new DefinitionWriter(setup.orders(), setup.venueId());
        writer = new MarketWriter(setup.market());
        told = ReaderBook.room(setup.bookDepth());
    }

    /** Tells what the venue is, before anything else. */
    public void open(long time) {
        definitions.venue(time, venue);
        definitions.account(time, setup.accountId(), venue);
    }

    /** The instrument of these terms, defined if it was not yet. */
    public FeedInstrument define(InstrumentTerms terms, long time) {
        for (FeedInstrument known : instruments) {
            if (known.symbol().equals(terms.venueSymbol())) {
                return known;
            }
        }
        if (instruments.size() == MAX_INSTRUMENTS) {
            throw new IllegalStateException(venue + ": " + terms.venueSymbol() + " is one more than " + MAX_INSTRUMENTS);
        }
        int id = setup.firstInstrumentId() + instruments.size();
        definitions.instrument(time, id, terms);
        FeedInstrument instrument = new FeedInstrument(id, terms.venueSymbol(), terms.priceScale(), terms.quantityScale());
        instruments.add(instrument);
        feeds.add(new BookFeed(id, rule, check, writer, new ReaderBook(setup.bookDepth(), told), scratch));
        return instrument;
    }

    /** The feed of the instrument's book. */
    public BookFeed feed(FeedInstrument instrument) {
        return feeds.get(instrument.id() - setup.firstInstrumentId());
    }

    /** Counts a payload that could not be read. */
    public void onRefused() {
        refused++;
    }

    /** Payloads that could not be read. */
    public long refused() {
        return refused;
    }

    public MarketWriter writer() {
        return writer;
    }

    /** Tells what the ring refused before. */
    public void catchUp(long time) {
        for (int i = 0; i < feeds.size(); i++) {
            feeds.get(i).catchUp(time);
        }
    }

    /** What happened to all payloads and books together, by name. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("books", (long) feeds.size());
        counts.put("refused", refused);
        counts.put("lost", writer.lost());
        for (BookFeed feed : feeds) {
            FeedCounts of = feed.counts();
            counts.merge("snapshots", of.resyncs(), Long::sum);
            counts.merge("gaps", of.gaps(), Long::sum);
            counts.merge("crossed", of.crossed(), Long::sum);
            counts.merge("ignored", of.ignored(), Long::sum);
            counts.merge("dropped", feed.dropped(), Long::sum);
            counts.merge("conflated", of.conflated(), Long::sum);
        }
        return counts;
    }
}
