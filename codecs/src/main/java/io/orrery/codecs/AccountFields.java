package io.orrery.codecs;

import io.orrery.codecs.sbe.AccountDefinitionDecoder;
import io.orrery.codecs.sbe.AccountStatusDecoder;
import io.orrery.codecs.sbe.BalanceStatedDecoder;
import io.orrery.codecs.sbe.CashMovedDecoder;
import io.orrery.codecs.sbe.FundingPaidDecoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import io.orrery.codecs.sbe.PositionStatedDecoder;
import io.orrery.codecs.sbe.StatementClosedDecoder;
import io.orrery.codecs.sbe.StatementOpenedDecoder;
import io.orrery.codecs.sbe.TradeStatedDecoder;
import java.util.List;

/** 3xx: accounts, and what venues state of them. */
final class AccountFields {
    private AccountFields() {
    }

    static List<MessageFields<?>> messages() {
        return List.of(
            new MessageFields<>(new AccountDefinitionDecoder(), AccountFields::accountDefinition),
            new MessageFields<>(new AccountStatusDecoder(), AccountFields::accountStatus, 2),
            new MessageFields<>(new StatementOpenedDecoder(), AccountFields::statementOpened, 2),
            new MessageFields<>(new BalanceStatedDecoder(), AccountFields::balanceStated, 2),
            new MessageFields<>(new PositionStatedDecoder(), AccountFields::positionStated, 2),
            new MessageFields<>(new OrderStatedDecoder(), AccountFields::orderStated, 2),
            new MessageFields<>(new TradeStatedDecoder(), AccountFields::tradeStated, 2),
            new MessageFields<>(new StatementClosedDecoder(), AccountFields::statementClosed, 2),
            new MessageFields<>(new FundingPaidDecoder(), AccountFields::fundingPaid, 3),
            new MessageFields<>(new CashMovedDecoder(), AccountFields::cashMoved, 3));
    }

    private static void accountDefinition(AccountDefinitionDecoder message, Fields fields) {
        fields.number("accountId", message.accountId())
            .text("name", message.name())
            .venue(message.venueId())
            .unusualChoice("hedge", message.hedgeRaw(), ChoiceNames.SWITCH);
    }

    private static void accountStatus(AccountStatusDecoder message, Fields fields) {
        fields.account(message.accountId())
            .choice("state", message.stateRaw(), ChoiceNames.FEED_STATE);
    }

    private static void statementOpened(StatementOpenedDecoder message, Fields fields) {
        fields.account(message.accountId())
            .number("statement", message.statement());
    }

    private static void balanceStated(BalanceStatedDecoder message, Fields fields) {
        fields.account(message.accountId())
            .text("asset", message.asset())
            .decimal("total", message.total(), message.scale())
            .decimal("available", message.available(), message.scale())
            .number("scale", message.scale())
            .number("statement", message.statement())
            .time("venueTime", message.venueTime());
    }

    private static void positionStated(PositionStatedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .quantity("quantity", message.quantity())
            .price("averagePrice", message.averagePrice())
            .account(message.accountId())
            .number("statement", message.statement())
            .time("venueTime", message.venueTime());
    }

    private static void orderStated(OrderStatedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("side", message.sideRaw(), ChoiceNames.SIDE)
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .quantity("filled", message.filled())
            .choice("orderType", message.orderTypeRaw(), ChoiceNames.ORDER_TYPE)
            .choice("timeInForce", message.timeInForceRaw(), ChoiceNames.TIME_IN_FORCE)
            .number("orderId", message.orderId())
            .number("venueOrderId", message.venueOrderId())
            .optionalText("venueOrderName", message.venueOrderName())
            .optionalText("clientId", message.clientId())
            .account(message.accountId())
            .number("statement", message.statement())
            .time("venueTime", message.venueTime());
    }

    private static void tradeStated(TradeStatedDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .choice("side", message.sideRaw(), ChoiceNames.SIDE)
            .quantity("quantity", message.quantity())
            .price("price", message.price())
            .choice("liquidity", message.liquidityRaw(), ChoiceNames.LIQUIDITY)
            .fee(message.fee(), message.feeAsset(), message.feeScale())
            .number("orderId", message.orderId())
            .number("venueOrderId", message.venueOrderId())
            .number("tradeId", message.tradeId())
            .unusualChoice("closes", message.closesRaw(), ChoiceNames.SWITCH)
            .account(message.accountId())
            .number("statement", message.statement())
            .time("venueTime", message.venueTime());
    }

    private static void statementClosed(StatementClosedDecoder message, Fields fields) {
        fields.account(message.accountId())
            .number("lines", message.lines())
            .choice("whole", message.wholeRaw(), ChoiceNames.SWITCH)
            .number("statement", message.statement());
    }

    private static void fundingPaid(FundingPaidDecoder message, Fields fields) {
        fields.instrument(message.instrumentId())
            .decimal("amount", message.amount(), message.scale())
            .text("asset", message.asset())
            .number("scale", message.scale())
            .number("paymentId", message.paymentId())
            .account(message.accountId())
            .time("venueTime", message.venueTime());
    }

    private static void cashMoved(CashMovedDecoder message, Fields fields) {
        fields.account(message.accountId())
            .decimal("amount", message.amount(), message.scale())
            .text("asset", message.asset())
            .number("scale", message.scale())
            .number("paymentId", message.paymentId())
            .time("venueTime", message.venueTime());
    }
}
