// ccxt against the simulated Kraken, over TLS. The first argument is what the simulator tells of this venue; its certificate is
// trusted by NODE_EXTRA_CA_CERTS.
import assert from 'node:assert/strict';
import ccxt from 'ccxt';
import { check, counted, enough, finish, near, refuses, until } from './checks.mjs';

const venue = JSON.parse(process.argv[2]);
const SYMBOL = 'BTC/USD';

function client(settings = {}) {
    const kraken = new ccxt.pro.kraken({ apiKey: venue.apiKey, secret: venue.secret, enableRateLimit: false, timeout: 60_000, ...settings });
    kraken.urls.api.public = kraken.urls.api.private = venue.tls.rest;
    Object.assign(kraken.urls.api.ws, {
        public: venue.tls.stream, publicV2: venue.tls.stream,
        private: venue.tls.privateStream, privateV2: venue.tls.privateStream,
    });
    let nonce = Date.now() * 1000;
    kraken.nonce = () => ++nonce;
    return counted(kraken);
}

const kraken = client();
const checked = client({ options: { watchOrderBook: { checksum: true } } });
// As published, it takes the digits of a text, and is given a number.
const { formatNumber } = checked;
checked.formatNumber = (number) => formatNumber.call(checked, String(number));
let price;

await check('loadMarkets', async () => {
    const markets = await kraken.loadMarkets();
    assert.deepEqual(Object.keys(markets).sort(), ['BTC/USD', 'ETH/USD', 'SOL/USD']);
    assert.equal(markets[SYMBOL].precision.price, 0.1);
    assert.equal(markets[SYMBOL].taker, 0.004);
});
await check('fetchTime', async () => near(await kraken.fetchTime(), Date.now(), 10_000, 'time'));
await check('fetchStatus', async () => assert.equal((await kraken.fetchStatus()).status, 'ok'));
await check('fetchCurrencies', async () => assert.equal((await kraken.fetchCurrencies()).BTC.id, 'XXBT'));
await check('fetchTicker', async () => {
    const ticker = await kraken.fetchTicker(SYMBOL);
    assert.ok(ticker.bid < ticker.ask && ticker.low <= ticker.last && ticker.last <= ticker.high);
    price = ticker.last;
});
await check('fetchTickers', async () => assert.equal(Object.keys(await kraken.fetchTickers()).length, 3));
await check('fetchOrderBook', async () => {
    const book = await kraken.fetchOrderBook(SYMBOL, 20);
    assert.equal(book.bids.length, 20);
    assert.ok(book.bids[0][0] < book.asks[0][0] && book.asks[0][0] < book.asks[19][0]);
});
await check('fetchTrades', async () => {
    const trades = await kraken.fetchTrades(SYMBOL, undefined, 10);
    assert.equal(trades.length, 10);
    assert.ok(trades[0].price > 0 && trades[0].amount > 0 && ['buy', 'sell'].includes(trades[0].side));
});
await check('fetchOHLCV', async () => {
    const candles = await kraken.fetchOHLCV(SYMBOL, '1m');
    assert.ok(candles.length >= 2 && candles.every(([, open, high, low, close]) => low <= open && close <= high));
});
await check('fetchTradingFee', async () => assert.equal((await kraken.fetchTradingFee(SYMBOL)).taker, 0.004));

let resting;
await check('createOrder limit: the money is held', async () => {
    const before = await kraken.fetchBalance();
    const limit = Math.round(price * 0.9);
    resting = await kraken.createOrder(SYMBOL, 'limit', 'buy', 0.01, limit, { clientOrderId: 'a-1' });
    const after = await kraken.fetchBalance();
    assert.equal(after.USD.total, before.USD.total);
    near(after.USD.used - before.USD.used, 0.01 * limit * 1.004, 1e-6, 'held');
});
await check('fetchOpenOrders', async () => {
    const [order] = await kraken.fetchOpenOrders(SYMBOL);
    assert.equal(order.id, resting.id);
    assert.equal(order.clientOrderId, 'a-1');
    assert.equal(order.amount, 0.01);
    assert.equal(order.status, 'open');
});
await check('fetchOrder', async () => assert.equal((await kraken.fetchOrder(resting.id)).price, Math.round(price * 0.9)));
await check('editOrder', async () => {
    await kraken.editOrder(resting.id, SYMBOL, 'limit', 'buy', 0.02, Math.round(price * 0.8));
    const order = await kraken.fetchOrder(resting.id);
    assert.equal(order.amount, 0.02);
    assert.equal(order.price, Math.round(price * 0.8));
});
await check('cancelOrder', async () => {
    await kraken.cancelOrder(resting.id);
    assert.equal((await kraken.fetchOrder(resting.id)).status, 'canceled');
    assert.equal((await kraken.fetchBalance()).USD.used, 0);
});
await check('createOrder market: balance after = before ± fill − fee', async () => {
    const before = await kraken.fetchBalance();
    const order = await kraken.createOrder(SYMBOL, 'market', 'buy', 0.5);
    const done = await kraken.fetchOrder(order.id);
    const after = await kraken.fetchBalance();
    assert.equal(done.status, 'closed');
    assert.equal(done.filled, 0.5);
    near(after.BTC.total - before.BTC.total, 0.5, 1e-9, 'bitcoin');
    near(before.USD.total - after.USD.total, Number(done.info.cost) + Number(done.fee.cost), 1e-6, 'dollars');
    near(done.fee.cost, Number(done.info.cost) * 0.004, 1e-6, 'fee');
});
await check('fetchMyTrades and fetchClosedOrders agree', async () => {
    const [order] = await kraken.fetchClosedOrders(SYMBOL);
    const trades = (await kraken.fetchMyTrades(SYMBOL)).filter((trade) => trade.order === order.id);
    near(trades.reduce((sum, trade) => sum + trade.amount, 0), order.filled, 1e-9, 'amount');
    near(trades.reduce((sum, trade) => sum + trade.cost, 0), order.info.cost, 1e-6, 'cost');
});
await check('fetchLedger adds up to the balance', async () => {
    const entries = await kraken.fetchLedger('BTC');
    const sum = entries.reduce((total, entry) => total + (entry.direction === 'in' ? 1 : -1) * entry.amount - entry.fee.cost, 0);
    near(sum, (await kraken.fetchBalance()).BTC.total, 1e-8, 'sum');
});
await check('createOrders', async () => {
    const orders = await kraken.createOrders([1, 2].map((i) => (
        { symbol: SYMBOL, type: 'limit', side: 'sell', amount: 0.01, price: Math.round(price * (1 + i / 10)) })));
    assert.equal(orders.length, 2);
    assert.equal((await kraken.fetchOpenOrders(SYMBOL)).length, 2);
});
await check('cancelOrders', async () => {
    const ids = (await kraken.fetchOpenOrders(SYMBOL)).map((order) => order.id);
    await kraken.cancelOrders(ids);
    assert.deepEqual(await kraken.fetchOpenOrders(SYMBOL), []);
});
await check('createOrder stop-loss', async () => {
    const order = await kraken.createOrder(SYMBOL, 'market', 'sell', 0.01, undefined, { stopLossPrice: Math.round(price * 0.5) });
    assert.equal((await kraken.fetchOrder(order.id)).stopLossPrice, Math.round(price * 0.5));
});
await check('cancelAllOrders', async () => assert.equal((await kraken.cancelAllOrders())[0].info.result.count, 1));
await check('cancelAllOrdersAfter', async () => {
    const { result } = await kraken.cancelAllOrdersAfter(60_000);
    near(Date.parse(result.triggerTime) - Date.parse(result.currentTime), 60_000, 1_000, 'timer');
    await kraken.cancelAllOrdersAfter(0);
});

await check('watchOrderBook: 50 books with the right checksum', async () => {
    let book;
    for (let i = 0; i < 50; i++) {
        book = await checked.watchOrderBook(SYMBOL, 10);
    }
    assert.ok(book.bids[0][0] < book.asks[0][0]);
});
await check('watchTicker', async () => assert.ok((await kraken.watchTicker(SYMBOL)).last > 0));
await check('watchTrades', async () => assert.ok((await kraken.watchTrades(SYMBOL))[0].price > 0));
await check('watchOHLCV', async () => assert.ok((await kraken.watchOHLCV(SYMBOL, '1m')).length > 0));
await check('watchBidsAsks', async () => assert.ok((await kraken.watchBidsAsks([SYMBOL]))[SYMBOL].bid > 0));
await check('watchBalance, createOrderWs, watchOrders, watchMyTrades', async () => {
    const before = (await kraken.watchBalance()).BTC.total;
    const first = Promise.all([kraken.watchOrders(SYMBOL), kraken.watchMyTrades(SYMBOL)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const order = await kraken.createOrderWs(SYMBOL, 'market', 'buy', 0.1);
    await first;
    await until('own order', () => kraken.orders.some((each) => each.id === order.id));
    const trades = await until('own trades', () => {
        const seen = kraken.myTrades.filter((trade) => trade.order === order.id);
        return Math.abs(seen.reduce((sum, trade) => sum + trade.amount, 0) - 0.1) < 1e-9 && seen;
    });
    assert.ok(trades.every((trade) => trade.fee.currency === 'USD'));
    near((await kraken.fetchBalance()).BTC.total - before, 0.1, 1e-8, 'bitcoin');
});
await check('editOrderWs and cancelOrderWs', async () => {
    const order = await kraken.createOrderWs(SYMBOL, 'limit', 'buy', 0.01, Math.round(price * 0.7));
    await kraken.editOrderWs(order.id, SYMBOL, 'market', 'buy', 0.03);
    assert.equal((await kraken.fetchOrder(order.id)).amount, 0.03);
    await kraken.cancelOrderWs(order.id);
    assert.equal((await kraken.fetchOrder(order.id)).status, 'canceled');
});

await refuses('a wrong key', ccxt.AuthenticationError, () => client({ apiKey: 'nobody' }).fetchBalance());
await refuses('an old nonce', ccxt.InvalidNonce, () => {
    const old = client();
    old.nonce = () => 1;
    return old.fetchBalance();
});
await refuses('more than there is', ccxt.InsufficientFunds, () => kraken.createOrder(SYMBOL, 'limit', 'buy', 5_000, Math.round(price)));
await refuses('less than the minimum', ccxt.InvalidOrder, () => kraken.privatePostAddOrder(
    { pair: 'XBTUSD', type: 'buy', ordertype: 'limit', volume: '0.00001', price: '50000' }));
await refuses('an unknown order', ccxt.OrderNotFound, () => kraken.cancelOrder('OAAAAA-BBBBB-CCCCCC'));
await refuses('too many orders by stream', ccxt.RateLimitExceeded, async () => {
    for (let i = 0; i < 60; i++) {
        const order = await kraken.createOrderWs(SYMBOL, 'limit', 'buy', 0.001, Math.round(price * 0.5));
        await kraken.cancelOrderWs(order.id);
    }
});
await refuses('too many requests', ccxt.DDoSProtection, async () => {
    for (let i = 0; i < 60; i++) {
        await kraken.fetchBalance();
    }
});
await refuses('a crowd of requests', ccxt.RateLimitExceeded, () => Promise.all(Array.from({ length: 300 }, () => kraken.fetchTime())));
await enough(20, 12, 5);
finish();
