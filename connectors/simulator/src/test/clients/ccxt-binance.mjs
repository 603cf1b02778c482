// ccxt against the simulated Binance, over TLS. The first argument is what the simulator tells of this venue; its certificate is
// trusted by NODE_EXTRA_CA_CERTS.
import assert from 'node:assert/strict';
import ccxt from 'ccxt';
import { check, counted, enough, finish, near, refuses, until } from './checks.mjs';

const venue = JSON.parse(process.argv[2]);
const SYMBOL = 'BTC/USDT';

function client(settings = {}) {
    const binance = new ccxt.pro.binance({
        apiKey: venue.apiKey, secret: venue.secret, enableRateLimit: false, timeout: 60_000,
        options: { fetchMarkets: { types: ['spot'] }, defaultType: 'spot' }, ...settings,
    });
    const { rest, stream, orders } = venue.tls;
    Object.assign(binance.urls.api, {
        public: `${rest}/api/v3`, private: `${rest}/api/v3`, v1: `${rest}/api/v1`, sapi: `${rest}/sapi/v1`,
    });
    binance.urls.api.ws.spot = stream.replace('/stream', '/ws');
    binance.urls.api.ws['ws-api'].spot = orders;
    return counted(binance);
}

const binance = client();
let price;

await check('loadMarkets', async () => {
    const markets = await binance.loadMarkets();
    assert.deepEqual(Object.keys(markets).sort(), ['BTC/USDT', 'ETH/BTC', 'ETH/USDT']);
    assert.equal(markets[SYMBOL].precision.price, 0.01);
    assert.equal(markets[SYMBOL].precision.amount, 0.00001);
    assert.equal(markets[SYMBOL].limits.cost.min, 5);
});
await check('fetchTime', async () => near(await binance.fetchTime(), Date.now(), 10_000, 'time'));
await check('fetchStatus', async () => assert.equal((await binance.fetchStatus()).status, 'ok'));
await check('fetchCurrencies', async () => assert.equal((await binance.fetchCurrencies()).BTC.id, 'BTC'));
await check('fetchTicker', async () => {
    const ticker = await binance.fetchTicker(SYMBOL);
    assert.ok(ticker.bid < ticker.ask && ticker.low <= ticker.last && ticker.last <= ticker.high);
    price = ticker.last;
});
await check('fetchTickers', async () => assert.equal(Object.keys(await binance.fetchTickers()).length, 3));
await check('fetchBidsAsks', async () => assert.ok((await binance.fetchBidsAsks([SYMBOL]))[SYMBOL].bid > 0));
await check('fetchLastPrices', async () => assert.ok((await binance.fetchLastPrices([SYMBOL]))[SYMBOL].price > 0));
await check('fetchOrderBook', async () => {
    const book = await binance.fetchOrderBook(SYMBOL, 20);
    assert.equal(book.bids.length, 20);
    assert.ok(book.nonce > 0 && book.bids[0][0] < book.asks[0][0] && book.asks[0][0] < book.asks[19][0]);
});
await check('fetchTrades', async () => {
    const trades = await binance.fetchTrades(SYMBOL, undefined, 10);
    assert.equal(trades.length, 10);
    assert.ok(trades[0].price > 0 && trades[0].amount > 0 && ['buy', 'sell'].includes(trades[0].side));
});
await check('fetchOHLCV', async () => {
    const candles = await binance.fetchOHLCV(SYMBOL, '1m');
    assert.ok(candles.length >= 2 && candles.every(([, open, high, low, close]) => low <= open && close <= high));
});
await check('fetchTradingFee', async () => assert.equal((await binance.fetchTradingFee(SYMBOL)).taker, 0.001));

let resting;
await check('createOrder limit: the money is held', async () => {
    const before = await binance.fetchBalance();
    const limit = Math.round(price * 0.9);
    resting = await binance.createOrder(SYMBOL, 'limit', 'buy', 0.01, limit, { clientOrderId: 'a-1' });
    const after = await binance.fetchBalance();
    assert.equal(after.USDT.total, before.USDT.total);
    near(after.USDT.used - before.USDT.used, 0.01 * limit, 1e-8, 'held');
});
await check('fetchOpenOrders', async () => {
    const [order] = await binance.fetchOpenOrders(SYMBOL);
    assert.equal(order.id, resting.id);
    assert.equal(order.clientOrderId, 'a-1');
    assert.equal(order.amount, 0.01);
    assert.equal(order.status, 'open');
});
await check('fetchOrder', async () => assert.equal((await binance.fetchOrder(resting.id, SYMBOL)).price, Math.round(price * 0.9)));
await check('editOrder', async () => {
    const edited = await binance.editOrder(resting.id, SYMBOL, 'limit', 'buy', 0.02, Math.round(price * 0.8));
    assert.equal((await binance.fetchOrder(resting.id, SYMBOL)).status, 'canceled');
    resting = await binance.fetchOrder(edited.id, SYMBOL);
    assert.equal(resting.amount, 0.02);
    assert.equal(resting.price, Math.round(price * 0.8));
});
await check('order/amend/keepPriority', async () => {
    const { amendedOrder } = await binance.request('order/amend/keepPriority', 'private', 'PUT', {
        symbol: 'BTCUSDT', orderId: resting.id, newQty: '0.015', newClientOrderId: 'a-2' });
    assert.equal(amendedOrder.qty, '0.01500000');
    assert.equal((await binance.fetchOrder(resting.id, SYMBOL)).clientOrderId, 'a-2');
});
await check('cancelOrder', async () => {
    assert.equal((await binance.cancelOrder(resting.id, SYMBOL)).status, 'canceled');
    assert.equal((await binance.fetchBalance()).USDT.used, 0);
});
await check('createOrder market: balance after = before ± fill − fee', async () => {
    const before = await binance.fetchBalance();
    const order = await binance.createOrder(SYMBOL, 'market', 'buy', 0.5);
    const after = await binance.fetchBalance();
    assert.equal(order.status, 'closed');
    assert.equal(order.filled, 0.5);
    const fee = order.fees.reduce((sum, each) => sum + Number(each.cost), 0);
    near(fee, 0.0005, 1e-7, 'fee');
    near(after.BTC.total - before.BTC.total, 0.5 - fee, 1e-8, 'bitcoin');
    near(before.USDT.total - after.USDT.total, order.cost, 1e-6, 'dollars');
});
await check('createMarketBuyOrderWithCost', async () => {
    const order = await binance.createMarketBuyOrderWithCost(SYMBOL, 1_000);
    assert.ok(order.cost <= 1_000 && order.cost > 999);
});
await check('fetchMyTrades and fetchClosedOrders agree', async () => {
    const orders = await binance.fetchClosedOrders(SYMBOL);
    const order = orders[orders.length - 1];
    const trades = await binance.fetchOrderTrades(order.id, SYMBOL);
    assert.ok((await binance.fetchMyTrades(SYMBOL)).length >= trades.length);
    near(trades.reduce((sum, trade) => sum + trade.amount, 0), order.filled, 1e-9, 'amount');
    near(trades.reduce((sum, trade) => sum + trade.cost, 0), order.cost, 1e-6, 'cost');
});
await check('createOrder IOC, FOK, post-only and iceberg', async () => {
    const ioc = await binance.createOrder(SYMBOL, 'limit', 'buy', 0.01, Math.round(price * 0.9), { timeInForce: 'IOC' });
    assert.equal(ioc.status, 'expired');
    const fok = await binance.createOrder(SYMBOL, 'limit', 'buy', 0.01, Math.round(price * 1.01), { timeInForce: 'FOK' });
    assert.equal(fok.status, 'closed');
    const maker = await binance.createOrder(SYMBOL, 'limit', 'sell', 0.01, Math.round(price * 1.1), { postOnly: true });
    assert.equal((await binance.fetchOrder(maker.id, SYMBOL)).status, 'open');
    const iceberg = await binance.createOrder(SYMBOL, 'limit', 'sell', 0.1, Math.round(price * 1.1), { icebergQty: '0.01' });
    assert.equal((await binance.fetchOrder(iceberg.id, SYMBOL)).info.icebergQty, '0.01000000');
});
await check('createOrder stop-loss and trailing', async () => {
    const stop = await binance.createOrder(SYMBOL, 'market', 'sell', 0.01, undefined, { stopLossPrice: Math.round(price * 0.8) });
    assert.equal((await binance.fetchOrder(stop.id, SYMBOL)).stopPrice, Math.round(price * 0.8));
    const trailing = await binance.createOrder(SYMBOL, 'STOP_LOSS', 'sell', 0.01, undefined, { trailingDelta: 500 });
    assert.equal(Number((await binance.fetchOrder(trailing.id, SYMBOL)).info.trailingDelta), 500);
});
await check('cancelAllOrders', async () => {
    assert.equal((await binance.cancelAllOrders(SYMBOL)).length, 4);
    assert.deepEqual(await binance.fetchOpenOrders(SYMBOL), []);
});
await check('order/test, rateLimit/order', async () => {
    await binance.createOrder(SYMBOL, 'limit', 'buy', 0.01, Math.round(price), { test: true });
    const [burst] = await binance.request('rateLimit/order', 'private', 'GET', {});
    assert.equal(Number(burst.limit), 100);
});

await check('watchOrderBook', async () => {
    let book;
    for (let i = 0; i < 20; i++) {
        book = await binance.watchOrderBook(SYMBOL);
    }
    assert.ok(book.bids[0][0] < book.asks[0][0]);
});
await check('watchTicker', async () => assert.ok((await binance.watchTicker(SYMBOL)).last > 0));
await check('watchTrades', async () => assert.ok((await binance.watchTrades(SYMBOL))[0].price > 0));
await check('watchOHLCV', async () => assert.ok((await binance.watchOHLCV(SYMBOL, '1m')).length > 0));
await check('watchBidsAsks', async () => assert.ok((await binance.watchBidsAsks([SYMBOL]))[SYMBOL].bid > 0));
await check('watchBalance, watchOrders, watchMyTrades: an own order comes by stream', async () => {
    const before = (await binance.fetchBalance()).BTC.total;
    const own = binance.watchOrders(SYMBOL);
    const balance = binance.watchBalance();
    const traded = binance.watchMyTrades(SYMBOL);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const order = await binance.createOrder(SYMBOL, 'market', 'sell', 0.1);
    assert.equal((await own)[0].id, order.id);
    await traded;
    const trades = await until('own trades', async () => {
        const seen = Array.from(binance.myTrades).filter((trade) => trade.order === order.id);
        return Math.abs(seen.reduce((sum, trade) => sum + trade.amount, 0) - 0.1) < 1e-9 && seen;
    });
    assert.ok(trades.every((trade) => trade.fee.currency === 'USDT'));
    await balance;
    await until('balance', async () => Math.abs(binance.balance.spot.BTC.total - (before - 0.1)) < 1e-8);
});
await check('createOrderWs, fetchOrderWs, cancelOrderWs, fetchBalanceWs', async () => {
    const order = await binance.createOrderWs(SYMBOL, 'limit', 'buy', 0.01, Math.round(price * 0.7));
    assert.equal((await binance.fetchOrderWs(order.id, SYMBOL)).status, 'open');
    const { balances } = (await binance.fetchBalanceWs()).info;
    near(balances.find(({ asset }) => asset === 'USDT').locked, 0.01 * Math.round(price * 0.7), 1e-8, 'held');
    assert.equal((await binance.cancelOrderWs(order.id, SYMBOL)).status, 'canceled');
});

await refuses('an unknown key', ccxt.AuthenticationError, () => client({ apiKey: 'x'.repeat(64) }).fetchBalance());
await refuses('a malformed key', ccxt.AuthenticationError, () => client({ apiKey: 'nobody' }).fetchBalance());
await refuses('a wrong signature', ccxt.AuthenticationError, () => client({ secret: 'x' }).fetchBalance());
await refuses('an old timestamp', ccxt.InvalidNonce, () => {
    const old = client();
    old.nonce = () => Date.now() - 10_000;
    return old.fetchBalance();
});
await refuses('a timestamp of tomorrow', ccxt.InvalidNonce, () => {
    const early = client();
    early.nonce = () => Date.now() + 10_000;
    return early.fetchBalance();
});
await refuses('more than there is', ccxt.InsufficientFunds, () => binance.createOrder(SYMBOL, 'limit', 'buy', 5_000, Math.round(price)));
await refuses('off the tick', ccxt.InvalidOrder, () => binance.request('order', 'private', 'POST', {
    symbol: 'BTCUSDT', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: '0.01', price: '50000.001' }));
await refuses('too far from the market', ccxt.InvalidOrder, () => binance.createOrder(SYMBOL, 'limit', 'buy', 0.01, Math.round(price * 0.1)));
await refuses('a maker that would take', ccxt.InvalidOrder, () => (
    binance.createOrder(SYMBOL, 'limit', 'buy', 0.01, Math.round(price * 1.1), { postOnly: true })));
await refuses('an unknown order', ccxt.OrderNotFound, () => binance.cancelOrder('999999999', SYMBOL));
await refuses('an order that is over', ccxt.OrderNotFound, () => binance.fetchOrder('999999999', SYMBOL));
await refuses('an unknown symbol', ccxt.BadSymbol, () => binance.request('depth', 'public', 'GET', { symbol: 'NOTHING' }));
await refuses('too many orders by message', ccxt.RateLimitExceeded, async () => {
    for (let i = 0; i < 250; i++) {
        const { id } = await binance.createOrderWs(SYMBOL, 'limit', 'buy', 0.001, Math.round(price * 0.6));
        await binance.cancelOrderWs(id, SYMBOL);
    }
});
await refuses('too much weight', ccxt.DDoSProtection, async () => {
    for (let i = 0; i < 30; i++) {
        await binance.fetchOrderBook(SYMBOL, 5_000);
    }
});
await enough(20, 12, 5);
finish();
