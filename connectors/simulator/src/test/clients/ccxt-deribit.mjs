// ccxt against the simulated Deribit, over TLS. The first argument is what the simulator tells of this venue; its certificate is
// trusted by NODE_EXTRA_CA_CERTS.
import assert from 'node:assert/strict';
import ccxt from 'ccxt';
import { check, counted, enough, finish, near, refuses, until } from './checks.mjs';

const venue = JSON.parse(process.argv[2]);
const SYMBOL = 'BTC/USD:BTC';
const LINEAR = 'BTC/USDC:USDC';
const DAY = 86_400_000;

function client(settings = {}) {
    const deribit = new ccxt.pro.deribit({ apiKey: venue.apiKey, secret: venue.secret, enableRateLimit: false, timeout: 60_000, ...settings });
    deribit.urls.api.rest = venue.tls.rest;
    deribit.urls.api.ws = venue.tls.stream;
    let nonce = Date.now() * 1000;
    deribit.nonce = () => ++nonce;
    return counted(deribit);
}

const deribit = client();
const tick = (price) => Math.round(price / 5) * 5;
let price;

await check('loadMarkets', async () => {
    const markets = await deribit.loadMarkets();
    assert.equal(Object.keys(markets).length, 4);
    assert.equal(markets[SYMBOL].inverse, true);
    assert.equal(markets[SYMBOL].contractSize, 10);
    assert.equal(markets[SYMBOL].precision.price, 0.5);
    assert.equal(markets[LINEAR].linear, true);
    assert.equal(Object.values(markets).filter((market) => market.type === 'future').length, 1);
});
await check('fetchTime', async () => near(await deribit.fetchTime(), Date.now(), 10_000, 'time'));
await check('fetchStatus', async () => assert.equal((await deribit.fetchStatus()).status, 'ok'));
await check('fetchCurrencies', async () => assert.equal((await deribit.fetchCurrencies()).BTC.name, 'Bitcoin'));
await check('fetchTicker', async () => {
    const ticker = await deribit.fetchTicker(SYMBOL);
    assert.ok(ticker.bid < ticker.ask && ticker.low <= ticker.last && ticker.last <= ticker.high);
    price = ticker.last;
});
await check('fetchTickers', async () => {
    const tickers = await deribit.fetchTickers([SYMBOL], { code: 'BTC' });
    assert.ok(tickers[SYMBOL].last > 0);
});
await check('fetchOrderBook', async () => {
    const book = await deribit.fetchOrderBook(SYMBOL, 20);
    assert.equal(book.bids.length, 20);
    assert.ok(book.bids[0][0] < book.asks[0][0] && book.asks[0][0] < book.asks[19][0]);
    assert.equal(book.bids[0][1] % 10, 0);
});
await check('fetchTrades', async () => {
    const trades = await deribit.fetchTrades(SYMBOL, undefined, 10);
    assert.equal(trades.length, 10);
    assert.ok(trades[0].timestamp <= trades[9].timestamp && ['buy', 'sell'].includes(trades[0].side));
});
await check('fetchOHLCV', async () => {
    const candles = await deribit.fetchOHLCV(SYMBOL, '1m', Date.now() - 600_000, 10);
    assert.ok(candles.length >= 2 && candles.every(([, open, high, low, close]) => low <= open && close <= high));
});
await check('fetchFundingRate', async () => {
    const { fundingRate } = await deribit.fetchFundingRate(SYMBOL);
    assert.ok(Math.abs(fundingRate) <= 0.005);
});
await check('fetchFundingRateHistory', async () => {
    const [first] = await deribit.fetchFundingRateHistory(SYMBOL, Date.now() - DAY);
    assert.ok(Math.abs(first.fundingRate) <= 0.005);
});
await check('fetchAccounts', async () => assert.equal((await deribit.fetchAccounts())[0].type, 'main'));
await check('fetchTradingFees', async () => assert.equal((await deribit.fetchTradingFees())[SYMBOL].taker, 0.0005));
await check('fetchDeposits', async () => assert.deepEqual(await deribit.fetchDeposits('BTC'), []));

let resting;
await check('createOrder limit: the margin is bound', async () => {
    const before = await deribit.fetchBalance({ code: 'BTC' });
    resting = await deribit.createOrder(SYMBOL, 'limit', 'buy', 10_000, tick(price * 0.95), { label: 'a-1' });
    assert.equal(resting.status, 'open');
    const after = await deribit.fetchBalance({ code: 'BTC' });
    assert.equal(after.BTC.total, before.BTC.total);
    near(before.BTC.free - after.BTC.free, (10_000 / price) * 0.02, 1e-4, 'bound');
});
await check('fetchOpenOrders', async () => {
    const [order] = await deribit.fetchOpenOrders(SYMBOL);
    assert.equal(order.id, resting.id);
    assert.equal(order.info.label, 'a-1');
    assert.equal(order.amount, 10_000);
    assert.equal((await deribit.fetchOpenOrders()).length, 1);
});
await check('fetchOrder', async () => assert.equal((await deribit.fetchOrder(resting.id)).price, tick(price * 0.95)));
await check('editOrder', async () => {
    const edited = await deribit.editOrder(resting.id, SYMBOL, 'limit', 'buy', 20_000, tick(price * 0.9));
    assert.equal(edited.id, resting.id);
    assert.equal(edited.amount, 20_000);
    assert.equal(edited.price, tick(price * 0.9));
    assert.equal(edited.info.replaced, true);
});
await check('cancelOrder', async () => {
    assert.equal((await deribit.cancelOrder(resting.id)).status, 'canceled');
    assert.deepEqual(await deribit.fetchOpenOrders(SYMBOL), []);
    assert.equal((await deribit.fetchOrder(resting.id)).info.cancel_reason, 'user_request');
});

let bought;
await check('createOrder market: balance after = before − fee, and the position is there', async () => {
    const before = (await deribit.fetchBalance({ code: 'BTC' })).info;
    bought = await deribit.createOrder(SYMBOL, 'market', 'buy', 60_000);
    const after = (await deribit.fetchBalance({ code: 'BTC' })).info;
    assert.equal(bought.status, 'closed');
    assert.equal(bought.filled, 60_000);
    const coins = bought.trades.reduce((sum, trade) => sum + trade.amount / trade.price, 0);
    const fees = bought.trades.reduce((sum, trade) => sum + trade.fee.cost, 0);
    near(fees, coins * 0.0005, bought.trades.length * 1e-8, 'fee, each told in 8 decimals');
    near(before.balance - after.balance, fees, 1e-6, 'balance');
    const position = await deribit.fetchPosition(SYMBOL);
    assert.equal(position.contracts, 60_000);
    assert.equal(position.side, 'long');
    near(position.entryPrice, bought.average, 0.01, 'entry');
});
await check('fetchPositions', async () => assert.deepEqual(
    (await deribit.fetchPositions()).map((position) => position.symbol), [SYMBOL]));
await check('fetchMyTrades and fetchOrderTrades agree', async () => {
    const mine = (await deribit.fetchMyTrades(SYMBOL, undefined, 100)).filter((trade) => trade.order === bought.id);
    const ofOrder = await deribit.fetchOrderTrades(bought.id);
    assert.deepEqual(mine.map((trade) => trade.id).sort(), ofOrder.map((trade) => trade.id).sort());
    near(mine.reduce((sum, trade) => sum + trade.amount, 0), 60_000, 1e-9, 'amount');
    assert.ok(mine.every((trade) => trade.takerOrMaker === 'taker' && trade.fee.currency === 'BTC'));
});
await check('fetchClosedOrders', async () => {
    const [order] = await deribit.fetchClosedOrders(SYMBOL);
    assert.equal(order.id, bought.id);
    assert.equal(order.status, 'closed');
});
await check('close_position: what it won is in the balance', async () => {
    const before = (await deribit.fetchBalance({ code: 'BTC' })).info;
    const { result } = await deribit.privateGetClosePosition({ instrument_name: 'BTC-PERPETUAL', type: 'market' });
    const after = (await deribit.fetchBalance({ code: 'BTC' })).info;
    const won = result.trades.reduce((sum, trade) => sum + Number(trade.profit_loss) - Number(trade.fee), 0);
    near(after.balance - before.balance, won, 1e-6, 'balance');
    assert.equal((await deribit.fetchPosition(SYMBOL)).contracts, 0);
});
await check('a linear contract pays in dollars', async () => {
    const order = await deribit.createOrder(LINEAR, 'market', 'sell', 0.01);
    assert.equal(order.filled, 0.01);
    assert.ok(order.trades.every((trade) => trade.fee.currency === 'USDC'));
    const position = await deribit.fetchPosition(LINEAR);
    assert.equal(position.side, 'short');
    near(position.notional, 0.01, 1e-9, 'size');
    await deribit.createOrder(LINEAR, 'market', 'buy', 0.01, undefined, { reduceOnly: true });
});
await check('createOrder fill or kill, and immediate or cancel', async () => {
    const killed = await deribit.createOrder(SYMBOL, 'limit', 'buy', 100, tick(price * 0.9), { timeInForce: 'FOK' });
    assert.equal(killed.status, 'canceled');
    const filled = await deribit.createOrder(SYMBOL, 'limit', 'buy', 100, tick(price * 1.005), { timeInForce: 'IOC' });
    assert.equal(filled.status, 'closed');
});
await check('createOrder stop, take profit and trailing', async () => {
    const stop = await deribit.createOrder(SYMBOL, 'market', 'sell', 100, undefined,
        { stopLossPrice: tick(price * 0.8), trigger: 'mark_price' });
    assert.equal(stop.info.order_state, 'untriggered');
    assert.equal(Number(stop.info.trigger_price), tick(price * 0.8));
    const take = await deribit.createOrder(SYMBOL, 'limit', 'sell', 100, tick(price * 1.2), { takeProfitPrice: tick(price * 1.2) });
    assert.equal(take.info.order_type, 'take_limit');
    const trailing = await deribit.createOrder(SYMBOL, 'market', 'sell', 100, undefined, { trailingAmount: 500 });
    assert.equal(trailing.info.order_type, 'trailing_stop');
    assert.equal((await deribit.fetchOpenOrders(SYMBOL)).length, 3);
});
await check('cancelAllOrders', async () => {
    const [{ info }] = await deribit.cancelAllOrders(SYMBOL);
    assert.equal(Number(info.result), 3);
    assert.deepEqual(await deribit.fetchOpenOrders(SYMBOL), []);
});
await check('a token in place of a signature', async () => {
    const { result } = await deribit.publicGetAuth(
        { grant_type: 'client_credentials', client_id: venue.apiKey, client_secret: venue.secret });
    const answer = await fetch(`${venue.tls.rest}/api/v2/private/get_position?instrument_name=BTC-PERPETUAL`,
        { headers: { Authorization: `Bearer ${result.access_token}` } });
    assert.equal((await answer.json()).result.instrument_name, 'BTC-PERPETUAL');
});

await check('watchOrderBook: 20 books', async () => {
    let book;
    for (let i = 0; i < 20; i++) {
        book = await deribit.watchOrderBook(SYMBOL);
        assert.ok(book.bids[0][0] < book.asks[0][0], `${book.bids[0]} ${book.asks[0]}`);
    }
});
await check('watchOrderBook, raw, signed in', async () => {
    const book = await client().watchOrderBook(SYMBOL, undefined, { interval: 'raw' });
    assert.ok(book.bids[0][0] < book.asks[0][0]);
});
await check('watchTicker', async () => assert.ok((await deribit.watchTicker(SYMBOL)).last > 0));
await check('watchBidsAsks', async () => assert.ok((await deribit.watchBidsAsks([SYMBOL]))[SYMBOL].bid > 0));
await check('watchTrades', async () => assert.ok((await deribit.watchTrades(SYMBOL))[0].price > 0));
await check('watchOHLCV', async () => assert.ok((await deribit.watchOHLCV(SYMBOL, '1m')).length > 0));
await check('watchBalance', async () => {
    const { BTC } = await client().watchBalance();
    near(BTC.BTC.total, (await deribit.fetchBalance({ code: 'BTC' })).BTC.total, 1e-3, 'total');
});
await check('watchOrders and watchMyTrades', async () => {
    const orders = deribit.watchOrders(SYMBOL);
    const trades = deribit.watchMyTrades(SYMBOL);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const order = await deribit.createOrder(SYMBOL, 'market', 'sell', 1_000);
    assert.ok((await orders).some((each) => each.id === order.id));
    assert.ok((await trades).some((each) => each.order === order.id));
    const filled = await until('the end of it', async () => {
        const seen = (await deribit.fetchMyTrades(SYMBOL, undefined, 100)).filter((trade) => trade.order === order.id);
        return seen.reduce((sum, trade) => sum + trade.amount, 0) === 1_000 && seen;
    });
    assert.ok(filled.every((trade) => trade.side === 'sell'));
});

await refuses('a wrong key', ccxt.AuthenticationError, () => client({ apiKey: 'nobody' }).fetchBalance());
await refuses('a wrong secret', ccxt.AuthenticationError, () => client({ secret: 'nothing' }).fetchBalance());
await refuses('an old signature', ccxt.AuthenticationError, () => {
    const late = client();
    late.milliseconds = () => Date.now() - 120_000;
    return late.fetchBalance();
});
await refuses('a key that may only look', ccxt.PermissionDenied, () => client(
    { apiKey: venue.readingKey, secret: venue.readingSecret }).createOrder(SYMBOL, 'market', 'buy', 10));
await refuses('more than there is', ccxt.InsufficientFunds, () => deribit.createOrder(SYMBOL, 'limit', 'buy', 90_000_000, tick(price)));
await refuses('a price too high', ccxt.InvalidOrder, () => deribit.createOrder(SYMBOL, 'limit', 'buy', 10, tick(price * 1.2)));
await refuses('a post-only order that would take', ccxt.InvalidOrder,
    () => deribit.createOrder(SYMBOL, 'limit', 'buy', 10, tick(price * 1.005), { postOnly: true }));
await refuses('half a contract', ccxt.BadRequest,
    () => deribit.privateGetBuy({ instrument_name: 'BTC-PERPETUAL', amount: 15, type: 'market' }));
await refuses('an unknown order', ccxt.OrderNotFound, () => deribit.cancelOrder('999999999'));
await refuses('an order that is over', ccxt.InvalidOrder, () => deribit.cancelOrder(bought.id));
await refuses('too many orders', ccxt.DDoSProtection, 
    () => Promise.all(Array.from({ length: 400 }, () => deribit.cancelAllOrders(SYMBOL))));
await refuses('a crowd of requests', ccxt.RateLimitExceeded, () => Promise.all(Array.from({ length: 400 }, () => deribit.fetchTime())));
await enough(20, 12, 5);
finish();
