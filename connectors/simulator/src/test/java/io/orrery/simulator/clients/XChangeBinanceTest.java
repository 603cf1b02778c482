package io.orrery.simulator.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchange.Exchange;
import org.knowm.xchange.ExchangeFactory;
import org.knowm.xchange.ExchangeSpecification;
import org.knowm.xchange.binance.BinanceExchange;
import org.knowm.xchange.binance.dto.trade.BinanceCancelOrderParams;
import org.knowm.xchange.binance.dto.trade.BinanceNewOrder;
import org.knowm.xchange.binance.dto.trade.BinanceNewOrder.NewOrderResponseType;
import org.knowm.xchange.binance.dto.trade.OrderSide;
import org.knowm.xchange.binance.dto.trade.OrderType;
import org.knowm.xchange.binance.dto.trade.TimeInForce;
import org.knowm.xchange.binance.service.BinanceTradeService;
import org.knowm.xchange.currency.Currency;
import org.knowm.xchange.currency.CurrencyPair;
import org.knowm.xchange.dto.Order;
import org.knowm.xchange.dto.account.Balance;
import org.knowm.xchange.dto.marketdata.OrderBook;
import org.knowm.xchange.dto.trade.MarketOrder;
import org.knowm.xchange.exceptions.FundsExceededException;
import org.knowm.xchange.instrument.Instrument;

final class XChangeBinanceTest {
    private static final CurrencyPair PAIR = CurrencyPair.BTC_USDT;

    private Simulation simulation;
    private Exchange binance;

    @BeforeEach
    void open() throws IOException {
        simulation = Simulation.start(SimOptions.of(9, "binance"));
        Served served = simulation.served().get(0);
        ExchangeSpecification specification = new BinanceExchange().getDefaultExchangeSpecification();
        specification.setSslUri("http://127.0.0.1:" + served.port());
        specification.setHost("127.0.0.1");
        specification.setPort(served.port());
        specification.setApiKey(served.access().apiKey());
        specification.setSecretKey(served.access().secret());
        binance = ExchangeFactory.INSTANCE.createExchange(specification);
    }

    @AfterEach
    void close() {
        simulation.close();
    }

    @Test
    void theBookIsOrdered() throws IOException {
        OrderBook book = binance.getMarketDataService().getOrderBook((Instrument) PAIR);
        BigDecimal bid = book.getBids().get(0).getLimitPrice();
        BigDecimal ask = book.getAsks().get(0).getLimitPrice();
        assertTrue(bid.compareTo(ask) < 0);
        assertTrue(book.getBids().get(1).getLimitPrice().compareTo(bid) < 0);
    }

    @Test
    void anOrderIsPlacedAndTakenBack() throws IOException {
        String id = order(OrderType.LIMIT, TimeInForce.GTC, "0.01", new BigDecimal("50000.00"));
        assertEquals(0, new BigDecimal("500").compareTo(balance(Currency.USDT).getFrozen()));
        assertTrue(binance.getTradeService().cancelOrder(new BinanceCancelOrderParams(PAIR, id)));
        assertEquals(0, BigDecimal.ZERO.compareTo(balance(Currency.USDT).getFrozen()));
    }

    @Test
    void aPurchaseShowsInTheBalances() throws IOException {
        BigDecimal before = balance(Currency.BTC).getTotal();
        order(OrderType.MARKET, null, "0.5", null);
        BigDecimal bought = balance(Currency.BTC).getTotal().subtract(before);
        BigDecimal off = bought.subtract(new BigDecimal("0.4995")).abs();
        assertTrue(off.compareTo(new BigDecimal("0.0000001")) < 0, () -> "bought " + bought);
    }

    @Test
    void moreThanThereIsIsRefused() {
        MarketOrder order = new MarketOrder(Order.OrderType.ASK, new BigDecimal("5000"), PAIR);
        assertThrows(FundsExceededException.class, () -> binance.getTradeService().placeMarketOrder(order));
    }

    /** By the client's lower level, which can ask for the short answer: this version can't read a time in force. */
    private String order(OrderType type, TimeInForce timeInForce, String quantity, BigDecimal price) throws IOException {
        BinanceTradeService service = (BinanceTradeService) binance.getTradeService();
        BinanceNewOrder order = service.newOrder(
            PAIR, OrderSide.BUY, type, timeInForce, new BigDecimal(quantity), null, price, null, null, null, null,
            NewOrderResponseType.ACK);
        return Long.toString(order.orderId);
    }

    private Balance balance(Currency currency) throws IOException {
        return binance.getAccountService().getAccountInfo().getWallet().getBalance(currency);
    }
}
