package io.orrery.simulation.world;

import io.orrery.engine.account.Account;
import io.orrery.engine.book.Book;
import io.orrery.engine.ledger.AccountKey;
import io.orrery.engine.ledger.Entries;
import io.orrery.engine.ledger.LedgerAccount;
import io.orrery.engine.ledger.Transfer;
import io.orrery.engine.order.Order;
import io.orrery.engine.position.Holding;
import io.orrery.engine.state.EngineState;
import io.orrery.simulation.audit.ClaimedBook;
import io.orrery.simulation.audit.ClaimedOrder;
import io.orrery.simulation.audit.Claims;
import io.orrery.simulation.audit.Movement;
import io.orrery.simulation.audit.Movements;
import io.orrery.simulation.audit.Standing;
import java.math.BigInteger;
import java.util.function.Consumer;

/** What an engine's state says, in the auditor's words. */
public final class EngineClaims implements Claims {
    private final EngineState state;

    public EngineClaims(EngineState state) {
        this.state = state;
    }

    @Override
    public ClaimedOrder order(long orderId) {
        Order order = state.orders().get(orderId);
        Order found = order == null ? state.orders().closed(orderId) : order;
        return found == null ? null : told(found);
    }

    @Override
    public void openOrders(Consumer<ClaimedOrder> each) {
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            each.accept(told(order));
        }
    }

    private static ClaimedOrder told(Order order) {
        return new ClaimedOrder(order.id(), order.accountId(), order.instrumentId(), order.side().value() == 1, order.price(),
            order.quantity(), order.filled(), order.venueOrderId(), standing(order), order.isAdopted());
    }

    private static Standing standing(Order order) {
        return switch (order.state()) {
            case PENDING_NEW -> Standing.SENT;
            case WORKING -> Standing.RESTING;
            case PENDING_CANCEL -> Standing.ENDING;
            case PENDING_AMEND -> Standing.CHANGING;
            case UNKNOWN -> Standing.DOUBTED;
            case FILLED -> Standing.FILLED;
            case CANCELED -> Standing.ENDED;
            case REJECTED -> Standing.REFUSED;
        };
    }

    @Override
    public long position(int account, int instrument) {
        return state.portfolio().held(account, instrument);
    }

    @Override
    public BigInteger holding(int account, String asset) {
        Holding holding = state.portfolio().holding(account, asset);
        return holding == null ? BigInteger.ZERO : holding.toBigInteger();
    }

    @Override
    public void books(Consumer<ClaimedBook> each) {
        for (int i = 0; i < state.ledger().size(); i++) {
            LedgerAccount book = state.ledger().account(i);
            AccountKey key = book.key();
            each.accept(new ClaimedBook(i, key.asset(), key.code().number(), key.accountId(), key.instrumentId(),
                book.debitsPending().toBigInteger(), book.debitsPosted().toBigInteger(),
                book.creditsPending().toBigInteger(), book.creditsPosted().toBigInteger()));
        }
    }

    @Override
    public int openHolds() {
        return state.ledger().openHolds();
    }

    @Override
    public boolean isReconciled(int account) {
        Account known = state.accounts().get(account);
        return known != null && known.isReconciled();
    }

    @Override
    public boolean isBookGood(int instrument) {
        Book book = state.books().get(instrument);
        return book != null && book.isGood();
    }

    @Override
    public String level(int instrument, boolean bids, int level) {
        Book book = state.books().get(instrument);
        if (level >= (bids ? book.bidLevels() : book.askLevels())) {
            return "";
        }
        return (bids ? book.bidQuantity(level) : book.askQuantity(level)) + " at " + (bids ? book.bid(level) : book.ask(level));
    }

    @Override
    public void tell(Movements movements) {
        state.treasury().tell(new Entries() {
            @Override
            public void onTransfer(Transfer transfer) {
                movements.moved(movement(transfer));
            }

            @Override
            public void onExpired(Transfer hold) {
                movements.expired(hold.id());
            }
        });
    }

    private Movement movement(Transfer transfer) {
        Movement.Kind kind = switch (transfer.kind()) {
            case POSTED -> Movement.Kind.MOVE;
            case PENDING -> Movement.Kind.HOLD;
            case POST -> Movement.Kind.POST;
            case VOID -> Movement.Kind.VOID;
        };
        return new Movement(transfer.id(), kind, transfer.debit(), transfer.credit(), asset(transfer.debit()),
            asset(transfer.credit()), transfer.amount().toBigInteger(), transfer.pendingId(), transfer.cause());
    }

    private String asset(int index) {
        return state.ledger().account(index).key().asset();
    }
}
