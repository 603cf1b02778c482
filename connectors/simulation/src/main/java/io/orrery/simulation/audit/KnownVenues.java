package io.orrery.simulation.audit;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AccountDefinitionDecoder;
import io.orrery.codecs.sbe.AccountStatusDecoder;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.FeedStatusDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.codecs.sbe.StatementClosedDecoder;
import io.orrery.codecs.sbe.StatementOpenedDecoder;
import io.orrery.codecs.sbe.Switch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Instruments, accounts and feeds as the journal tells them. */
final class KnownVenues {
    private record Request(long statement, long time) {
    }

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final AccountDefinitionDecoder account = new AccountDefinitionDecoder();
    private final AccountStatusDecoder accountStatus = new AccountStatusDecoder();
    private final RequestStatementDecoder request = new RequestStatementDecoder();
    private final StatementOpenedDecoder opened = new StatementOpenedDecoder();
    private final StatementClosedDecoder closed = new StatementClosedDecoder();
    private final FeedStatusDecoder feedStatus = new FeedStatusDecoder();
    private final Map<Integer, Traded> instruments = new LinkedHashMap<>();
    private final Map<Integer, FeedState> feeds = new LinkedHashMap<>();
    private final Map<Integer, Long> firstHeard = new LinkedHashMap<>();
    private final Map<Integer, Long> liveSince = new LinkedHashMap<>();
    private final Map<Integer, Integer> venueOf = new LinkedHashMap<>();
    private final Map<Integer, Long> openedAt = new LinkedHashMap<>();
    private final Map<Integer, Request> requests = new HashMap<>();
    private final Map<Integer, Long> askedAt = new HashMap<>();
    private final Set<Integer> behind = new HashSet<>();
    private final Set<Integer> hedging = new HashSet<>();

    void take(EventRecord event) {
        switch (event.templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> {
                definition.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                instruments.put(definition.instrumentId(), Traded.of(definition));
            }
            case AccountDefinitionDecoder.TEMPLATE_ID -> {
                account.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                venueOf.put(account.accountId(), account.venueId());
                if (account.hedgeRaw() == Switch.ON.value()) {
                    hedging.add(account.accountId());
                }
            }
            case AccountStatusDecoder.TEMPLATE_ID -> {
                accountStatus.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                firstHeard.putIfAbsent(accountStatus.accountId(), event.time());
                behind.add(accountStatus.accountId());
                if (accountStatus.state() == FeedState.LIVE) {
                    liveSince.put(accountStatus.accountId(), event.time());
                } else {
                    liveSince.remove(accountStatus.accountId());
                }
            }
            case RequestStatementDecoder.TEMPLATE_ID -> {
                request.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                firstHeard.putIfAbsent(request.accountId(), event.time());
                requests.put(request.accountId(), new Request(request.statement(), event.time()));
            }
            case StatementOpenedDecoder.TEMPLATE_ID -> {
                opened.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                openedAt.put(opened.accountId(), event.time());
                Request asked = requests.get(opened.accountId());
                boolean answers = asked != null && asked.statement == opened.statement();
                askedAt.put(opened.accountId(), answers ? asked.time : event.time());
            }
            case StatementClosedDecoder.TEMPLATE_ID -> {
                closed.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                long since = openedAt.getOrDefault(closed.accountId(), 0L);
                boolean asked = closed.statement() > 0;
                if (asked && closed.whole() == Switch.ON && since >= liveSince(closed.accountId())) {
                    behind.remove(closed.accountId());
                }
            }
            case FeedStatusDecoder.TEMPLATE_ID -> {
                feedStatus.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                feeds.put(feedStatus.instrumentId(), feedStatus.state());
            }
            case EngineStartedDecoder.TEMPLATE_ID -> {
                feeds.clear();
                behind.addAll(firstHeard.keySet());
                liveSince.clear();
            }
            default -> { }
        }
    }

    Traded instrument(int id) {
        return instruments.get(id);
    }

    Iterable<Traded> instruments() {
        return instruments.values();
    }

    /** False from a word that it is not until a word that it is. */
    boolean isFeedGood(int instrument) {
        FeedState state = feeds.get(instrument);
        return state == null || state == FeedState.LIVE;
    }

    /** True from a word that it is. */
    boolean isFeedLive(int instrument) {
        return feeds.get(instrument) == FeedState.LIVE;
    }

    /** Since when a venue has told of an account without a break, or {@link Long#MAX_VALUE}. */
    long liveSince(int accountId) {
        return liveSince.getOrDefault(accountId, Long.MAX_VALUE);
    }

    /** True if the venue has told all of an account since its stream has been live, or never tells at all. */
    boolean isCaughtUp(int accountId) {
        return !behind.contains(accountId);
    }

    /** When the statement was asked for that was opened last; when it was opened, if it came unasked. */
    long askedAt(int accountId) {
        return askedAt.getOrDefault(accountId, 0L);
    }

    /** When it was first heard of: what others traded in it before does not count. */
    long firstHeard(int accountId) {
        return firstHeard.getOrDefault(accountId, 0L);
    }

    /** True if an account can trade an instrument. */
    boolean isAt(int accountId, Traded instrument) {
        return venueOf.getOrDefault(accountId, instrument.venue()) == instrument.venue();
    }

    boolean isHedging(int accountId) {
        return hedging.contains(accountId);
    }
}
