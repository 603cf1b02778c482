package io.orrery.node.kill;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.DifferenceFoundDecoder;
import io.orrery.codecs.sbe.DifferenceKind;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.engine.Engine;
import io.orrery.engine.account.Account;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.position.Position;
import io.orrery.engine.replay.Reapplication;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.node.home.Session;
import io.orrery.node.recovery.SessionSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a session knows, rebuilt from its journal alone: of one that ended, or as far as a living one has come. */
final class Known implements AutoCloseable {
    /** A difference as it was told. */
    record Told(long sequence, int accountId, DifferenceKind kind, String asset, int instrumentId, long ours, long theirs) {
    }

    /** An order that could add to a position. */
    private record Added(int accountId, long sequence) {
    }

    /**
     * How far an order has come. Of what ended only the process knows in which it did.
     *
     * @param filled in the decimals of its instrument
     */
    record Fate(int accountId, OrderState state, BigDecimal filled) {
        boolean isOpen() {
            return !state.isTerminal();
        }
    }

    private static final int AT_ONCE = 4_096;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder order = new NewOrderDecoder();
    private final DifferenceFoundDecoder difference = new DifferenceFoundDecoder();
    private final Engine engine = new Engine(new StrategyCatalogue(List.of()), output -> { });
    private final Reapplication again = new Reapplication(engine);
    private final EventRecord record = new EventRecord();
    private final Set<Long> inherited = new HashSet<>();
    private final Map<Long, Integer> sent = new LinkedHashMap<>();
    private final List<Added> added = new ArrayList<>();
    private final List<Told> differences = new ArrayList<>();
    private final SessionSource source;

    private Known(SessionSource source) {
        this.source = source;
        source.opening().loadState(engine);
        for (Order each = state().orders().first(); each != null; each = state().orders().after(each)) {
            inherited.add(each.id());
        }
    }

    static Known of(Session session) {
        return new Known(SessionSource.open(session));
    }

    /** Takes in what there is by now, or a part of it: whoever writes may be quicker. */
    Known read() {
        for (int i = 0; i < AT_ONCE && source.reader().next(record); i++) {
            again.onRecord(record);
            note();
        }
        return this;
    }

    /** Takes in all of a session that ended. */
    Known readAll() {
        while (source.reader().next(record)) {
            again.onRecord(record);
            note();
        }
        source.reader().checkEnd();
        again.end();
        return this;
    }

    private void note() {
        if (record.templateId() == NewOrderDecoder.TEMPLATE_ID) {
            order.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
            sent.put(order.orderId(), order.accountId());
            if (isAdding()) {
                added.add(new Added(order.accountId(), record.sequence()));
            }
        } else if (record.templateId() == DifferenceFoundDecoder.TEMPLATE_ID) {
            difference.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
            differences.add(new Told(record.sequence(), difference.accountId(), difference.kind(), difference.asset(),
                difference.instrumentId(), difference.ours(), difference.theirs()));
        }
    }

    EngineState state() {
        return engine.state();
    }

    /** The orders that were sent in this session, with their accounts. */
    Map<Long, Integer> sent() {
        return sent;
    }

    /** What became of the orders that were open at the beginning or sent since. */
    Map<Long, Fate> fates() {
        Map<Long, Fate> fates = new HashMap<>();
        inherited.forEach(id -> fates.put(id, fate(id)));
        sent.keySet().forEach(id -> fates.put(id, fate(id)));
        fates.values().removeIf(Objects::isNull);
        return fates;
    }

    private Fate fate(long id) {
        Order open = state().orders().get(id);
        Order found = open == null ? state().orders().closed(id) : open;
        return found == null ? null : new Fate(found.accountId(), found.state(), BigDecimal.valueOf(
            found.filled(), state().instruments().get(found.instrumentId()).quantityScale()));
    }

    private boolean isAdding() {
        Position position = state().portfolio().find(order.accountId(), order.instrumentId());
        long held = position == null ? 0 : position.quantity();
        long left = order.side() == Side.BUY ? -held : held;
        return order.quantity() > left;
    }

    /** How many orders an account sent behind a sequence that could add to a position. */
    long addedSince(int accountId, long sequence) {
        return added.stream().filter(each -> each.accountId() == accountId && each.sequence() > sequence).count();
    }

    /** True if only what reduces a position is sent, since the account differs or somebody else trades there. */
    boolean isRestricted(int accountId) {
        Account account = state().accounts().get(accountId);
        return account.differences() > 0 || account.isShared();
    }

    List<Told> differences() {
        return differences;
    }

    /** True if so many accounts have been compared with their venues. */
    boolean isReconciled(int accounts) {
        int reconciled = 0;
        for (int i = 0; i < state().accounts().size(); i++) {
            Account account = state().accounts().at(i);
            reconciled += account.isLive() && account.isReconciled() ? 1 : 0;
        }
        return reconciled >= accounts;
    }

    /** True if no order waits for anything, and none of an earlier session is left. */
    boolean isSettled() {
        for (Order each = state().orders().first(); each != null; each = state().orders().after(each)) {
            if (each.state() != OrderState.WORKING || state().isEarlier(each)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        source.close();
    }
}
